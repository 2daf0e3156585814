"""Leads a visitor through the eligibility check, and lets every digression happen."""

from __future__ import annotations

from dataclasses import replace

from careers.answering.speaker import Speaker
from careers.eligibility.dialogue import Dialogue
from careers.eligibility.fitting import Fitted, fitted
from careers.eligibility.job import CheckedJob, can_be_checked
from careers.eligibility.moves import for_job
from careers.eligibility.replying import Respond
from careers.eligibility.state import SILENT, GuideState, Phase
from careers.hearing.commands import CommandReader
from careers.shapes.profile import Profile
from careers.shapes.store import Store
from careers.turn.encoding import kept
from careers.turn.memory import Memory
from careers.turn.press import CHECK, Ask, Tell
from careers.turn.question import Question
from careers.turn.turn import Reply, Turn
from careers.words.vocabulary import reader_of

_RESUMING = ("carry_on", "told", "again", "change", "summary")
_AFTER_END = ("told", "again", "change", "summary", "back")


class Guide:
    """The check for every job of a store.

    Attributes:
        store: the content.
        commands: reads what visitors tell the check to do.
    """

    def __init__(self, store: Store) -> None:
        """Lead through the checks of a store."""
        self.store = store
        self.commands = CommandReader(store.answer_words, reader_of(store))
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
            reply = _Leading(self, None, turn, memory, speaker, respond).reply(profile)
            return _beginning(speaker, "guide.gone", reply) if state.busy else reply
        found = self._fitted(state) if state else None
        reply = _Leading(self, found, turn, memory, speaker, respond).reply(profile)
        spoken = reply.memory.guide is not memory.guide
        lost = found is not None and found.lost and spoken
        return _beginning(speaker, "guide.lost", reply) if lost else reply

    def checks(self, job: str | None) -> bool:
        """Whether there is a check of a job."""
        profile = self.store.profiles.get(job or "")
        return profile is not None and can_be_checked(profile)

    def job(self, job: str) -> CheckedJob:
        """The check of a job."""
        if job not in self._jobs:
            self._jobs[job] = CheckedJob(self.store.profiles[job], self.store)
        return self._jobs[job]

    def _fitted(self, state: GuideState) -> Fitted:
        found = fitted(state, self.job(state.job))
        if found.state.page in (None, *self.store.profiles):
            return found
        nowhere = replace(found.state, page=None)
        choosing = nowhere.phase is Phase.CHOOSING_JOB
        return replace(found, state=nowhere.in_phase(Phase.ASKING) if choosing else nowhere)


class _Leading:
    """One turn, beside the check or in it."""

    def __init__(
        self,
        guide: Guide,
        found: Fitted | None,
        turn: Turn,
        memory: Memory,
        speaker: Speaker,
        respond: Respond,
    ) -> None:
        self._guide = guide
        self._found = found
        self._turn = turn
        self._memory = memory
        self._speaker = speaker
        self._respond = respond

    def reply(self, profile: Profile) -> Reply:
        """The reply, where a job is talked about."""
        commands, turn = self._guide.commands, self._turn
        command = commands.read(turn.text)
        if commands.starts(turn.text) and not _of_another_job(turn):
            self._turn, command = _asking_for_check(turn), None
        starting = any(_starts(each) for each in self._turn.questions)
        if self._found is None:
            if not starting or not can_be_checked(profile):
                return self._usual()
            talk = self._dialogue(GuideState(job=profile.id, page=turn.page))
            return talk.press(turn.press) if isinstance(turn.press, Tell) else talk.begin()
        state, moved = self._at_page(self._found.state)
        talk = self._dialogue(state, self._found.unasked)
        if moved:
            return talk.ask_which_job(self._title(turn.page))
        if starting and profile.id != state.job and can_be_checked(profile) and not _of_check(turn):
            return self._switch(state, profile.id)
        if state.phase is Phase.CHOOSING_JOB:
            return self._chosen_job(state, talk)
        if state.phase in SILENT and not (starting or command in _RESUMING):
            return self._usual()
        if state.phase is Phase.DONE:
            return self._after_end(talk, command, starting)
        return self._taken(talk, command, starting)

    def _after_end(self, talk: Dialogue, command: str | None, starting: bool) -> Reply:
        way = self._way_asked_for()
        told = talk.tell_of(way) if way is not None else None
        if told is not None:
            return told
        if not (starting or command in _AFTER_END or talk.corrects()):
            return self._usual()
        return self._taken(talk, command, starting)

    def _taken(self, talk: Dialogue, command: str | None, starting: bool) -> Reply:
        press = self._turn.press
        return talk.go_on(command, starting) if press is None else talk.press(press)

    def _way_asked_for(self) -> str | None:
        """The way in that a message asks about, and about nothing else."""
        (question, *others) = self._turn.questions
        of_ways = self._guide.store.named_alone("route").id
        general = question.topic in (None, of_ways) or question.intent == CHECK
        return question.first("route") if general and not others else None

    def _usual(self) -> Reply:
        return self._respond(self._turn, self._memory)

    def _dialogue(self, state: GuideState, unasked: bool = False) -> Dialogue:
        job = self._guide.job(state.job)
        talk = Dialogue(job, state, self._turn, self._memory, self._speaker, self._respond)
        talk.unasked = unasked
        return talk

    def _at_page(self, state: GuideState) -> tuple[GuideState, bool]:
        """The state on the page of this turn; whether the visitor came to another job's."""
        page = self._turn.page
        if page is None or page == state.page or page not in self._guide.store.profiles:
            return state, False
        state = replace(state, page=page)
        busy = state.busy and state.phase is not Phase.CHOOSING_JOB
        if not busy or page == state.job:
            return state, False
        return state.in_phase(Phase.CHOOSING_JOB), True

    def _title(self, job: str | None) -> str:
        return self._guide.store.profiles[job or ""].title.en

    def _switch(self, state: GuideState, job: str) -> Reply:
        """Check another job; answers to questions that it shares stay."""
        return self._dialogue(for_job(state, job, self._guide.store.questions)).begin()

    def _chosen_job(self, state: GuideState, talk: Dialogue) -> Reply:
        """Which job the visitor carries on with, once that was asked."""
        known = self._guide.store.profiles
        named = next((each for q in self._turn.questions for each in q.all("occupation")), None)
        if named is None:
            named = talk.job_by_words(state.job, state.page)
        if named is None or named not in known:
            return talk.ask_which_job(self._title(state.page), again=True)
        asking = state.in_phase(Phase.ASKING)
        if named == state.job:
            self._memory = replace(self._memory, occupation=state.job)
            return self._dialogue(asking).resume()
        if not can_be_checked(known[named]):
            self._memory = replace(self._memory, guide=state.in_phase(Phase.PAUSED).as_slot())
            return self._usual()
        return self._switch(asking, named)


def _beginning(speaker: Speaker, key: str, reply: Reply) -> Reply:
    """A reply that says something first."""
    said = (speaker.message(speaker.words(key)), *reply.answer.messages)
    answer = replace(reply.answer, messages=said)
    return Reply(answer, replace(reply.memory, last_answer=kept(said)))


def _of_another_job(turn: Turn) -> bool:
    """Whether a message names a job that there is no profile of, and none that there is."""
    named = turn.questions[0]
    return bool(named.all("other_occupation")) and not named.all("occupation")


def _asking_for_check(turn: Turn) -> Turn:
    """The turn as one that asks for the check, beside several other questions at most."""
    asked = Question(CHECK, turn.questions[0].named)
    if len(turn.questions) == 1:
        return replace(turn, questions=(asked,))
    others = [each for each in turn.questions if each.intent != CHECK]
    return replace(turn, questions=(*others, asked))


def _starts(question: Question) -> bool:
    return question.intent == CHECK


def _of_check(turn: Turn) -> bool:
    """Whether one of the check's own quick replies was pressed."""
    return turn.press is not None and not isinstance(turn.press, Ask)
