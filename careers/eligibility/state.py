"""Where a visitor is in the eligibility check; one slot holds it all.

A slot may be older or newer than the code that reads it. What has not the form that it should
have is left out; `careers.eligibility.fitting` leaves out what the content no longer knows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from enum import Enum
from typing import Any

from careers.policy.answers import Answer
from careers.turn.slots import items_in, number_in, text_in, texts_in

VERSION = 2
"""The form of the slot; the first one had no number."""


class Phase(str, Enum):
    """What the check is doing."""

    ASKING = "asking"
    CHOOSING_JOB = "choosing_job"
    CHOOSING_ANSWER = "choosing_answer"
    """The visitor wants to change an answer and is asked which."""
    PAUSED = "paused"
    STOPPED = "stopped"
    DONE = "done"


# Phases of earlier releases. Whoever was asked whether to stop had said so.
_FORMER = {"confirming_stop": Phase.STOPPED}
SILENT = (Phase.PAUSED, Phase.STOPPED)
_BUSY = (Phase.ASKING, Phase.CHOOSING_JOB, Phase.CHOOSING_ANSWER)


@dataclass(frozen=True)
class GuideState:
    """The position in the check, and what was answered.

    Attributes:
        job: id of the profile.
        page: id of the job whose page the visitor was on.
        other: id of the job that was asked about in between, where that waits to be chosen.
        open: id of the question that waits for an answer.
        answers: what the visitor said, by question.
        asked: ids of the questions asked, in order.
        misses: how often in a row the open question got no answer.
        notes: ids of the notes that matter to this visitor.
        towards: keys of what the visitor is only working towards.
        for_other: whether the visitor asks for somebody else.
        waiting: school subjects of which nobody knows yet what they are of, each with its grade;
            empty for none.
        former: answers that a question asked again has put aside; they hold again unless it is
            answered anew.
        unlevelled: id of the option whose level was asked for and isn't told yet; empty for none.
        latest: ids of the questions that were answered last; "actually 2" is about one of them.
    """

    job: str
    page: str | None = None
    phase: Phase = Phase.ASKING
    open: str | None = None
    answers: dict[str, Answer] = field(default_factory=dict)
    asked: tuple[str, ...] = ()
    misses: int = 0
    notes: tuple[str, ...] = ()
    towards: tuple[str, ...] = ()
    for_other: bool = False
    waiting: tuple[tuple[str, str], ...] = ()
    former: dict[str, Answer] = field(default_factory=dict)
    other: str | None = None
    latest: tuple[str, ...] = ()
    unlevelled: str = ""

    @classmethod
    def read(cls, slot: object) -> GuideState | None:
        """Read the slot, whichever release wrote it; None where no check was begun.

        A phase that isn't known is taken as asking, with no question open.
        """
        if not isinstance(slot, Mapping) or not isinstance(slot.get("job"), str):
            return None
        phase = _phase(slot.get("phase"))
        return cls(
            job=slot["job"],
            page=text_in(slot.get("page")),
            phase=phase or Phase.ASKING,
            open=text_in(slot.get("open")) if phase else None,
            answers=_answers(slot.get("answers")),
            asked=items_in(slot.get("asked"), str),
            misses=number_in(slot.get("misses")) or 0,
            notes=items_in(slot.get("notes"), str),
            towards=items_in(slot.get("towards"), str),
            for_other=slot.get("for_other") is True,
            waiting=_pairs(slot.get("waiting")),
            former=_answers(slot.get("former")),
            other=text_in(slot.get("other")),
            latest=items_in(slot.get("latest"), str),
            unlevelled=text_in(slot.get("unlevelled")) or "",
        )

    def as_slot(self) -> dict[str, Any]:
        """The slot, in JSON's terms."""
        kept = asdict(self)
        return {
            **kept,
            "version": VERSION,
            "phase": self.phase.value,
            "asked": list(self.asked),
            "notes": list(self.notes),
            "towards": list(self.towards),
            "latest": list(self.latest),
            "waiting": [list(each) for each in self.waiting],
        }

    @property
    def busy(self) -> bool:
        """Whether the visitor has been asked something by the check."""
        return self.phase in _BUSY

    def in_phase(self, phase: Phase) -> GuideState:
        """The same position in another phase, in which no other job waits."""
        return replace(self, phase=phase, other=None)


def paused(slot: object) -> dict[str, Any] | None:
    """The slot of a check that something more urgent has interrupted."""
    state = GuideState.read(slot)
    if state is None:
        return None
    return (state.in_phase(Phase.PAUSED) if state.busy else state).as_slot()


def _phase(value: object) -> Phase | None:
    former = _FORMER.get(value) if isinstance(value, str) else None
    return next((phase for phase in Phase if phase.value == value), former)


def _pairs(value: object) -> tuple[tuple[str, str], ...]:
    """Pairs of texts; what has another form is left out."""
    found = [items_in(each, str) for each in value] if isinstance(value, list) else []
    return tuple((each[0], each[1]) for each in found if len(each) == 2)


def _answers(value: object) -> dict[str, Answer]:
    """What has the form of an answer, whatever the questions."""
    found = dict[str, Answer](texts_in(value))
    for name, each in value.items() if isinstance(value, Mapping) else ():
        chosen, number = items_in(each, str), number_in(each)
        if chosen and isinstance(name, str):
            found[name] = list(chosen)
        elif number is not None and isinstance(name, str):
            found[name] = number
    return found
