"""Whether an answer to the open question makes no sense, such as "17 A levels" or "loads"."""

from __future__ import annotations

from collections.abc import Sequence

from careers.hearing.clauses import Clause
from careers.hearing.leaving_out import uncounted
from careers.hearing.numbers import numbers_in
from careers.hearing.tuples import QualificationReader
from careers.shapes.answer_words import AnswerWords
from careers.shapes.questions import AnswerType, CheckQuestion
from careers.words.reader import WordReader
from careers.words.tokens import Token


class Sense:
    """Finds what was meant for an answer and can't be one."""

    def __init__(
        self, words: AnswerWords, reader: WordReader, qualifications: QualificationReader
    ) -> None:
        """Learn what is vague, and what looks like a grade.

        Args:
            words: how visitors answer.
            reader: reads their words.
            qualifications: reads what a number counts.
        """
        self._words = words
        self._qualifications = qualifications
        self._vague = reader.names((name, True) for name in words.vague)

    def is_missing(self, told: Sequence[Clause], question: CheckQuestion) -> bool:
        """Whether clauses that don't answer a question look as if they should.

        A number that counts something else doesn't: "3 A levels", asked how many GCSEs.
        """
        if any(self._vague.find(clause.words) for clause in told):
            return True
        if question.type is AnswerType.NUMBER:
            parted = self._qualifications.read(told, question.level)
            return any(
                numbers_in(uncounted(clause.words, parts, question.level), self._words.numbers)
                for clause, parts in zip(told, parted, strict=True)
            )
        ordered = question.type is AnswerType.ORDERED
        return ordered and any(self._looks_like_grade(clause.words) for clause in told)

    def _looks_like_grade(self, words: Sequence[Token]) -> bool:
        grade = any(word.text in self._words.grade for word in words)
        sign = any(len(word.text) == 1 and word.text.isalpha() for word in words[-1:])
        return grade or sign or bool(numbers_in(words, self._words.numbers))
