"""Leads a visitor through the eligibility check, and lets every digression happen."""

from __future__ import annotations

from dataclasses import replace

from careers.answering.speaker import Speaker
from careers.eligibility.choosing import Choosing
from careers.eligibility.dialogue import Dialogue
from careers.eligibility.fitting import Fitted, fitted
from careers.eligibility.job import CheckedJob, can_be_checked
from careers.eligibility.moves import for_job
from careers.eligibility.replying import Respond
from careers.eligibility.state import SILENT, GuideState, Phase
from careers.hearing.commands import EARLIER, HERE, NEITHER, CommandReader
from careers.shapes.kinds import YES_OR_NO
from careers.shapes.profile import Profile
from careers.shapes.store import Store
from careers.shapes.topics import AnsweredBy
from careers.turn.answer import Status
from careers.turn.encoding import kept
from careers.turn.memory import Memory, as_offer, from_offer
from careers.turn.press import CHECK, Ask, Change, Command, Press, Tell
from careers.turn.question import Question
from careers.turn.turn import Reply, Turn
from careers.words.vocabulary import reader_of

_RESUMING = ("carry_on", "told", "again", "change", "summary")
# What makes sense while questions are asked.
_OF_RUNNING = ("skip", "stop", "carry_on")
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
        self._profile = profile
        command = self._command()
        self._turn = self._as_pressed(command)
        starting = any(_starts(each) for each in self._turn.questions)
        if not starting and self._asks_of_somebody():
            starting = True
            self._turn = replace(self._turn, questions=(*self._turn.questions, Question(CHECK)))
        if self._found is None:
            return self._new(profile) if starting and can_be_checked(profile) else self._usual()
        state, moved = self._at_page(self._found.state)
        talk, press = self._dialogue(state, self._found.unasked), self._turn.press
        if moved:
            return self._choosing(state).ask(self._page(state))
        if (
            starting
            and profile.id != state.job
            and can_be_checked(profile)
            and not _of_check(press)
        ):
            return self._switch(state, profile.id)
        wordless = press is None and self._is_wordless()
        if state.phase is Phase.CHOOSING_JOB:
            page = self._page(state)
            return (
                self._choosing(state).ask_again(page)
                if wordless
                else self._chosen_job(state, command)
            )
        if wordless and state.busy:
            return talk.ask_again()
        if wordless and state.phase is Phase.DONE:
            return talk.over()
        if state.phase is Phase.DONE and self._found.unasked:
            return talk.end()
        return self._in_check(state, talk, command, starting)

    def _in_check(
        self, state: GuideState, talk: Dialogue, command: str | None, starting: bool
    ) -> Reply:
        """The reply where a check was begun: the check's own, if the message concerns it."""
        press = self._turn.press
        if state.phase is Phase.DONE and (told := self._told_of_way(talk)) is not None:
            return told
        if not (starting or _concerns(state, command)) and not self._corrects(state, talk):
            return self._usual()
        if press is not None:
            return talk.press(press)
        if state.phase is Phase.DONE and command in _OF_RUNNING:
            return talk.over()
        first = self._first() if starting and not state.busy else None
        return self._usual(first) if first else talk.go_on(command, starting)

    def _told_of_way(self, talk: Dialogue) -> Reply | None:
        """After the end, more of a way in that is asked about."""
        way = self._way_asked_for()
        return talk.tell_of(way) if way is not None else None

    def _way_asked_for(self) -> str | None:
        """The way in that a message asks about, and about nothing else."""
        (question, *others) = self._turn.questions
        of_ways = self._guide.store.named_alone("route").id
        general = question.topic in (None, of_ways) or question.intent == CHECK
        return question.first("route") if general and not others else None

    def _command(self) -> str | None:
        """The command that the message is; asking for the check makes a question of it."""
        commands, turn = self._guide.commands, self._turn
        offered = [from_offer(each).intent for each in self._memory.offered[:1]]
        accepts = offered == [CHECK] and turn.intent == "affirm"
        if accepts or (commands.starts(turn.text) and not _of_another_job(turn)):
            self._turn = _asking_for_check(turn)
            return None
        state = self._found.state if self._found is not None else None
        questions = self._guide.job(state.job).labels if state is not None else None
        return commands.read(turn.text, questions)

    def _as_pressed(self, command: str | None) -> Turn:
        """The turn; as a press, where its words are those of an option or of a change alone."""
        turn = self._turn
        if self._found is None or turn.press is not None:
            return turn
        state = self._found.state
        job = self._guide.job(state.job)
        option = job.option_said(state.open, turn.text) if state.phase is Phase.ASKING else None
        if option is not None and state.open is not None:
            return Turn.of(Tell(state.open, option), turn.page, turn.language)
        if command != "change":
            return turn
        named = job.question_named(turn.text)
        known = named is not None and (named in state.answers or named == state.open)
        if named is None or not known:
            return turn
        only = self._guide.commands.only_names(turn.text, job.labels)
        # "Correction: GCSE English A" tells the grade, though "a" may mean nothing.
        graded = job.questions[named].subject and job.reader.read(turn.text, None).answers
        if not only or graded:
            return turn
        return Turn.of(Change(named), turn.page, turn.language)

    def _is_wordless(self) -> bool:
        text = self._turn.text
        return bool(text.strip()) and self._guide.commands.is_wordless(text)

    def _corrects(self, state: GuideState, talk: Dialogue) -> bool:
        """Whether a message after the end tells something new."""
        return state.phase is Phase.DONE and talk.corrects()

    def _new(self, profile: Profile) -> Reply:
        """Begin the check, unless something the visitor tells of themselves comes first."""
        talk = self._dialogue(GuideState(job=profile.id, page=self._turn.page))
        if isinstance(self._turn.press, Tell):
            return talk.press(self._turn.press)
        first = self._first()
        if first is None:
            return talk.begin()
        if not talk.tells():
            return self._usual(first)
        self._turn = replace(self._turn, questions=(first, *self._turn.questions))
        return self._dialogue(GuideState(job=profile.id, page=self._turn.page)).begin()

    def _asks_of_somebody(self) -> bool:
        """Whether a message tells what somebody has, and asks yes or no whether that will do."""
        if self._found is not None or self._turn.press is not None:
            return False
        asked = [
            each
            for each in self._turn.questions
            if (topic := self._guide.store.topic(each.topic)) is not None
            and topic.begins_check
            and set(each.kinds) & set(YES_OR_NO)
        ]
        if not asked or not self._guide.commands.is_of_somebody(self._turn.text):
            return False
        job = self._profile.id
        return can_be_checked(self._profile) and self._dialogue(GuideState(job=job)).tells()

    def _first(self) -> Question | None:
        """The question that is answered before the check: of a record, or of a disability."""
        rather = self._guide.store.answered_by(AnsweredBy.CHECK).rather
        named = [item for question in self._turn.questions for item in question.named]
        topic = next((rather[item.id] for item in named if item.id in rather), None)
        return Question(f"ask_{topic}", tuple(named)) if topic else None

    def _usual(self, question: Question | None = None) -> Reply:
        """The usual answer, to another question if need be; the check is offered where it helps."""
        turn = replace(self._turn, questions=(question,)) if question else self._turn
        reply = self._respond(turn, self._memory)
        topics = (self._guide.store.topics.get(each.topic or "") for each in turn.questions)
        offers = self._found is None and any(topic and topic.offers_check for topic in topics)
        offers = offers and reply.answer.status is not Status.OUT_OF_SCOPE
        return self._offering(reply) if offers and can_be_checked(self._profile) else reply

    def _offering(self, reply: Reply) -> Reply:
        """A reply that offers the check as well."""
        offer = self._speaker.message(self._speaker.words("guide.offer_check"))
        said = (*reply.answer.messages, offer)
        answer = replace(reply.answer, messages=said, language=self._speaker.language)
        offered = [as_offer(Question(CHECK))]
        return Reply(answer, replace(reply.memory, offered=offered, last_answer=kept(said)))

    def _dialogue(self, state: GuideState, unasked: bool = False) -> Dialogue:
        job = self._guide.job(state.job)
        talk = Dialogue(job, state, self._turn, self._memory, self._speaker, self._respond)
        talk.unasked = unasked
        return talk

    def _choosing(self, state: GuideState) -> Choosing:
        job = self._guide.job(state.job)
        return Choosing(job, state, self._turn, self._memory, self._speaker, self._respond)

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

    def _page(self, state: GuideState) -> Profile:
        return self._guide.store.profiles[state.page or state.job]

    def _switch(self, state: GuideState, job: str) -> Reply:
        """Check another job; answers to questions that it shares stay."""
        return self._dialogue(for_job(state, job, self._guide.store.questions)).begin()

    def _chosen_job(self, state: GuideState, command: str | None) -> Reply:
        """Which job the visitor carries on with, once that was asked; or what they want instead."""
        press = self._turn.press
        command = press.command if isinstance(press, Command) else command
        asking, choosing = state.in_phase(Phase.ASKING), self._choosing(state)
        which = self._which_job(state)
        if command == "stop" or which == NEITHER:
            return self._dialogue(asking).stop()
        if command == "why":
            return choosing.why(self._page(state))
        if command == "again":
            job = self._page(state).id if self._guide.checks(state.page) else state.job
            return self._dialogue(GuideState(job=job, page=state.page)).go_on(command, False)
        named = {EARLIER: state.job, HERE: state.page}.get(which or "", which)
        if named is None and command not in (None, "repeat", "carry_on"):
            unasked = self._found is not None and self._found.unasked
            return self._dialogue(asking, unasked).go_on(command, False)
        if named is None and command == "carry_on":
            named = state.job
        if named is None or named not in self._guide.store.profiles:
            return choosing.ask(self._page(state))
        if named == state.job:
            self._memory = replace(self._memory, occupation=state.job)
            return self._dialogue(asking).resume()
        if not self._guide.checks(named):
            self._memory = replace(self._memory, guide=state.in_phase(Phase.PAUSED).as_slot())
            return self._usual()
        return self._switch(asking, named)

    def _which_job(self, state: GuideState) -> str | None:
        """The job that is named, or which of the two the words mean."""
        named = next((each for q in self._turn.questions for each in q.all("occupation")), None)
        if named is not None:
            return named
        sign = {"yes": EARLIER, "no": HERE}.get(self._dialogue(state).means() or "")
        return self._guide.commands.which_job(self._turn.text) or sign


def _beginning(speaker: Speaker, key: str, reply: Reply) -> Reply:
    """A reply that says something first."""
    said = (speaker.message(speaker.words(key)), *reply.answer.messages)
    answer = replace(reply.answer, messages=said)
    return Reply(answer, replace(reply.memory, last_answer=kept(said)))


def _of_another_job(turn: Turn) -> bool:
    """Whether a message asks about a job that there is no profile of, and none that there is."""
    return _asks_of_another(turn.questions[0])


def _asks_of_another(question: Question) -> bool:
    return bool(question.asked("other_occupation")) and not question.all("occupation")


def _asking_for_check(turn: Turn) -> Turn:
    """The turn as one that asks for the check, beside several other questions at most."""
    asked = Question(CHECK, turn.questions[0].named)
    if len(turn.questions) == 1:
        return replace(turn, questions=(asked,))
    others = [each for each in turn.questions if each.intent != CHECK]
    return replace(turn, questions=(*others, asked))


def _starts(question: Question) -> bool:
    return question.intent == CHECK and not _asks_of_another(question)


def _of_check(press: Press | None) -> bool:
    """Whether one of the check's own quick replies was pressed."""
    return press is not None and not isinstance(press, Ask)


def _concerns(state: GuideState, command: str | None) -> bool:
    """Whether a message concerns the check, by its phase and what the message commands."""
    if state.phase is Phase.DONE:
        return command in (*_AFTER_END, *_OF_RUNNING)
    if state.phase is Phase.STOPPED and command == "stop":
        return True
    return state.phase not in SILENT or command in _RESUMING
