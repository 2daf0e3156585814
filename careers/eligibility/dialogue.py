"""One turn of the check."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cached_property

from careers.answering.contacts import adviser_line
from careers.answering.speaker import Part
from careers.eligibility import moves
from careers.eligibility.every_job import EVERY_JOB
from careers.eligibility.nothing_said import says_nothing
from careers.eligibility.saying import answer_lines, one_answer
from careers.eligibility.state import GuideState, Phase
from careers.eligibility.supposing import Supposing
from careers.hearing.commands import RESULT
from careers.hearing.heard import Reading
from careers.policy.answers import Answer as Said
from careers.policy.answers import (
    as_answer,
    held_question,
    is_answer,
    is_below,
)
from careers.policy.planning import MOST_QUESTIONS
from careers.shapes.kinds import QUESTION_KIND
from careers.shapes.questions import UNKNOWN, AnswerType
from careers.shapes.topics import AnsweredBy
from careers.turn.answer import Status
from careers.turn.press import CHECK, Ask, Change, Command, Press
from careers.turn.question import Question
from careers.turn.turn import Reply

_GOODBYE = "goodbye"
_YES_NO = {"affirm": "yes", "deny": "no"}
_MISSES_BEFORE_OFFER = 3
_NOTHING_ELSE = Reading()
# What is answered with a number or a grade, and nothing else said.
_BARE = (AnswerType.NUMBER, AnswerType.ORDERED)
# What "nothing else" says that there is none of.
_COUNTED = (AnswerType.NUMBER, AnswerType.YES_NO)


class Dialogue(Supposing):
    """Takes one message to the check and says what comes next."""

    def begin(self) -> Reply:
        """Start, with whatever the first message tells already."""
        reading = self._read_all()
        state, _ = self._with(reading.answers, reading)
        intro = self._intro()
        if reading.unlevelled:
            others = self._without_several(reading)
            return self._which_of_levels(self._with(others, reading)[0], reading, intro)
        state = moves.onward(state, self._job.planner)
        lead = [] if state.phase is Phase.DONE else [intro]
        told = self._noted(state, reading.answers)
        return self._beside(state, *lead, *told, *(self._so_far(state) if self.closing else ()))

    def _intro(self) -> str:
        if self._state.job == EVERY_JOB:
            count = len(self._speaker.store.profiles)
            return self._speaker.words("possible.intro", count=count, most=MOST_QUESTIONS)
        title = self._speaker.text(self._job.profile.title)
        return self._speaker.words("guide.intro", title=title, most=MOST_QUESTIONS)

    def tells(self) -> bool:
        """Whether the first message answers any question."""
        return bool(self._read_all().answers)

    def tells_grades(self) -> bool:
        """Whether it tells grades, a class or numbers, and not only a kind of qualification."""
        reading = self._read_all()
        told = [self._job.questions[name] for name in reading.answers]
        return any(each.type in _BARE for each in told) or (bool(told) and reading.graded)

    def tells_held(self) -> bool:
        """Whether it tells grades or numbers of what is held, and not only what there is none of."""
        return self._read_all().graded

    def tells_unasked(self) -> bool:
        """Whether it tells grades, a class or numbers, and asks nothing."""
        return self.tells_grades() and not self._read().asks

    def press(self, press: Press) -> Reply:
        """Take a quick reply; what no longer makes sense goes on with the check."""
        questions = self._job.questions
        if isinstance(press, Ask):
            return self._asked(press)
        if isinstance(press, Command):
            return self.go_on(press.command, False)
        question = questions.get(press.question_id)
        if question is None:
            return self.resume()
        if isinstance(press, Change):
            return self._reopen(question.id)
        if not is_answer(press.value, question):
            return self.resume()
        if level := self._level_not_known(press):
            return self._take(level)
        if press.value == UNKNOWN:
            return self._leave_out(question.id, "guide.skipped")
        told = {question.id: as_answer(press.value, question)}
        if question.type is AnswerType.SEVERAL and (placed := self._placed(press.value, told)):
            return self._take(placed)
        return self._take(told, self._still(_NOTHING_ELSE, told), anew=(question.id,))

    def _asked(self, press: Ask) -> Reply:
        """Answer a question that was pressed; the open one of the check comes after it."""
        if self._leaves(press.intent):
            return self._leave()
        if self._state.phase is not Phase.ASKING or self._state.open is None:
            return self.resume()
        return self._ask(self._state) if press.intent == CHECK else self._digress()

    def go_on(self, command: str | None, starting: bool) -> Reply:
        """Take a message in words."""
        if command == RESULT and (ruled_out := self._ruled_out()):
            return self._take(ruled_out)
        reading = self._read()
        if len(self._taken_back) > 1:
            return self._change()
        if levelled := self._unlevelled(reading, command):
            return self._take(levelled, self._still(reading, levelled))
        level = reading.levels[0] if len(reading.levels) == 1 and command is None else ""
        if not reading.asks and (placed := self._placed(level, reading.answers)):
            return self._take(placed, reading)
        if starting and reading.asks:
            reading = self._read_all()
        else:
            starting = False
        if (told := self._told_with(command, reading)) is not None:
            return told
        return self._obey(command) if command else self._hear(reading, starting)

    def _told_with(self, command: str | None, reading: Reading) -> Reply | None:
        """The reply to what is told with a command: an answer that is changed, or more of them."""
        ended = self._state.phase is Phase.DONE
        if command == "carry_on" and self._tells_facts(reading):
            return self._take(reading.answers, reading)  # "back to the check: my A levels were …"
        if command == RESULT and ended and self.closing and reading.answers:
            return self._take(reading.answers, reading)  # "it was a 2:2, that's the lot. Am I in?"
        if self._state.phase is Phase.CHOOSING_ANSWER and command is None:
            named = self._job.question_named(self._turn.text)
            if named is not None and named not in reading.answers:
                return self._reopen(named)
        if command == "change" and reading.answers:
            named = self._job.question_named(self._turn.text)
            if named is None or named in reading.answers:
                return self._take(reading.answers, reading, anew=reading.answers)
        return None

    def end(self) -> Reply:
        """End, since an edit has left nothing to ask; what the message asks is answered first."""
        return self._beside(self._state)

    def ask_again(self) -> Reply:
        """Ask what was asked last once more, since the message holds no word."""
        choosing = self._state.phase is Phase.CHOOSING_ANSWER
        return self._change() if choosing else self._ask(self._state)

    def corrects(self) -> bool:
        """Whether a message after the end tells something new of the visitor."""
        reading = self._read()
        mine = self._job.reader.is_mine(self._turn.text) or self._tells_facts(reading)
        asks = reading.asks or (self._turn.intent.startswith("ask_") and not mine)
        return bool(reading.answers or self._lacked(reading)) and not asks

    def _tells_facts(self, reading: Reading) -> bool:
        """Whether a message tells grades or numbers, which nobody names to ask a question."""
        told = (self._job.questions[name] for name in reading.answers)
        return any(each.subject or each.type is AnswerType.NUMBER for each in told)

    def _read(self) -> Reading:
        asked = None if self.unasked else self._state.open
        known, other = self._state.answers, self._state.for_other
        if self._taken_back:
            (again, *more) = self._taken_back.items()
            return Reading(answers=dict([again])) if not more else _NOTHING_ELSE
        return self._job.reader.read(self._turn.text, asked, known=known, for_other=other)

    def _ruled_out(self) -> dict[str, Said]:
        """What "nothing else" answers of the open question: that there is none of what it counts.

        A grade isn't told by it, nor which qualifications there are; nor that whoever has A levels
        has no GCSEs, though "nothing else" may be said after them.
        """
        question = self._job.questions.get(self._state.open or "")
        if question is None or question.type not in _COUNTED or self.unasked or not self.closing:
            return {}
        if is_below(question, self._state.answers, self._job.questions):
            return {}
        told = self._job.reader.read(self.closing, question.id).answers
        return {question.id: told[question.id]} if question.id in told else {}

    @cached_property
    def _taken_back(self) -> dict[str, Said]:
        """Answers just given of which the message takes one back, as they would then be.

        "Actually 2" after "3 A levels and a 6 in maths" may be about either.
        """
        value = self._job.second_thoughts.value(self._turn.text)
        told: dict[str, Said] = {}
        asked = self._job.questions.get(self._state.open or "")
        if value and asked is not None and asked.type is AnswerType.YES_NO:
            # "No, nothing like that" answers what was asked.
            value = None if self._job.reader.read(value, asked.id).answers else value
        for name in self._state.latest if value is not None else ():
            question = self._job.questions.get(name)
            if question is not None and question.type in _BARE:
                own = self._job.reader.read(value or "", name).answers
                told.update({name: own[name]} if name in own else {})
        return told

    def _read_all(self) -> Reading:
        """What a message tells, in its questions as well."""
        known, other = self._state.answers, self._state.for_other
        return self._job.reader.read(self._turn.text, None, True, known, other)

    def _with(
        self, told: dict[str, Said], reading: Reading, anew: Collection[str] = ()
    ) -> tuple[GuideState, list[str]]:
        """The state with answers taken, and ids of those that changed."""
        state = replace(self._state, for_other=reading.for_other or self._state.for_other)
        held, towards = reading.held, reading.towards
        return moves.taken(state, told, self._job.questions, anew, towards, held)

    def means(self) -> str | None:
        """Yes or no, by the words or by the intent."""
        sign = self._job.reader.yes_or_no(self._turn.text)
        return sign or _YES_NO.get(self._turn.intent)

    def _hear(self, reading: Reading, starting: bool) -> Reply:
        intents = [each.intent for each in self._turn.questions]
        if self._adviser in intents and self._state.open not in reading.answers:
            return self._leave()
        if (less := self._taken_out(reading)) is not None:
            return less
        if (which := self._without_level(reading)) is not None:
            return which
        if reading.answers:
            return self._take(reading.answers, reading)
        if self._state.phase is not Phase.ASKING or self._state.open is None:
            return self.resume()
        return self._hear_no_answer(reading, intents, starting)

    def _taken_out(self, reading: Reading) -> Reply | None:
        """The reply to "no degree", where one was told or its class was asked."""
        several = held_question(self._job.questions)
        lacked = self._lacked(reading)
        if several is None or not lacked:
            asked = self._job.questions.get(self._state.open or "")
            about = asked and asked.level in reading.lacking
            return self._skip("guide.skipped") if about and not reading.answers else None
        names = [one_answer(self._speaker, several, each) for each in lacked]
        self._state = moves.without(self._state, lacked, self._job.questions)
        state, _ = self._with(reading.answers, reading)
        state = moves.onward(state, self._job.planner)
        said = self._speaker.words("guide.taken_out", answers=self._speaker.joined(names, ", "))
        beside = self._beside if reading.asks else self._ask
        return beside(state, said, *self._noted(state, reading.answers))

    def _lacked(self, reading: Reading) -> list[str]:
        """What was told to be there, and a message says that there is none of."""
        return [e for e in moves.held(self._state, self._job.questions) if e in reading.lacking]

    def _hear_no_answer(self, reading: Reading, intents: Sequence[str], starting: bool) -> Reply:
        """Take a message that doesn't answer the open question."""
        if not reading.asks and (listed := self._listed_again()) is not None:
            # Fewer subjects than were counted change nothing; what was counted is told back.
            return self._ask(self._state, *self._noted(self._state, listed))
        if reading.unsure:
            # "I'm still in my second year" leaves the class of a degree out.
            self._state = self._with({}, reading)[0] if reading.towards else self._state
            return self._skip("guide.skipped")
        if any(self._leaves(intent) for intent in intents):
            return self._leave()
        if "start_again" in intents:
            return self._again()
        if self.sums_up and not self.closing and self._state.answers:
            return self._result()
        if starting:
            return self._beside(self._state)
        if reading.unplaced:
            return self._which_level(self._state, reading)
        if not reading.asks:
            return self._hear_told(reading)
        senseless = reading.senseless or reading.only_named
        return self._miss() if senseless else self._digress()

    def _hear_told(self, reading: Reading) -> Reply:
        """Take a message that asks nothing, and answers nothing that was asked."""
        if self._job.names_unasked(self._turn.text):
            return self._ask(self._state, self._speaker.words("guide.unasked"))
        asked = self._job.questions[self._state.open or ""]
        if reading.senseless or reading.only_named or says_nothing(self._turn, asked):
            return self._miss()
        if self._job.only_denies(self._turn, reading):
            return self._ask(self._state, self._speaker.words("guide.no_need"))
        return self._digress()

    def _digress(self) -> Reply:
        """The usual answer, and the open question after it."""
        usual = self._respond(self._turn, self._memory)
        if usual.answer.status is Status.CLARIFIED and not usual.memory.offered:
            aside = self._speaker.answer([self._speaker.words("guide.aside")], Status.CLARIFIED)
            usual = replace(usual, answer=aside)
        return self._after(usual, self._question_lines(self._state), self._state)

    def _take(
        self,
        told: dict[str, Said],
        reading: Reading = _NOTHING_ELSE,
        anew: Collection[str] = (),
    ) -> Reply:
        questions, lead = self._job.questions, list[Part]()
        state, changed = self._with(told, reading, anew)
        state = moves.onward(state, self._job.planner)
        if changed:
            lines = answer_lines(self._speaker, questions, state, changed)
            new = [name for name in told if name not in changed and name not in self._state.answers]
            lead = [self._speaker.words("guide.changed", answers="; ".join(lines))]
            lead += self._noted(state, new)
        else:
            lead = [*self._noted(state, told)]
        if reading.senseless and state.open == self._state.open and state.open is not None:
            example = self._speaker.text(questions[state.open].example)
            lead = [self._speaker.words("guide.once_more", example=example)]
        if self.sums_up:
            lead = [*lead, *self._so_far(state)]
        return self._beside(state, *lead) if reading.asks else self._ask(state, *lead)

    def _beside(self, state: GuideState, *lead: Part) -> Reply:
        """The check goes on, beside the answers to what else the message asks."""
        others = tuple(each for each in self._turn.questions if each.intent != CHECK)
        others = tuple(each for each in others if each.topic is not None)
        # "I've got 5 GCSEs, is that too old?" tells them, and asks nothing about GCSEs.
        others = tuple(each for each in others if not self._is_told(each)) or others
        if not others:
            return self._ask(state, *lead)
        usual = self._respond(replace(self._turn, questions=others), self._memory)
        own = self._ask(state, *lead)
        return self._after(usual, own.answer.messages, state, own.answer.replies)

    def _is_told(self, question: Question) -> bool:
        """Whether what was taken for a question only names what the visitor has."""
        topic = self._speaker.store.topics.get(question.topic or "")
        asks = any(each.kind == QUESTION_KIND for each in question.named)
        return topic is not None and topic.begins_check and bool(question.named) and not asks

    @property
    def _adviser(self) -> str:
        """The intent of who asks for a person."""
        return self._speaker.store.answered_by(AnsweredBy.ADVISER).intent

    def _leaves(self, intent: str) -> bool:
        return intent in (self._adviser, _GOODBYE)

    def tell_of(self, way: str) -> Reply | None:
        """All about one way in, and what is known of it besides; None if it wasn't looked at."""
        answer = self._ending(self._state).details(way)
        if answer is None:
            return None
        if self._turn.intent != CHECK and self._turn.questions[0].topic is not None:
            usual = self._respond(self._turn, self._memory).answer
            sources = dict.fromkeys((*answer.sources, *usual.sources))
            messages = (*answer.messages, *usual.messages)
            answer = replace(answer, messages=messages, sources=tuple(sources))
        return self._reply(answer, self._state)

    def _miss(self) -> Reply:
        if self.unasked:
            return self._ask(self._state)
        state = replace(self._state, misses=self._state.misses + 1)
        question = self._job.questions[state.open or ""]
        example = self._speaker.text(question.example)
        if state.misses > _MISSES_BEFORE_OFFER:
            return self._skip("guide.left_out")
        if state.misses == _MISSES_BEFORE_OFFER:
            line = adviser_line(self._speaker, self._job.profile)
            return self._ask(state, self._speaker.words("guide.offer"), line)
        key = "guide.once_more" if state.misses == 1 else "guide.or_skip"
        return self._ask(state, self._speaker.words(key, example=example))
