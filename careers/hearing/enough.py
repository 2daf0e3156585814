"""Not enough of something, as in "I haven't got enough GCSEs": there are some, and nobody says how many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from careers.hearing.clauses import Clause
from careers.hearing.masking import masked
from careers.shapes.answer_words import AnswerWords
from careers.words.reader import WordReader
from careers.words.tokens import Token

# "Enough good GCSEs", "digon o gymwysterau TGAU".
_BETWEEN = 2


class Enough:
    """Leaves out what is said to be too few, or perhaps enough."""

    def __init__(self, words: AnswerWords, reader: WordReader) -> None:
        """Learn how visitors say so.

        Args:
            words: how they answer.
            reader: reads their words.
        """
        self._enough = reader.words(words.sufficing)
        self._negating = reader.last_words(words.negating)
        self._unsure = reader.names((name, True) for name in words.unsure)
        known = [name for names in words.levels.values() for name in names]
        self._levels = reader.names((name, True) for name in known)

    def without(self, clauses: Sequence[Clause]) -> list[Clause]:
        """The clauses in which what is doubted is named no more, and without what is denied."""
        return [self._left(clause) for clause in clauses]

    def _left(self, clause: Clause) -> Clause:
        words = clause.words
        for level in self._levels.find(words):
            place = self._said_before(words, level.start)
            if place is None:
                continue
            if any(word.text in self._negating for word in words[:place]):
                return replace(clause, words=tuple(masked(words)))
            if self._unsure.find(words[:place]):
                left = (*words[:place], *masked(words[place : level.end]), *words[level.end :])
                return replace(clause, words=left)
        return clause

    def _said_before(self, words: Sequence[Token], start: int) -> int | None:
        """The place of a word such as "enough" shortly before another."""
        places = range(max(0, start - 1 - _BETWEEN), start)
        return next((place for place in places if words[place].text in self._enough), None)
