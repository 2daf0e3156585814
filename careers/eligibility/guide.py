"""Leads a visitor through the eligibility check, and lets every digression happen."""

from __future__ import annotations

from dataclasses import replace

from careers.answering.speaker import Speaker
from careers.eligibility.dialogue import Dialogue
from careers.eligibility.job import CheckedJob, can_be_checked
from careers.eligibility.moves import for_job
from careers.eligibility.replying import Respond
from careers.eligibility.saying import ENTITY, INTENT
from careers.eligibility.state import SILENT, GuideState, Phase
from careers.hearing.commands import CommandReader
from careers.shapes.profile import Profile
from careers.shapes.store import Store
from careers.turn.memory import Memory
from careers.turn.question import Question
from careers.turn.turn import Reply, Turn

_RESUMING = ("carry_on", "told", "again", "change", "summary")
_AFTER_END = ("told", "again", "change", "summary", "back")


class Guide:
    """The check for every job of a store."""

    def __init__(self, store: Store) -> None:
        """Lead through the checks of a store."""
        self._store = store
        self._commands = CommandReader(store.answer_words)
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
        state = self._known(GuideState.read(memory.guide))
        command = self._commands.read(turn.text)
        if self._commands.starts(turn.text) and not _of_another_job(turn):
            turn, command = _asking_for_check(turn), None
        pressed = _pressed(turn)
        starting = pressed is not None or any(_starts(each) for each in turn.questions)
        if state is None:
            if not starting or not can_be_checked(profile):
                return respond(turn, memory)
            return self._begin(turn, memory, profile, speaker, respond)
        state, moved = self._at_page(state, turn)
        talk = self._dialogue(state, turn, memory, speaker, respond)
        if moved:
            return talk.ask_which_job(self._title(turn.page))
        if starting and profile.id != state.job and can_be_checked(profile) and pressed is None:
            return self._switch(state, profile, turn, memory, speaker, respond)
        if state.phase is Phase.CHOOSING_JOB:
            return self._chosen_job(state, talk, turn, memory, speaker, respond)
        if state.phase in SILENT and not (starting or command in _RESUMING):
            return respond(turn, memory)
        if state.phase is Phase.DONE and not (starting or command in _AFTER_END or talk.corrects()):
            return respond(turn, memory)
        if pressed is not None:
            return talk.press(pressed)
        return talk.go_on(command, starting)

    def _known(self, state: GuideState | None) -> GuideState | None:
        """The state, unless its job is no longer in the store."""
        profile = self._store.profiles.get(state.job) if state else None
        return state if profile is not None and can_be_checked(profile) else None

    def _job(self, job: str) -> CheckedJob:
        if job not in self._jobs:
            self._jobs[job] = CheckedJob(self._store.profiles[job], self._store)
        return self._jobs[job]

    def _dialogue(
        self, state: GuideState, turn: Turn, memory: Memory, speaker: Speaker, respond: Respond
    ) -> Dialogue:
        return Dialogue(self._job(state.job), state, turn, memory, speaker, respond)

    def _begin(
        self, turn: Turn, memory: Memory, profile: Profile, speaker: Speaker, respond: Respond
    ) -> Reply:
        state = GuideState(job=profile.id, page=turn.page)
        return self._dialogue(state, turn, memory, speaker, respond).begin()

    def _at_page(self, state: GuideState, turn: Turn) -> tuple[GuideState, bool]:
        """The state on the page of this turn; whether the visitor came to another job's."""
        page = turn.page
        if page is None or page == state.page or page not in self._store.profiles:
            return state, False
        state = replace(state, page=page)
        busy = state.phase in (Phase.ASKING, Phase.CONFIRMING_STOP, Phase.CHOOSING_ANSWER)
        if not busy or page == state.job:
            return state, False
        return state.in_phase(Phase.CHOOSING_JOB), True

    def _title(self, job: str | None) -> str:
        return self._store.profiles[job or ""].title.en

    def _switch(
        self,
        state: GuideState,
        profile: Profile,
        turn: Turn,
        memory: Memory,
        speaker: Speaker,
        respond: Respond,
    ) -> Reply:
        """Check another job; answers to questions that it shares stay."""
        fresh = for_job(state, profile.id, self._store.questions)
        return self._dialogue(fresh, turn, memory, speaker, respond).begin()

    def _chosen_job(
        self,
        state: GuideState,
        talk: Dialogue,
        turn: Turn,
        memory: Memory,
        speaker: Speaker,
        respond: Respond,
    ) -> Reply:
        """Which job the visitor carries on with, once that was asked."""
        named = next((each for q in turn.questions for each in q.all("occupation")), None)
        if named is None:
            named = talk.job_by_words(state.job, state.page)
        if named is None or named not in self._store.profiles:
            return talk.ask_which_job(self._title(state.page), again=True)
        asking = state.in_phase(Phase.ASKING)
        if named == state.job or not can_be_checked(self._store.profiles[named]):
            if named != state.job:
                return respond(turn, replace(memory, guide=state.in_phase(Phase.PAUSED).as_slot()))
            kept = replace(memory, occupation=state.job)
            return self._dialogue(asking, turn, kept, speaker, respond).resume()
        profile = self._store.profiles[named]
        return self._switch(asking, profile, turn, memory, speaker, respond)


def _of_another_job(turn: Turn) -> bool:
    """Whether a message names a job that there is no profile of, and none that there is."""
    named = turn.questions[0]
    return bool(named.all("other_occupation")) and not named.all("occupation")


def _asking_for_check(turn: Turn) -> Turn:
    """The turn as one that asks for the check, beside several other questions at most."""
    asked = Question(INTENT, turn.questions[0].named)
    if len(turn.questions) == 1:
        return replace(turn, questions=(asked,))
    others = [each for each in turn.questions if each.intent != INTENT]
    return replace(turn, questions=(*others, asked))


def _starts(question: Question) -> bool:
    return question.intent == INTENT


def _pressed(turn: Turn) -> tuple[str, str] | None:
    """What a quick reply of the check says: its key and its value."""
    for question in turn.questions:
        value = question.first(ENTITY)
        if value is not None and "=" in value:
            key, _, rest = value.partition("=")
            return key, rest
    return None
