"""Somebody who asks questions that were already understood; no Rasa is needed for it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from careers.conversation.respond import Responder
from careers.shapes.language import Language
from careers.shapes.store import Store
from careers.turn.answer import Answer
from careers.turn.blocks import Message, Paragraph, Span
from careers.turn.memory import Memory
from careers.turn.question import Named, Question
from careers.turn.turn import Turn

JOB = "clinical-technologist"

TODAY = datetime.date(2026, 11, 25)
"""The day on which the visitors of tests come."""


def today() -> datetime.date:
    """The clock of tests."""
    return TODAY


def asked(intent: str, **named: str | Iterable[str]) -> Question:
    """A question: its intent, and ids of what it names by kind."""
    pairs = ((kind, (ids,) if isinstance(ids, str) else ids) for kind, ids in named.items())
    return Question(intent, tuple(Named(kind, each) for kind, ids in pairs for each in ids))


_responders: dict[int, tuple[Store, Responder]] = {}


def responder(store: Store) -> Responder:
    """What answers from a store: made once, as in the action server."""
    if id(store) not in _responders:
        _responders[id(store)] = (
            store,
            Responder(store, today),
        )  # kept, so that no other gets its id
    return _responders[id(store)][1]


class Visitor:
    """A conversation, turn by turn.

    Attributes:
        memory: what the bot remembers of it.
    """

    def __init__(
        self, store: Store, page: str | None = JOB, language: Language = Language.ENGLISH
    ) -> None:
        """Come to a page."""
        self._responder = responder(store)
        self.page = page
        self.language = language
        self.memory = Memory()

    def says(
        self, *questions: Question, readings: Iterable[Question] = (), strays: bool = False
    ) -> Answer:
        """Say something, and get the answer."""
        turn = Turn("", questions, tuple(readings), self.page, self.language, strays=strays)
        reply = self._responder.respond(turn, self.memory)
        self.memory = reply.memory
        return reply.answer

    def asks(self, topic: str, **named: str | Iterable[str]) -> Answer:
        """Ask about a topic."""
        return self.says(asked(f"ask_{topic}", **named))


def message(words: str) -> Message:
    """A message that says no more than this."""
    return (Paragraph(((Span(words),),)),)


def text_of(answer: Answer) -> str:
    """All that an answer says."""
    return "\n".join(answer.paragraphs)
