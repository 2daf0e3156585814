"""Answers out of a visitor's words: to the question that is open, and to all others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from careers.hearing.answer_types import AnswerTypes
from careers.hearing.clauses import Clause, ClauseReader
from careers.hearing.numbers import numbers_in
from careers.policy.answers import Answer, Questions, without_loners
from careers.shapes.questions import NO, UNKNOWN, YES, AnswerType, AnswerWords, CheckQuestion
from careers.words.reader import WordReader
from careers.words.tokens import Token

_FEW_WORDS = 3


@dataclass(frozen=True)
class Reading:
    """What a message says about answers.

    Attributes:
        answers: by question.
        asks: whether it asks something, too.
        unsure: whether the visitor doesn't know.
        senseless: whether it answers the open question with what can't be, such as 17
            A levels, or with what doesn't help, such as "loads".
    """

    answers: dict[str, Answer] = field(default_factory=dict)
    asks: bool = False
    unsure: bool = False
    senseless: bool = False


class AnswerReader:
    """Reads answers to the questions of one job."""

    def __init__(self, questions: Questions, words: AnswerWords, reader: WordReader) -> None:
        """Learn how the questions are answered."""
        self._questions = questions
        self._words = words
        self._reader = reader
        self._clauses = ClauseReader(words, reader)
        self._types = AnswerTypes(questions, words, reader)
        self._vague = reader.names((name, True) for name in words.vague)

    def read(self, text: str, open_question: str | None, everything: bool = False) -> Reading:
        """Read a message.

        Args:
            text: the visitor's words.
            open_question: id of the question just asked.
            everything: whether to read what is said in questions as well, as in "could I
                get in with a 2:2?".
        """
        reading = Reading()
        clauses = self._clauses.read(text)
        read = []
        for clause in clauses:
            told = self._told(clause, open_question)
            short = len(clause.words) <= _FEW_WORDS and not clause.asks
            asking = clause.asks or (clause.ends_asking and not (told and short))
            if asking and not everything and not self._is_mine(clause):
                reading = replace(reading, asks=True)
                continue
            answers = _merged(reading.answers, told, self._questions)
            reading = replace(reading, answers=answers, asks=reading.asks or asking)
            read.append(clause)
        reading = replace(
            reading, answers={**self._overall(read, open_question), **reading.answers}
        )
        if open_question is None or open_question in reading.answers:
            return reading
        return self._unanswered(reading, clauses, self._questions[open_question])

    def is_mine(self, text: str) -> bool:
        """Whether a message starts to tell of the visitor."""
        return any(self._is_mine(clause) for clause in self._clauses.read(text))

    def yes_or_no(self, text: str) -> str | None:
        """Whether a message says yes or no."""
        sign = self._types.signal(self._reader.letters(text))
        return sign if sign in (YES, NO) else None

    def _is_mine(self, clause: Clause) -> bool:
        """Whether a clause tells of the visitor, though it ends with a question mark."""
        return not clause.asks and any(word.text in self._words.mine for word in clause.words[:2])

    def _unanswered(
        self, reading: Reading, clauses: Sequence[Clause], question: CheckQuestion
    ) -> Reading:
        told = [clause for clause in clauses if not clause.asks]
        if any(self._types.signal(clause.words) == UNKNOWN for clause in told):
            return replace(reading, unsure=True)
        # What else was told is the sense of the message; qualifications alone may be named
        # in passing, as in "17 A levels".
        sense = any(
            self._questions[name].type is not AnswerType.SEVERAL for name in reading.answers
        )
        senseless = not sense and any(self._senseless(each.words, question) for each in told)
        return replace(reading, senseless=senseless)

    def _senseless(self, words: Sequence[Token], question: CheckQuestion) -> bool:
        if self._vague.find(words):
            return True
        numbers = numbers_in(words, self._words.numbers)
        if question.type is AnswerType.NUMBER:
            return bool(numbers)
        if question.type is not AnswerType.ORDERED:
            return False
        grade = any(word.text in self._words.grade for word in words)
        sign = any(len(word.text) == 1 and word.text.isalpha() for word in words[-1:])
        return bool(numbers) or grade or sign

    def _told(self, clause: Clause, open_question: str | None) -> dict[str, Answer]:
        """What one clause answers."""
        told = {}
        words = self._types.heard(clause.words)
        found = self._types.find(words)
        for question in self._questions.values():
            answer = self._types.answer(question, words, found, open_question)
            if answer is not None:
                told[question.id] = answer
        return told

    def _overall(self, clauses: Iterable[Clause], open_question: str | None) -> dict[str, Answer]:
        """Grades that are told for all subjects at once."""
        told: dict[str, Answer] = {}
        for clause in clauses:
            told |= self._types.overall_grades(clause.words, open_question)
        return told


def _merged(
    before: dict[str, Answer], told: dict[str, Answer], questions: Questions
) -> dict[str, Answer]:
    """Answers of two clauses: qualifications add up, anything else is said last.

    Only of numbers the first counts, as in "3, but one of them is in art"; and a no holds
    against a yes, as in "no, but I am thinking of one".
    """
    merged = dict(before)
    for name, answer in told.items():
        known = merged.get(name)
        if isinstance(known, list) and isinstance(answer, list):
            merged[name] = without_loners([*known, *answer], questions[name])
        elif not isinstance(known, int) and known != NO:
            merged[name] = answer
    return merged
