"""A second thought about what was told last, as in "actually 2"."""

from __future__ import annotations

from collections.abc import Sequence

from careers.shapes.answer_words import AnswerWords
from careers.words.reader import WordReader
from careers.words.tokens import Token


class SecondThoughts:
    """Finds what puts another number or grade in the place of the one before."""

    def __init__(self, words: AnswerWords, reader: WordReader) -> None:
        """Learn how such a message begins.

        Args:
            words: how visitors answer; `retracting` is what it begins with.
            reader: reads their words.
        """
        self._reader = reader
        self._retracting = reader.names((name, True) for name in words.retracting.all)
        beside = (*words.fillers, *words.loose, *words.pointing, *words.equals, *words.mine)
        self._beside = reader.words((*beside, *words.before_a))

    def value(self, text: str) -> str | None:
        """The number or grade that a message puts in the place of another, if it says no more.

        Args:
            text: the visitor's words.
        """
        words = self._reader.letters(text)
        begun = [each for each in self._retracting.find(words) if self._opens(words, each.start)]
        if not begun:
            return None
        places = {place for each in begun for place in range(each.start, each.end)}
        left = [
            word
            for place, word in enumerate(words)
            if place not in places and not self._is_beside(words, place)
        ]
        return left[0].text if len(left) == 1 else None

    def _is_beside(self, words: Sequence[Token], place: int) -> bool:
        """Whether a word means nothing; the A at the end is a grade."""
        letter = len(words[place].text) == 1 and place + 1 == len(words)
        return words[place].text in self._beside and not letter

    def _opens(self, words: Sequence[Token], place: int) -> bool:
        """Whether nothing stands before a place but words that mean nothing."""
        return all(word.text in self._beside for word in words[:place])
