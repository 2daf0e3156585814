"""What pressing a quick reply means, and how it travels through Rasa and back."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from careers.turn.question import Named, Question

CHECK = "ask_eligibility"
"""The intent that asks for the eligibility check; its other presses travel with it."""

WANT, FROM = "want", "shown_from"
"""The kinds under which a quick reply names what is wanted of jobs, and how many were shown."""

NAMED_KINDS = (
    "occupation",
    "job_group",
    "other_occupation",
    "route",
    "specialism",
    "organisation",
    "subject",
    "pay_scheme",
    "band",
    "bare_number",
    "amount",
    "year",
    "nation",
    "stage",
    "pay_period",
    "pay_aspect",
    "qualification",
    "working_pattern",
    "reference",
    "circumstance",
    "aspect",
    "aspect_within",
    "question_kind",
    "term",
    WANT,
    FROM,
)
"""Kinds of thing that a question can name."""

_QUESTION, _ANSWER = "check_question", "check_answer"
_CHANGE, _COMMAND = "check_change", "check_command"

ENTITIES = (*NAMED_KINDS, _QUESTION, _ANSWER, _CHANGE, _COMMAND)
"""All entities that a press can carry; the domain has to declare each, or Rasa drops it."""

_SIGN = "/"
_SIGNS = re.compile(r"^[\s/]*")  # Rasa strips blank space of any kind
_PAYLOAD = re.compile(r"/(?P<intent>[A-Za-z]\w*)\s*(?P<entities>\{.*\})?", re.DOTALL)


@dataclass(frozen=True)
class Ask:
    """Asks a question, or says what a single intent says, such as no.

    Attributes:
        intent: such as `ask_pay` or `deny`.
        named: what it names, those of a kind beside each other.
    """

    intent: str
    named: tuple[Named, ...] = ()

    @property
    def question(self) -> Question:
        """The question that a turn with this press is about."""
        return Question(self.intent, self.named)


@dataclass(frozen=True)
class Tell:
    """Answers a question of the check, whether or not it is the open one.

    Attributes:
        question_id: which.
        value: the answer as `careers.policy.answers.as_answer` reads it.
    """

    question_id: str
    value: str

    @property
    def question(self) -> Question:
        """The question that a turn with this press is about."""
        return Question(CHECK)


@dataclass(frozen=True)
class Change:
    """Has a question of the check, by its id, asked again."""

    question_id: str

    @property
    def question(self) -> Question:
        """The question that a turn with this press is about."""
        return Question(CHECK)


@dataclass(frozen=True)
class Command:
    """Tells the check to do something: `summary`, `told`, `again` and so on."""

    command: str

    @property
    def question(self) -> Question:
        """The question that a turn with this press is about."""
        return Question(CHECK)


Press = Ask | Tell | Change | Command


def asking(question: Question) -> Ask:
    """The press that asks a question."""
    kinds = dict.fromkeys(item.kind for item in question.named)
    named = (Named(kind, item) for kind in kinds for item in question.all(kind))
    return Ask(question.intent, tuple(named))


def encode(press: Press) -> str:
    """What a client sends for a press: an intent, and JSON with what it carries.

    Raises:
        ValueError: it names something of a kind that no press can carry.
    """
    carried = _carried(press)
    if unknown := carried.keys() - set(ENTITIES):
        raise ValueError(f"a press names a {unknown.pop()}; allowed are {', '.join(ENTITIES)}.")
    intent = press.intent if isinstance(press, Ask) else CHECK
    return f"{_SIGN}{intent}{json.dumps(carried) if carried else ''}"


def decode(payload: str) -> Press | None:
    """The press of what a client sent; None where that is no payload.

    What can't be understood of what it carries is left out.
    """
    found = _PAYLOAD.fullmatch(payload.strip())
    if found is None:
        return None
    return read(found["intent"], _entities(found["entities"]))


def read(intent: str, named: Sequence[Named]) -> Press:
    """The press of an intent and what came with it, as Rasa hands them over."""
    told = {item.kind: item.id for item in reversed(named)}
    if intent == CHECK and _QUESTION in told and _ANSWER in told:
        return Tell(told[_QUESTION], told[_ANSWER])
    if intent == CHECK and _CHANGE in told:
        return Change(told[_CHANGE])
    if intent == CHECK and _COMMAND in told:
        return Command(told[_COMMAND])
    return asking(Question(intent, tuple(each for each in named if each.kind in NAMED_KINDS)))


def holds_later(payload: str) -> bool:
    """Whether a payload means the same after other turns; "something else" does not."""
    press = decode(payload)
    if isinstance(press, Ask):
        return press.question.topic is not None
    return press is not None


def is_payload(text: str) -> bool:
    """Whether a text looks like something pressed and not like something typed."""
    return text.lstrip().startswith(_SIGN)


def as_typed(text: str) -> str:
    """A text without the sign that makes it look like something pressed."""
    return _SIGNS.sub("", text)


def _carried(press: Press) -> Mapping[str, str | list[str]]:
    if isinstance(press, Tell):
        return {_QUESTION: press.question_id, _ANSWER: press.value}
    if isinstance(press, Change):
        return {_CHANGE: press.question_id}
    if isinstance(press, Command):
        return {_COMMAND: press.command}
    of_kind = {item.kind: press.question.all(item.kind) for item in press.named}
    return {kind: ids[0] if len(ids) == 1 else list(ids) for kind, ids in of_kind.items()}


def _entities(written: str | None) -> list[Named]:
    try:
        carried = json.loads(written or "{}")
    except (ValueError, RecursionError):
        return []
    return [
        Named(kind, str(value))
        for kind, values in carried.items()
        if kind in ENTITIES
        for value in (values if isinstance(values, list) else [values])
        if isinstance(value, (str, int)) and not isinstance(value, bool)
    ]
