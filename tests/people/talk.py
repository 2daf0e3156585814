"""A conversation of a made-up person with the real engine, checked after every turn."""

from __future__ import annotations

from dataclasses import dataclass, field

from careers.conversation.respond import Responder
from careers.eligibility.job import CheckedJob
from careers.eligibility.state import GuideState
from careers.shapes.store import Store
from careers.turn.answer import Answer, QuickReply
from careers.turn.memory import Memory
from careers.turn.question import Question
from careers.turn.turn import Turn
from tests.people.checks import (
    Failure,
    Position,
    check_end,
    check_turn,
    shown_verdicts,
)
from tests.people.claims import Ledger, Line


@dataclass(frozen=True)
class Exchange:
    """A line, what was said to it, and where that led."""

    line: Line
    said: str
    after: Position | None


class Engine:
    """The engine of a job, for as many conversations as one likes."""

    def __init__(self, store: Store, job: str) -> None:
        """Take the content."""
        self.job = CheckedJob(store.profiles[job], store)
        self.responder = Responder(store)

    @property
    def page(self) -> str:
        """Id of the job."""
        return self.job.profile.id


@dataclass
class Conversation:
    """One conversation, turn by turn.

    Attributes:
        engine: answers.
        exchanges: what was said.
        ledger: what the person told.
        failure: what went wrong first, if anything did.
    """

    engine: Engine
    exchanges: list[Exchange] = field(default_factory=list)
    ledger: Ledger = field(default_factory=Ledger)
    failure: Failure | None = None
    position: Position | None = None
    _memory: Memory = field(default_factory=Memory)
    _answer: Answer | None = None

    def say(self, line: Line) -> None:
        """Say a line, and look at what came of it."""
        before, memory = self.position, self._memory
        turn = self._turn(line)
        reply = self.engine.responder.respond(turn, memory)
        # As a slot keeps it.
        self._memory = Memory.from_slots(reply.memory.as_slots())
        self._answer = reply.answer
        self.position = _position(self._memory)
        self.ledger = _ledger(self.ledger, line, self.position, self.engine.job)
        said = "\n".join(reply.answer.paragraphs)
        self.exchanges.append(Exchange(line, said, self.position))
        self.failure = check_turn(line, before, self.position, self.ledger, self.engine.job)
        if self.failure is None and not said.strip():
            self.failure = Failure("silent", "", "nothing was answered")
        if self.failure is None and self.ended:
            shown = shown_verdicts(reply.answer.card)
            done = self.position
            assert done is not None
            self.failure = check_end(shown, done, self.ledger, self.engine.job)

    @property
    def ended(self) -> bool:
        """Whether the verdicts were said."""
        return self.position is not None and self.position.phase == "done"

    def reply(self, title: str) -> str | None:
        """The words on a quick reply that may be pressed now."""
        return title if self._pressable(title) else None

    def _pressable(self, title: str) -> QuickReply | None:
        replies = self._answer.replies if self._answer is not None else ()
        return next((each for each in replies if each.title == title), None)

    def _turn(self, line: Line) -> Turn:
        if line.press and (reply := self._pressable(line.text)) is not None:
            return Turn.of(reply.press, self.engine.page)
        return Turn(line.text, (Question(line.intent),), page=self.engine.page)


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
            ledger = ledger.without(name)
        return ledger
    return ledger.after(line)
