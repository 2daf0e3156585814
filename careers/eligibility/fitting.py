"""A check that was begun with other content: what of it still holds today."""

from __future__ import annotations

from dataclasses import dataclass, replace

from careers.eligibility import moves
from careers.eligibility.job import CheckedJob
from careers.eligibility.state import GuideState, Phase
from careers.policy.answers import Questions, fits


@dataclass(frozen=True)
class Fitted:
    """A state that fits the content.

    Attributes:
        state: without what the content doesn't know any more.
        lost: whether something went that the visitor will be asked for again.
        unasked: whether the open question is one that the visitor hasn't seen yet, so that
            nothing said now can be an answer to it.
    """

    state: GuideState
    lost: bool = False
    unasked: bool = False


def fitted(state: GuideState, job: CheckedJob, shared: Questions) -> Fitted:
    """The state as far as it fits a job's questions and notes.

    An answer goes whole if any part of it is gone: whoever had one of two qualifications
    taken out may mean the one that an editor has put in its place. What was said in the check of
    another job is kept, if only other jobs ask for it.

    Args:
        state: as it was remembered.
        job: whose check it is.
        shared: the questions that any job may ask.
    """
    known = {**shared, **job.questions}
    answers = {
        name: answer
        for name, answer in state.answers.items()
        if name in known and fits(answer, known[name])
    }
    notes = {note.id for note in job.profile.notes}
    left = replace(
        state,
        answers=answers,
        asked=tuple(name for name in state.asked if name in job.questions),
        notes=tuple(name for name in state.notes if name in notes),
        former={
            name: each
            for name, each in state.former.items()
            if name in known and fits(each, known[name])
        },
        open=state.open if state.open in job.questions else None,
    )
    lost = len(answers) < len(state.answers)
    if left.phase is Phase.CHOOSING_ANSWER and not answers:
        left = left.in_phase(Phase.ASKING)
    if left.phase is Phase.DONE:
        again = moves.onward(left, job.planner) if lost else left
        return Fitted(again, lost, unasked=again.open is not None)
    if left.open is not None or (state.open is None and left.phase is not Phase.ASKING):
        return Fitted(left, lost)
    opened = moves.onward(left, job.planner)
    asking = left.phase is Phase.ASKING
    return Fitted(opened if asking else opened.in_phase(left.phase), lost=True, unasked=True)
