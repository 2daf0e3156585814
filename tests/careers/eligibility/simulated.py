"""Visitors who answer what they are asked; they talk to whatever answers them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from careers.answering.messages import as_custom
from careers.shapes.language import Language
from careers.shapes.questions import CheckQuestion
from careers.shapes.store import Store
from careers.turn.answer import QuickReply
from careers.turn.memory import Memory
from careers.turn.turn import Turn
from tests.shown import verdicts_of
from tests.visitor import asked, responder

MOST_TURNS = 14

Say = Callable[[str, str], tuple[str, dict[str, Any]]]
"""Takes words and what they are understood as; gives what is said and `custom`."""


def visitors(language: Language = Language.ENGLISH) -> list[dict[str, Any]]:
    """The visitors of `visitors.yml`, with what they say in a language.

    Raises:
        KeyError: somebody says nothing in it.
    """
    path = Path(__file__).parent / "visitors.yml"
    found: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))["visitors"]
    if language is Language.ENGLISH:
        return found
    return [{**each, **each[language.value]} for each in found]


@dataclass
class WithoutRasa:
    """A conversation with the responder, each message understood as it is told to be."""

    store: Store
    page: str = "clinical-technologist"
    memory: Memory = field(default_factory=Memory)
    replies: tuple[QuickReply, ...] = ()
    language: Language = Language.ENGLISH

    def __call__(
        self, text: str, intent: str = "nlu_fallback", **named: str
    ) -> tuple[str, dict[str, Any]]:
        """Say something; `named` are things that it names, by their kind."""
        turn = Turn(text, (asked(intent, **named),), page=self.page, language=self.language)
        reply = responder(self.store).respond(turn, self.memory)
        # As a slot keeps it.
        self.memory = Memory.from_slots(reply.memory.as_slots())
        self.replies = reply.answer.replies
        return "\n".join(reply.answer.paragraphs), as_custom(reply.answer)


def asked_in(text: str, questions: Iterable[CheckQuestion]) -> str | None:
    """Id of the question that a reply ends with, in whichever language."""
    end = text.rstrip()
    return next(
        (each.id for each in questions if end.endswith((each.words.en, each.words.cy or "\0"))),
        None,
    )


def talk(
    visitor: dict[str, Any],
    questions: Iterable[CheckQuestion],
    say: Say,
    unsure: str = "don't know",
) -> tuple[int, dict[str, Any]]:
    """Have a visitor's conversation.

    Returns:
        How many turns it took, and the verdicts by way in.
    """
    known = list(questions)
    also = list(visitor.get("also", ()))
    text, custom = say(visitor["opens"], "ask_eligibility")
    last: str | None = None
    for turns in range(1, 2 * MOST_TURNS):
        verdicts = verdicts_of(custom)
        if verdicts and not also:
            return turns, verdicts
        if also and (visitor.get("after") in (None, last) or verdicts):
            line = also.pop(0)
            text, custom = say(line["text"], line.get("intent", "nlu_fallback"))
            continue
        asked = asked_in(text, known)
        assert asked is not None, f"{visitor['visitor']} was asked nothing: {text}"
        last = asked
        text, custom = say(visitor["knows"].get(asked, unsure), "nlu_fallback")
    raise AssertionError(f"{visitor['visitor']} came to no end")
