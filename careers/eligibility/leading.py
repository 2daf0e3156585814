"""One turn beside the check or in it: which of the two it is, and what it is answered with."""

from __future__ import annotations

from dataclasses import replace

from careers.eligibility.all_jobs import AllJobs
from careers.eligibility.between_jobs import BetweenJobs
from careers.eligibility.dialogue import Dialogue
from careers.eligibility.every_job import EVERY_JOB, of_this_job
from careers.eligibility.job import can_be_checked
from careers.eligibility.one_turn import OneTurn
from careers.eligibility.starting import Starting
from careers.eligibility.state import SILENT, GuideState, Phase
from careers.hearing.commands import RESULT, START, CommandReader
from careers.shapes.kinds import QuestionKind
from careers.shapes.topics import JOB, AnsweredBy
from careers.turn.press import CHECK, Ask, Change, Press, Tell
from careers.turn.question import Question
from careers.turn.turn import Reply, Turn

_RESUMING = ("carry_on", "told", "again", "change", "summary", RESULT)
# What makes sense while questions are asked.
_OF_RUNNING = ("skip", "stop", "carry_on")
# "No thanks" answers what was offered.
_FEW_WORDS = 3
_AFTER_END = ("told", "again", "change", "summary", "back", RESULT)


class Leading:
    """Takes one message, beside the check or in it."""

    def __init__(self, one: OneTurn, commands: CommandReader) -> None:
        """Take a message.

        Args:
            one: the message.
            commands: reads what visitors tell the check to do.
        """
        self._one = one
        self._commands = commands
        self._starting = Starting(one, commands)
        self._jobs = BetweenJobs(one, commands)
        self._way: str | None = None

    def reply(self) -> Reply:
        """The check's own way if the message concerns the check, else the usual one."""
        one = self._one
        one.turn = of_this_job(one.turn, one.store)
        one.closing = self._commands.closing(one.turn.text) if one.turn.press is None else ""
        looks_back = self._looks_back()
        self._way = None if looks_back else self._taken_as_of_way()
        if not looks_back and (over_all := AllJobs(one).reply()) is not None:
            return over_all
        command = RESULT if looks_back else self._command()
        elsewhere = self._of_way_elsewhere()
        starting = not looks_back and not elsewhere and self._starting.starts()
        can_begin = starting and can_be_checked(one.profile)
        if one.found is None:
            return self._starting.begin() if can_begin else one.usual()
        state, moved = self._jobs.at_page(one.found.state)
        press = one.turn.press
        if moved:
            return self._jobs.ask(state)
        leaves = can_begin and one.profile.id != state.job and not _of_check(press)
        if leaves and (state.job != EVERY_JOB or self._means_one_job(state)):
            return self._jobs.switch(state, one.profile.id)
        wordless = press is None and self._is_wordless()
        if state.phase is Phase.CHOOSING_JOB:
            return self._jobs.ask_again(state) if wordless else self._jobs.chosen(state, command)
        if press is None and state.busy and self._jobs.leads_to_another(state):
            return self._jobs.ask_of_another(state)
        one.sums_up = press is None and not elsewhere and self._sums_up(starting)
        talk = one.dialogue(state, one.found.unasked)
        if wordless and state.busy:
            return talk.ask_again()
        if wordless and state.phase is Phase.DONE:
            return talk.over()
        if state.phase is Phase.DONE and one.found.unasked:
            return talk.end()
        return self._in_check(state, talk, command, starting)

    def _looks_back(self) -> bool:
        """Whether a message asks what comes of the answers to the check that was begun.

        What tells more, such as "would I get in with three Bs", asks of that.
        """
        found, turn = self._one.found, self._one.turn
        if found is None or turn.press is not None or not self._asks_back(found.state):
            return False
        if found.state.job not in (EVERY_JOB, self._one.profile.id):
            return False  # it is asked of the job that is talked of now
        job = self._one.job(found.state.job)
        if job.ways.only_elsewhere(turn.text):
            return False  # the job has no such way in, and that is told
        held = self._commands.asks_of_held(turn.text)
        told = turn.text if held else job.ways.left_of(turn.text)
        return not job.reader.read(told, None, True).answers

    def _taken_as_of_way(self) -> str | None:
        """The way in that "is the degree open to me" asks for, taken as the check; it tells none."""
        turn, store = self._one.turn, self._one.store
        checks = {store.answered_by(by).intent for by in (AnsweredBy.CHECK, AnsweredBy.POSSIBLE)}
        ways = self._ways_asked_for()
        if not ways or any(each.topic and each.intent not in checks for each in turn.questions):
            return None
        left = self._one.job(self._one.profile.id).ways.left_of(turn.text)
        self._one.turn = replace(turn, text=left, questions=(Question(CHECK),), readings=())
        return ways[0]

    def _ways_asked_for(self) -> list[str]:
        """Ids of the ways in of which a message asks if they are open, and asks nothing else."""
        one = self._one
        if one.turn.press is not None or not can_be_checked(one.profile):
            return []
        asks = self._commands.only_sums_up(one.turn.text)
        asks = asks and not self._commands.asks_of_held(one.turn.text)
        return one.job(one.profile.id).ways.in_text(one.turn.text) if asks else []

    def _of_way_elsewhere(self) -> bool:
        """Whether a message to an open check asks if a way in is open that the job hasn't."""
        one = self._one
        if one.found is None or one.turn.press is not None or not one.found.state.busy:
            return False
        elsewhere = one.job(one.found.state.job).ways.only_elsewhere(one.turn.text)
        return elsewhere and self._commands.only_sums_up(one.turn.text)

    def _sums_up(self, starting: bool) -> bool:
        """Whether a message asks what comes of what it tells, and of what was told before."""
        text = self._one.turn.text
        asks = self._commands.asks_back(text) or (starting and self._commands.starts(text))
        return asks and self._starting.asks_nothing_near()

    def _asks_back(self, state: GuideState) -> bool:
        """Whether the words of a message ask what comes of what was told, or close the telling.

        "Could I get in" asks it where something was told; of one job, in the check of that job.
        """
        text, closes = self._one.turn.text, bool(self._one.closing)
        command = self._commands.read(text)
        if command == RESULT:
            return True
        if not state.busy or not self._commands.only_sums_up(text):
            return False
        if command not in (None, START) and not closes:
            return False  # such as "what do you mean"
        if not self._commands.starts(text):
            return True
        own = state.job != EVERY_JOB and (bool(state.answers) or closes)
        return own and self._starting.asks_nothing_near()

    def _means_one_job(self, state: GuideState) -> bool:
        """Whether a message in the check of all jobs asks for that of one."""
        named = any(each.all(JOB) for each in self._one.turn.questions)
        ended = state.phase is Phase.DONE and self._one.turn.page is not None
        return named or (ended and self._commands.starts(self._one.turn.text))

    def _in_check(
        self, state: GuideState, talk: Dialogue, command: str | None, starting: bool
    ) -> Reply:
        """The reply where a check was begun: the check's own, if the message concerns it."""
        press = self._one.turn.press
        if state.phase is Phase.DONE and (told := self._told_of_way(state, talk)) is not None:
            return told
        if state.phase is Phase.DONE and (supposed := self._supposed(talk)) is not None:
            return supposed
        corrects = self._corrects(state, talk)
        ended = state.phase is Phase.DONE and not corrects
        if ended and (self._closes_and_asks_back() or self._adds_nothing(state)):
            return talk.go_on(RESULT, False)
        if not (starting or corrects or _concerns(state, command)):
            return self._one.usual()
        if press is not None:
            return talk.press(press)
        if state.phase is Phase.DONE and command in _OF_RUNNING:
            return talk.over()
        first = self._starting.first() if starting and not state.busy else None
        return self._one.usual(first) if first else talk.go_on(command, starting)

    def _supposed(self, talk: Dialogue) -> Reply | None:
        """After the end, how it would come out with what a message supposes."""
        turn = self._one.turn
        kinds = {kind for each in turn.questions for kind in each.kinds}
        supposes = turn.press is None and QuestionKind.WHAT_IF in kinds
        return talk.supposed() if supposes else None

    def _closes_and_asks_back(self) -> bool:
        """Whether a message says that everything was told, and asks what comes of it."""
        return bool(self._one.closing) and self._commands.asks_back(self._one.turn.text)

    def _adds_nothing(self, state: GuideState) -> bool:
        """Whether a message after the end says no more than that there is nothing else."""
        turn, job = self._one.turn, self._one.job(state.job)
        if turn.press is not None or len(turn.text.split()) < _FEW_WORDS:
            return False
        reading = job.reader.read(turn.text, None, known=state.answers)
        asks = reading.asks or any(each.kinds for each in turn.questions)
        closes = bool(self._one.closing) and not asks
        return closes or (not reading.asks and job.only_denies(turn, reading))

    def _told_of_way(self, state: GuideState, talk: Dialogue) -> Reply | None:
        """After the end, more of a way in that is asked about."""
        way = self._way_asked_for() or (self._way if state.job == self._one.profile.id else None)
        return talk.tell_of(way) if way is not None else None

    def _way_asked_for(self) -> str | None:
        """The way in that a message asks about, and about nothing else."""
        (question, *others) = self._one.turn.questions
        of_ways = self._one.store.named_alone("route").id
        general = question.topic in (None, of_ways) or question.intent == CHECK
        return question.first("route") if general and not others else None

    def _command(self) -> str | None:
        """The command that the message is; what is a press in other words becomes one."""
        asks, found = self._starting.asks_in_words(), self._one.found
        questions = self._one.job(found.state.job).labels if found is not None else None
        command = None if asks else self._commands.read(self._one.turn.text, questions)
        # It didn't look back: see above. "Could I be a doctor after" asks for no check, either.
        gone = (RESULT, START) if self._goes_onward() else (RESULT,)
        command = None if command in gone else command
        self._one.turn = self._as_pressed(command)
        return command

    def _goes_onward(self) -> bool:
        """Whether a message asks what could come after the job."""
        onward = self._one.store.answered_by(AnsweredBy.CHECK).onward
        return any(each.topic == onward for each in self._one.turn.questions)

    def _as_pressed(self, command: str | None) -> Turn:
        """The turn; as a press, where its words are those of an option or of a change alone."""
        turn = self._one.turn
        if self._one.found is None or turn.press is not None:
            return turn
        state = self._one.found.state
        job = self._one.job(state.job)
        option = job.option_said(state.open, turn.text) if state.phase is Phase.ASKING else None
        if option is not None and state.open is not None:
            return Turn.of(Tell(state.open, option), turn.page, turn.language)
        if command != "change":
            return turn
        named = job.question_named(turn.text)
        known = named is not None and (named in state.answers or named == state.open)
        if named is None or not known:
            return turn
        only = self._commands.only_names(turn.text, job.labels)
        # "Correction: GCSE English A" tells the grade, though "a" may mean nothing.
        graded = job.questions[named].subject and job.reader.read(turn.text, None).answers
        if not only or graded:
            return turn
        return Turn.of(Change(named), turn.page, turn.language)

    def _is_wordless(self) -> bool:
        text = self._one.turn.text
        return bool(text.strip()) and self._commands.is_wordless(text)

    def _corrects(self, state: GuideState, talk: Dialogue) -> bool:
        """Whether a message after the end tells something new."""
        return state.phase is Phase.DONE and talk.corrects()


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
