"""Leads a visitor through the eligibility check, and lets every digression happen."""

from __future__ import annotations

from dataclasses import replace

from careers.answering.speaker import Speaker
from careers.eligibility.every_job import EVERY_JOB, asks_for_all, every_job
from careers.eligibility.fitting import Fitted, fitted
from careers.eligibility.job import CheckedJob, can_be_checked
from careers.eligibility.leading import Leading
from careers.eligibility.one_turn import OneTurn
from careers.eligibility.replying import Respond
from careers.eligibility.state import GuideState, Phase
from careers.eligibility.ways_named import names_of_ways
from careers.hearing.commands import CommandReader
from careers.policy.one_step import OneStepPlanner
from careers.shapes.profile import Profile
from careers.shapes.store import Store
from careers.turn.encoding import kept
from careers.turn.memory import Memory
from careers.turn.turn import Reply, Turn
from careers.words.vocabulary import reader_of


class Guide:
    """The check for every job of a store.

    Attributes:
        store: the content.
        commands: reads what visitors tell the check to do.
    """

    def __init__(self, store: Store) -> None:
        """Lead through the checks of a store."""
        self.store = store
        self.commands = CommandReader(store.answer_words, reader_of(store), names_of_ways(store))
        self._jobs: dict[str, CheckedJob] = {}

    def lead(
        self, turn: Turn, memory: Memory, profile: Profile, speaker: Speaker, respond: Respond
    ) -> Reply:
        """Answer a message: the check's own way if it concerns the check, else the usual one.

        Args:
            turn: the message.
            memory: what is remembered.
            profile: the job that is talked about.
            speaker: says it.
            respond: gives the usual answer.
        """
        state = GuideState.read(memory.guide)
        if state is not None and not self.checks(state.job):
            # The job, or all that its ways in ask for, has been taken out of the content.
            memory = replace(memory, guide=None)
            one = OneTurn(self.store, self.job, profile, None, turn, memory, speaker, respond)
            reply = Leading(one, self.commands).reply()
            return _beginning(speaker, "guide.gone", reply) if state.busy else reply
        found = self._fitted(state) if state else None
        one = OneTurn(self.store, self.job, profile, found, turn, memory, speaker, respond)
        reply = Leading(one, self.commands).reply()
        spoken = reply.memory.guide is not memory.guide
        lost = found is not None and found.lost and spoken
        return _beginning(speaker, "guide.lost", reply) if lost else reply

    def hears(self, turn: Turn, memory: Memory) -> bool:
        """Whether a message answers the open question of a check, and asks nothing besides."""
        state = GuideState.read(memory.guide)
        if state is None or state.phase is not Phase.ASKING or turn.press is not None:
            return False
        return self.checks(state.job) and self.job(state.job).hears(turn.text, state)

    def checks(self, job: str | None) -> bool:
        """Whether there is a check of a job."""
        if job == EVERY_JOB:
            return bool(every_job(self.store).ways)
        profile = self.store.profiles.get(job or "")
        return profile is not None and can_be_checked(profile)

    def is_of_all(self, turn: Turn, memory: Memory) -> bool:
        """Whether a message asks for the check of all jobs, or comes in the middle of it."""
        state = GuideState.read(memory.guide)
        begun = state is not None and state.job == EVERY_JOB and state.phase is not Phase.STOPPED
        return begun or asks_for_all(turn, self.store)

    def prepare(self) -> None:
        """Make the check of all jobs; those of single jobs are made in no time."""
        if self.checks(EVERY_JOB):
            self.job(EVERY_JOB).planner.plan({})

    def job(self, job: str) -> CheckedJob:
        """The check of a job."""
        if job not in self._jobs:
            self._jobs[job] = self._made(job)
        return self._jobs[job]

    def _made(self, job: str) -> CheckedJob:
        if job != EVERY_JOB:
            return CheckedJob(self.store.profiles[job], self.store)
        every = every_job(self.store)
        return CheckedJob(every.profile, self.store, every.questions, OneStepPlanner)

    def _fitted(self, state: GuideState) -> Fitted:
        found = fitted(state, self.job(state.job), self.store.questions)
        if found.state.other not in (None, *self.store.profiles):
            found = replace(found, state=found.state.in_phase(Phase.ASKING))
        if found.state.page in (None, *self.store.profiles):
            return found
        nowhere = replace(found.state, page=None)
        choosing = nowhere.phase is Phase.CHOOSING_JOB
        return replace(found, state=nowhere.in_phase(Phase.ASKING) if choosing else nowhere)


def _beginning(speaker: Speaker, key: str, reply: Reply) -> Reply:
    """A reply that says something first."""
    said = (speaker.message(speaker.words(key)), *reply.answer.messages)
    answer = replace(reply.answer, messages=said)
    return Reply(answer, replace(reply.memory, last_answer=kept(said)))
