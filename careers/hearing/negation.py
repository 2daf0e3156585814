"""Whether a word such as "no" or "without" turns what is named round."""

from __future__ import annotations

from collections.abc import Sequence

from careers.hearing.refusals import Refusals
from careers.shapes.answer_words import AnswerWords
from careers.words.reader import WordReader
from careers.words.tokens import Token

# How far such a word reaches.
_REACH = 5


class Negation:
    """Knows the words that turn a statement round."""

    def __init__(self, words: AnswerWords, reader: WordReader) -> None:
        """Learn the words."""
        self._negating = reader.last_words(words.negating)
        self._refusals = Refusals(words, reader)
        self._ends = frozenset(words.reach_ends)
        standing = words.standing
        self._anew = reader.names(
            (name, True) for ways in (standing.held, standing.towards) for name in ways.all
        )

    def reaches(self, words: Sequence[Token], start: int) -> bool:
        """Whether such a word stands shortly before a place, with no new statement between."""
        anew = {
            found.start
            for found in self._anew.find(words[:start])
            if found.start and words[found.start].start - words[found.start - 1].end > 1
        }
        if any(word.text in self._ends for word in words[start : start + 1]):
            # "No A levels, only GCSEs"
            return False
        for place in range(start - 1, max(0, start - _REACH) - 1, -1):
            word = words[place]
            if word.text in self._negating:
                # "No, I have one": the no is an answer and negates nothing.
                return not self._refusals.is_apart(words, place)
            if word.text.isdecimal() or word.text in self._ends or place in anew:
                return False
        return False

    def without(self, words: Sequence[Token]) -> list[Token]:
        """The words but those right after such a word, as the 2 of "3, not 2"."""
        return [
            word
            for place, word in enumerate(words)
            if not place or words[place - 1].text not in self._negating
        ]
