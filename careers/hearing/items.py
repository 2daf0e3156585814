"""Options that stand alone in a list."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from careers.hearing.marks import Kind
from careers.hearing.sharing import Told
from careers.policy.answers import Answer
from careers.shapes.questions import AnswerType, CheckQuestion
from careers.words.tokens import Token

Whole = Callable[[CheckQuestion, Sequence[Token]], "str | None"]
"""The option that is named by some words and nothing besides."""


def item(
    question: CheckQuestion,
    words: Sequence[Token],
    parts: Told,
    bracketed: Sequence[tuple[int, int]],
    whole: Whole,
) -> Answer | None:
    """An option that stands alone in a list beside its level, as in "BSc maths (first)".

    Args:
        question: that it would answer.
        words: of a clause.
        parts: what they tell of qualifications.
        bracketed: places of the words in brackets.
        whole: finds the option that some words are.
    """
    if question.type is not AnswerType.ORDERED or not question.implies:
        return None
    levels = {mark.value for part, _ in parts for mark in part.of(Kind.LEVEL)}
    if not levels & set(question.implies.values()):
        return None
    spans = [*((part.start, part.end) for part, _ in parts), *bracketed]
    # "A degree in physics at third"
    spans += [
        (mark.end, part.end)
        for part, _ in parts
        for mark in part.of(Kind.SAID)
        if mark.value in ("shared", "with")
    ]
    found = (whole(question, words[start:end]) for start, end in spans)
    return next((each for each in found if each is not None), None)
