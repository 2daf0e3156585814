"""The check of all jobs at once: how it begins, and what narrows its end."""

from __future__ import annotations

from dataclasses import replace

from careers.eligibility.every_job import EVERY_JOB, asks_for_all, every_job
from careers.eligibility.moves import for_job
from careers.eligibility.one_turn import OneTurn
from careers.eligibility.state import GuideState, Phase
from careers.finding.hearing import want_reader
from careers.finding.wants import WISHES, Kind, Want, as_texts, joined, wishes_in
from careers.shapes.topics import AnsweredBy
from careers.turn.memory import Memory
from careers.turn.press import CHECK
from careers.turn.question import Question
from careers.turn.turn import Reply, Turn

_NARROWING = ("follow_up", "nlu_fallback", "correct_answer")
# In the check of one job, all jobs are asked for only by what is surely read so.
_CLEAR = 0.5
# What tells of qualifications and asks nothing has to be surer still.
_SURE = 0.9


class AllJobs:
    """Takes a message that is about the check of all jobs."""

    def __init__(self, one: OneTurn) -> None:
        """Take a message."""
        self._one = one
        self._state = one.found.state if one.found is not None else None

    def reply(self) -> Reply | None:
        """The check of all jobs begun, or its end narrowed; None for any other message."""
        one = self._one
        if asks_for_all(one.turn, one.store) and not self._is_of_open_check():
            if self._asks_for_ways():
                return one.usual(Question(self._finding, one.turn.questions[0].named))
            return self._begin() if every_job(one.store).ways else None
        ended = self._state is not None and self._state.phase is Phase.DONE
        if self._state is None or self._state.job != EVERY_JOB or not ended:
            return None
        return self._narrowed(self._state)

    def _is_of_open_check(self) -> bool:
        """Whether an open check of one job is going on, and it isn't clear that all jobs are meant."""
        state, turn = self._state, self._one.turn
        if state is None or not state.busy or state.job == EVERY_JOB or turn.press is not None:
            return False
        kinds = any(each.kinds for each in turn.questions)
        told = not kinds and self._one.job(state.job).is_told(turn.text, state)
        return turn.confidence < (_SURE if told else _CLEAR)

    def _asks_for_ways(self) -> bool:
        """Whether it tells nothing to check and asks for jobs by a kind of way in.

        Such as "jobs I can do with no degree", of which all can be listed at once.
        """
        one = self._one
        if one.turn.press is not None or len(one.turn.questions) > 1:
            return False
        fits = any(want.kind in (Kind.NO_DEGREE, Kind.ROUTE) for want in self._wants())
        return fits and not one.dialogue(GuideState(job=EVERY_JOB)).tells()

    def _begin(self) -> Reply:
        """Begin, or show what is known already; answers of another check stay."""
        one, state = self._one, self._state
        page = one.turn.page
        fresh = GuideState(job=EVERY_JOB, page=page)
        if state is not None and state.job != EVERY_JOB:
            fresh = for_job(state, EVERY_JOB, one.store.questions)
        elif state is not None:
            fresh = replace(state, phase=Phase.ASKING)
        one.memory = replace(one.memory, searched=as_texts(self._wishes()))
        one.memory = one.memory.after(Question(self._intent))
        one.turn = _without(one.turn, self._intent)
        return one.dialogue(fresh).begin()

    def _narrowed(self, state: GuideState) -> Reply | None:
        """The end once more, for those jobs alone that are as the visitor wishes."""
        one = self._one
        intents = [question.intent for question in one.turn.questions]
        if one.turn.press is not None or len(intents) != 1 or not self._is_current(one.memory):
            return None
        if intents[0] not in (*_NARROWING, self._finding) or one.dialogue(state).corrects():
            return None
        wishes = self._wishes()
        if not wishes:
            return None
        before = wishes_in(one.memory.searched, one.store)
        one.memory = replace(one.memory, searched=as_texts(joined(before, wishes)))
        return one.dialogue(state).ask_again()

    def _is_current(self, memory: Memory) -> bool:
        """Whether the check of all jobs is what was talked of last."""
        topic = self._one.store.topic(memory.topic)
        return topic is not None and topic.answered_by is AnsweredBy.POSSIBLE

    def _wishes(self) -> tuple[Want, ...]:
        """What of a message are wishes for a job, and can't be what the visitor has."""
        return tuple(want for want in self._wants() if want.kind in WISHES)

    def _wants(self) -> tuple[Want, ...]:
        question = self._one.turn.questions[0]
        return want_reader(self._one.store).read(self._one.turn.text, question)

    @property
    def _finding(self) -> str:
        return self._one.store.answered_by(AnsweredBy.FINDING).intent

    @property
    def _intent(self) -> str:
        return self._one.store.answered_by(AnsweredBy.POSSIBLE).intent


def _without(turn: Turn, intent: str) -> Turn:
    """The turn as one of the check, beside what else it asks."""
    others = tuple(each for each in turn.questions if each.intent != intent)
    return replace(turn, questions=(*others, Question(CHECK)))
