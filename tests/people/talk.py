"""A conversation of a made-up person with the real engine, checked after every turn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from careers.answering.messages import as_custom
from careers.conversation.respond import Responder
from careers.eligibility.job import CheckedJob
from careers.eligibility.state import GuideState
from careers.shapes.language import Language
from careers.shapes.store import Store
from careers.turn.answer import QuickReply
from careers.turn.memory import Memory
from careers.turn.question import Question
from careers.turn.turn import Turn
from tests.people.checks import (
    Failure,
    Position,
    check_end,
    check_turn,
)
from tests.people.claims import Ledger, Line
from tests.shown import verdicts_of
from tests.visitor import today


@dataclass(frozen=True)
class Exchange:
    """A line, what was said to it, and where that led."""

    line: Line
    said: str
    after: Position | None


@dataclass(frozen=True)
class Heard:
    """What came back for a line.

    Attributes:
        said: all that was said.
        position: where the check stands.
        titles: the words on the quick replies.
        verdicts: by way in, if they were said.
    """

    said: str
    position: Position | None
    titles: frozenset[str]
    verdicts: Mapping[str, str]


class Bot(Protocol):
    """Whatever a conversation is held with, which remembers it."""

    def __call__(self, line: Line) -> Heard:
        """Take a line."""


class Engine:
    """The engine of a job, for as many conversations as one likes."""

    def __init__(self, store: Store, job: str, language: Language = Language.ENGLISH) -> None:
        """Take the content, and what is spoken."""
        self.language = language
        self.job = CheckedJob(store.profiles[job], store)
        self.responder = Responder(store, today)

    def begin(self) -> Bot:
        """Begin a conversation, without Rasa."""
        return WithoutRasa(self)


class WithoutRasa:
    """A conversation with the engine, each line understood as it says itself."""

    def __init__(self, engine: Engine) -> None:
        """Begin it."""
        self._engine = engine
        self._memory = Memory()
        self._replies: dict[str, QuickReply] = {}

    def __call__(self, line: Line) -> Heard:
        """Take a line."""
        reply = self._engine.responder.respond(self._turn(line), self._memory)
        # As a slot keeps it.
        self._memory = Memory.from_slots(reply.memory.as_slots())
        self._replies = {each.title: each for each in reply.answer.replies}
        return Heard(
            "\n".join(reply.answer.paragraphs),
            _position(self._memory),
            frozenset(self._replies),
            verdicts_of(as_custom(reply.answer)),
        )

    def _turn(self, line: Line) -> Turn:
        page, language = self._engine.job.profile.id, self._engine.language
        if not line.press:
            return Turn(line.text, (Question(line.intent),), page=page, language=language)
        return Turn.of(self._replies[line.text].press, page, language)


@dataclass
class Conversation:
    """One conversation, turn by turn.

    Attributes:
        engine: knows the job.
        bot: answers; the engine itself, if left out.
        exchanges: what was said.
        ledger: what the person told.
        failure: what went wrong first, if anything did.
        position: where the check stands.
    """

    engine: Engine
    bot: Bot | None = None
    exchanges: list[Exchange] = field(default_factory=list)
    ledger: Ledger = field(default_factory=Ledger)
    failure: Failure | None = None
    position: Position | None = None
    titles: frozenset[str] = frozenset()

    def say(self, line: Line) -> None:
        """Say a line, and look at what came of it."""
        if self.bot is None:
            self.bot = self.engine.begin()
        before, heard, job = self.position, self.bot(line), self.engine.job
        self.position, self.titles = heard.position, heard.titles
        self.ledger = _ledger(self.ledger, line, self.position, job)
        self.exchanges.append(Exchange(line, heard.said, self.position))
        self.failure = check_turn(line, before, self.position, self.ledger, job)
        if self.failure is None and not heard.said.strip():
            self.failure = Failure("silent", "", "nothing was answered")
        if self.failure is None and self.ended and self.position is not None:
            self.failure = check_end(heard.verdicts, self.position, self.ledger, job)

    @property
    def ended(self) -> bool:
        """Whether the verdicts were said."""
        return self.position is not None and self.position.phase == "done"


def transcript(talk: Conversation) -> str:
    """A conversation for people to read, with what was noted after each line."""
    lines = []
    for each in talk.exchanges:
        mark = "presses" if each.line.press else "says"
        lines.append(f"  {mark}: {each.line.text!r}")
        if each.after is not None:
            lines.append(f"    noted {dict(each.after.answers)}; open: {each.after.open}")
    return "\n".join(lines)


def _position(memory: Memory) -> Position | None:
    state = GuideState.read(memory.guide)
    return Position(state.phase.value, state.open, state.answers) if state is not None else None


def _ledger(ledger: Ledger, line: Line, after: Position | None, job: CheckedJob) -> Ledger:
    if line.command == "again":
        return Ledger()
    if line.command == "back" and after is not None and after.open is not None:
        void = [name for name, each in job.questions.items() if after.open in each.after]
        for name in (after.open, *void):
            ledger = ledger.reopened(name)
        return ledger
    return ledger.after(line)
