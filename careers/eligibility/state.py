"""Where a visitor is in the eligibility check; one slot holds it all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from enum import Enum
from typing import Any

from careers.policy.answers import Answer


class Phase(str, Enum):
    """What the check is doing."""

    ASKING = "asking"
    CONFIRMING_STOP = "confirming_stop"
    CHOOSING_JOB = "choosing_job"
    CHOOSING_ANSWER = "choosing_answer"
    """The visitor wants to change an answer and is asked which."""
    PAUSED = "paused"
    STOPPED = "stopped"
    DONE = "done"


SILENT = (Phase.PAUSED, Phase.STOPPED)


@dataclass(frozen=True)
class GuideState:
    """The position in the check, and what was answered.

    Attributes:
        job: id of the profile.
        page: id of the job whose page the visitor was on.
        open: id of the question that waits for an answer.
        answers: what the visitor said, by question.
        asked: ids of the questions asked, in order.
        misses: how often in a row the open question got no answer.
        notes: ids of the notes that matter to this visitor.
    """

    job: str
    page: str | None = None
    phase: Phase = Phase.ASKING
    open: str | None = None
    answers: dict[str, Answer] = field(default_factory=dict)
    asked: tuple[str, ...] = ()
    misses: int = 0
    notes: tuple[str, ...] = ()

    @classmethod
    def read(cls, slot: object) -> GuideState | None:
        """Read the slot; None where the check wasn't begun."""
        if not isinstance(slot, Mapping) or "job" not in slot:
            return None
        kept = dict(slot)
        kept["phase"] = Phase(kept["phase"])
        for name in ("asked", "notes"):
            kept[name] = tuple(kept[name])
        return cls(**kept)

    def as_slot(self) -> dict[str, Any]:
        """The slot, in JSON's terms."""
        kept = asdict(self)
        return {
            **kept,
            "phase": self.phase.value,
            "asked": list(self.asked),
            "notes": list(self.notes),
        }

    def in_phase(self, phase: Phase) -> GuideState:
        """The same position in another phase."""
        return replace(self, phase=phase)


def paused(slot: object) -> dict[str, Any] | None:
    """The slot of a check that something more urgent has interrupted."""
    state = GuideState.read(slot)
    if state is None:
        return None
    busy = state.phase not in (*SILENT, Phase.DONE)
    return (state.in_phase(Phase.PAUSED) if busy else state).as_slot()
