"""Whether a word such as "no" or "without" turns what is named round."""

from __future__ import annotations

from collections.abc import Sequence

from careers.shapes.questions import AnswerWords
from careers.words.reader import WordReader
from careers.words.tokens import Token

# How far such a word reaches, and what ends its reach.
_REACH = 5
_ENDS = ("and", "with")
# "No, I have one": the no is an answer and negates nothing.
_NO, _ANSWERED = "no", ("i", "i'm", "i've", "we", "my", "he", "she")


class Negation:
    """Knows the words that turn a statement round."""

    def __init__(self, words: AnswerWords, reader: WordReader) -> None:
        """Learn the words."""
        self._negating = reader.last_words(words.negating)

    def reaches(self, words: Sequence[Token], start: int) -> bool:
        """Whether such a word stands shortly before a place."""
        for place in range(start - 1, max(0, start - _REACH) - 1, -1):
            word = words[place]
            if word.text in self._negating:
                return word.text != _NO or words[place + 1].text not in _ANSWERED
            if word.text.isdecimal() or word.text in _ENDS:
                return False
        return False

    def without(self, words: Sequence[Token]) -> list[Token]:
        """The words but those right after such a word, as the 2 of "3, not 2"."""
        return [
            word
            for place, word in enumerate(words)
            if not place or words[place - 1].text not in self._negating
        ]
