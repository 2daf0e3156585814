"""Whether a message begins the check, and what comes before its first question."""

from __future__ import annotations

from dataclasses import replace

from careers.answering.sections import tells_of_aspect
from careers.eligibility.job import can_be_checked
from careers.eligibility.one_turn import OneTurn
from careers.eligibility.state import GuideState
from careers.hearing.commands import RESULT, CommandReader
from careers.shapes.kinds import ASPECT, YES_OR_NO
from careers.shapes.roles import JobRole
from careers.shapes.topics import JOB, AnsweredBy
from careers.turn.memory import from_offer
from careers.turn.press import CHECK, Tell
from careers.turn.question import Question
from careers.turn.turn import Reply, Turn

_SURE = 0.9
# "What now" may be said to anything; "what can I do with that" isn't.
_LEAST_SAID = 4
_TWO = 2


class Starting:
    """Takes a message that may begin the check."""

    def __init__(self, one: OneTurn, commands: CommandReader) -> None:
        """Take a message.

        Args:
            one: the message.
            commands: reads what visitors tell the check to do.
        """
        self._one = one
        self._commands = commands

    def asks_in_words(self) -> bool:
        """Whether the words of a message ask for the check, or accept it where it was offered.

        What the message is taken for is then that question, beside several others at most.
        """
        if self._asks_onward():
            return False
        turn = self._one.turn
        offered = [from_offer(each).intent for each in self._one.memory.offered[:1]]
        accepts = offered == [CHECK] and turn.intent == "affirm"
        accepts = accepts or self._asks_to_cross()
        if not accepts and (not self._commands.starts(turn.text) or _of_another_job(turn)):
            return False
        if not accepts and (self._asks_where_or_how() or self._asks_of_other_work()):
            return False
        if not accepts and (self._asks_to_do_without() or self._asks_of_a_detail()):
            self._one.offers = True
            return False
        alone = accepts or self._commands.only_starts(turn.text)
        self._one.turn = self._asking_for_check(turn, alone)
        return True

    def asks_nothing_near(self) -> bool:
        """Whether words that ask for the check ask about nothing near it, such as part-time study."""
        turn = self._one.turn
        near = self._asks_where_or_how() or self._commands.asks_onward(turn.text)
        near = near or self._commands.is_without(turn.text)
        return not near and not _of_another_job(turn)

    def _asks_to_cross(self) -> bool:
        """Whether "I'm a dental nurse, can I step up?" asks to come over from a job that is held."""
        return self._one.turn.from_other and self._commands.asks_to_cross(self._one.turn.text)

    def _asks_onward(self) -> bool:
        """Whether "could I go on to nursing" asks what comes after the job, and is now asked so."""
        turn, check = self._one.turn, self._one.store.answered_by(AnsweredBy.CHECK)
        (first, *more) = turn.questions
        asked = turn.press is None and not more
        asked = asked and first.topic in (None, check.id, check.onward)
        if not asked or check.onward is None or not self._commands.asks_onward(turn.text):
            return False
        if self._tells(grades=True):
            return False
        if first.topic == check.onward:
            self._one.turn = replace(turn, onward=True)
            return True
        # The job that comes after is no job whose own next steps are asked about.
        onward = Question(f"ask_{check.onward}")
        self._one.turn = replace(turn, questions=(onward,), readings=())
        return True

    def _asks_where_or_how(self) -> bool:
        """Whether "can I do the course in Wales" or "it part time" asks about that, and surely so."""
        turn = self._one.turn
        (first, *_) = turn.questions
        topic = self._one.store.topic(first.topic)
        other = topic is not None and not topic.begins_check and first.intent != CHECK
        named = bool(first.all("nation") or first.all("working_pattern"))
        return other and named and (turn.confidence >= _SURE or bool(first.all(ASPECT)))

    def _asks_to_do_without(self) -> bool:
        """Whether "can I do it without uni" asks about that, and tells nothing of who asks."""
        turn = self._one.turn
        sure = turn.confidence >= _SURE and turn.questions[0].intent != CHECK
        return sure and self._commands.is_without(turn.text) and not self._tells()

    def _asks_of_a_detail(self) -> bool:
        """Whether "can I do it if I can't drive" asks about what the job has a fact on, and tells nothing."""
        (first, *more) = self._one.turn.questions
        other = first.topic is not None and first.intent != CHECK and not more
        told = other and tells_of_aspect(self._one.store, self._one.profile, first)
        return told and self.first() is None and not self._tells()

    def _asks_of_other_work(self) -> bool:
        """Whether "could I become a manager" asks about that, and surely so, and tells nothing."""
        turn = self._one.turn
        (first, *more) = turn.questions
        topic = self._one.store.topic(first.topic)
        other = topic is not None and not topic.begins_check and not more and not first.all(JOB)
        sure = other and turn.confidence >= _SURE
        return sure and not self._commands.starts_plainly(turn.text) and not self._tells()

    def _tells(self, grades: bool = False) -> bool:
        """Whether a message tells anything that the check asks; or more than what kind of thing."""
        job = self._one.profile
        if not can_be_checked(job):
            return False
        talk = self._one.dialogue(GuideState(job=job.id))
        return talk.tells_grades() if grades else talk.tells()

    def starts(self) -> bool:
        """Whether a message begins the check, by what it asks."""
        if any(_starts(each) for each in self._one.turn.questions):
            return True
        if self._can_mean_nothing_else():
            return True
        if not (
            self._asks_of_somebody() or self._is_told_grades() or self._asks_what_comes_of_it()
        ):
            return False
        # What may as well be about something else is answered by the check alone.
        alone = self._unsure_of_all() or self._tells_and_asks_nothing()
        beside = () if alone else self._one.turn.questions
        check = Question(CHECK, self._one.turn.questions[0].named if alone else ())
        self._one.turn = replace(self._one.turn, questions=(*beside, check))
        return True

    def _can_mean_nothing_else(self) -> bool:
        """Whether "can I do nursing if I failed everything" may be about this check or that of all jobs.

        It isn't clear which, and one job is asked about by its name.
        """
        turn, store = self._one.turn, self._one.store
        (first, *more) = turn.questions
        unclear = first.topic is None and not more and self._one.found is None
        if not unclear or not first.asked(JOB) or not set(first.kinds) & set(YES_OR_NO):
            return False
        read = [store.topic(each.topic) for each in turn.readings]
        checks = {store.answered_by(by).id for by in (AnsweredBy.CHECK, AnsweredBy.POSSIBLE)}
        if len(read) < _TWO or any(topic is None or topic.id not in checks for topic in read):
            return False
        self._one.turn = replace(turn, questions=(Question(CHECK, first.named),), readings=())
        return can_be_checked(self._one.profile)

    def begin(self) -> Reply:
        """Begin the check, unless something the visitor tells of themselves comes first."""
        talk = self._one.dialogue(GuideState(job=self._one.profile.id, page=self._one.turn.page))
        if isinstance(self._one.turn.press, Tell):
            return talk.press(self._one.turn.press)
        first = self.first()
        if first is None:
            return talk.begin()
        if not talk.tells():
            return self._one.usual(first)
        self._one.turn = replace(self._one.turn, questions=(first, *self._one.turn.questions))
        return self._one.dialogue(
            GuideState(job=self._one.profile.id, page=self._one.turn.page)
        ).begin()

    def first(self) -> Question | None:
        """The question that is answered before the check: of a record, or of a disability."""
        rather = self._one.store.answered_by(AnsweredBy.CHECK).rather
        named = [item for question in self._one.turn.questions for item in question.named]
        topic = next((rather[item.id] for item in named if item.id in rather), None)
        return Question(f"ask_{topic}", tuple(named)) if topic else None

    def _asking_for_check(self, turn: Turn, alone: bool) -> Turn:
        """The turn as one that asks for the check, beside several other questions at most.

        Args:
            turn: the message.
            alone: whether it asks for the check and says nothing else.
        """
        (first, *_) = turn.questions
        asked = Question(CHECK, first.named)
        topic = self._one.store.topic(first.topic)
        own = topic is None or topic.begins_check or first.intent == CHECK
        own = own or self._unsure_of_all() or self._is_of_open_check()
        if len(turn.questions) == 1 and (alone or own):
            return replace(turn, questions=(asked,))
        others = [each for each in turn.questions if each.intent != CHECK]
        return replace(turn, questions=(*others, asked))

    def _is_of_open_check(self) -> bool:
        """Whether a message that comes to an open check asks nothing but what that will tell."""
        found, text = self._one.found, self._one.turn.text
        here = found is not None and found.state.busy and found.state.job == self._one.profile.id
        return here and self._commands.asks_nothing_else(text) and self.asks_nothing_near()

    def _asks_of_somebody(self) -> bool:
        """Whether a message tells what somebody has, and asks yes or no whether that will do."""
        if self._one.found is not None or self._one.turn.press is not None:
            return False
        if self._commands.asks_if_enough(self._one.turn.text) and self._tells(grades=True):
            return True
        mine = self._may_ask() and self._commands.is_of_somebody(self._one.turn.text)
        return mine and self._tells()

    def _is_told_grades(self) -> bool:
        """Whether a message tells somebody's grades and asks nothing: "I've got a 2:2 in history"."""
        if self._one.found is not None or self._one.turn.press is not None:
            return False
        job = self._one.profile
        if _of_another_job(self._one.turn) or not can_be_checked(job):
            return False
        return self._one.dialogue(GuideState(job=job.id)).tells_unasked()

    def _tells_and_asks_nothing(self) -> bool:
        """Whether grades are told that were taken for a question what is asked for, and no more."""
        (first, *more) = self._one.turn.questions
        topic = self._one.store.topic(first.topic)
        near = topic is not None and topic.begins_check and not more
        if not near or not self._is_told_grades():
            return False
        # "I've no A levels though" goes on about ways in for those who have none.
        return self._one.dialogue(GuideState(job=self._one.profile.id)).tells_held()

    def _asks_what_comes_of_it(self) -> bool:
        """Whether "what can I do with that" is said before the check was begun, which tells that."""
        one = self._one
        if one.found is not None or one.turn.press is not None or not can_be_checked(one.profile):
            return False
        said = len(one.turn.text.split()) >= _LEAST_SAID
        return said and self._commands.read(one.turn.text) == RESULT

    def _may_ask(self) -> bool:
        """Whether a topic with which the check begins is asked about, or may be, yes or no."""
        return any(map(self._begins, (*self._one.turn.questions, *self._unsure())))

    def _unsure(self) -> tuple[Question, ...]:
        """What may be asked, where it isn't sure which it is."""
        turn = self._one.turn
        return turn.readings if len(turn.readings) > 1 and len(turn.questions) == 1 else ()

    def _unsure_of_all(self) -> bool:
        """Whether some of what may be asked is about getting in, and some is not."""
        begins = [self._begins(each) for each in self._unsure()]
        return any(begins) and not all(begins)

    def _begins(self, question: Question) -> bool:
        topic = self._one.store.topic(question.topic)
        asks = bool(set(question.kinds) & set(YES_OR_NO))
        return topic is not None and topic.begins_check and asks


def _of_another_job(turn: Turn) -> bool:
    """Whether a message asks about a job that there is no profile of, and none that there is."""
    return _asks_of_another(turn.questions[0])


def _asks_of_another(question: Question) -> bool:
    jobs = (item for item in question.named if item.kind == "other_occupation")
    # Of a job that is told of as an aspect of this one, the aspect is what is asked.
    told = question.all(ASPECT) and any(job.role is JobRole.MENTIONED for job in jobs)
    asked = question.asked("other_occupation") or told
    return bool(asked) and not question.all("occupation")


def _starts(question: Question) -> bool:
    return question.intent == CHECK and not _asks_of_another(question)
