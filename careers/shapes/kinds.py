"""What a question asks for, and what a fact answers."""

from __future__ import annotations

from enum import Enum

QUESTION_KIND = "question_kind"
"""The entity that tells the kind of a question."""

ASPECT = "aspect"
"""The entity for a part of a topic that visitors ask about, such as applying again."""

ASPECT_WITHIN = "aspect_within"
"""The same, named by words that mean it only where its topic is what is asked about."""

ASPECT_BESIDE = "aspect_beside"
"""A name that means an aspect beside a place; there it is found as `ASPECT_WITHIN`."""

BESIDE_UNLESS = "beside_unless"
"""A word beside which such a name means nothing."""


TURNED = "turned"
"""Found beside a yes-or-no question in which the yes that is usually meant may be a no."""


class QuestionKind(str, Enum):
    """The kind of a question: what its answer has to tell."""

    WHETHER = "whether"
    WHEN = "when"
    WHERE = "where"
    HOW_LONG = "how_long"
    HOW_MANY = "how_many"
    HOW_MUCH = "how_much"
    WHO_DECIDES = "who_decides"
    WHO = "who"
    HOW_TO = "how_to"
    WHY = "why"
    WHAT_IS = "what_is"
    CAN_I = "can_i"
    WHAT_IF = "what_if"
    WHICH = "which"
    COMPARE = "compare"


class YesVerb(str, Enum):
    """The verb that a yes-or-no question begins with: Welsh says yes and no with it."""

    THERE_IS = "there_is"
    IT_IS = "it_is"
    THEY_ARE = "they_are"
    YOU_ARE = "you_are"
    IT_WAS = "it_was"
    IT_WILL = "it_will"
    YOU_WILL = "you_will"
    IT_WOULD = "it_would"
    YOU_WOULD = "you_would"
    THEY_WOULD = "they_would"
    IT_CAN = "it_can"
    YOU_CAN = "you_can"
    IT_COULD = "it_could"
    YOU_COULD = "you_could"
    THEY_COULD = "they_could"
    IT_MAY = "it_may"
    YOU_MAY = "you_may"
    IT_SHOULD = "it_should"
    YOU_SHOULD = "you_should"
    IT_DOES = "it_does"
    ONE_CAN = "one_can"


YES_OR_NO = (QuestionKind.WHETHER, QuestionKind.CAN_I)
"""Kinds that want a yes or a no first."""

LOOSE = (QuestionKind.HOW_TO, QuestionKind.WHAT_IS, QuestionKind.WHICH)
"""Kinds whose words are used for much else: where no fact is of the kind, any may be meant."""


class Yes(Enum):
    """The word that a fact starts with where it answers a yes-or-no question."""

    YES = True
    NO = False
    USUALLY = "usually"
