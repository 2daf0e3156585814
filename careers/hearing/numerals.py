"""Numbers of several words, such as the Welsh "un ar bymtheg", and great ones: "fifteen"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from careers.hearing.masking import masked
from careers.shapes.answer_words import AnswerWords
from careers.words.names import Names
from careers.words.reader import WordReader
from careers.words.tokens import Token

_TEN = 10
_MOST = 99
_LEAST_TENS = 20
# Up to so many, a word may be a part of a name, as in "two one".
_MOST_PLAIN = 12


class Numerals:
    """Writes each as digits, so that whoever reads them needs to know of one word only."""

    def __init__(self, words: AnswerWords, reader: WordReader) -> None:
        """Learn numbers of one word, and what they are put together with."""
        self._numbers = words.numbers
        self._scales = words.numerals.scales
        self._adding = frozenset(words.numerals.adding)
        self._added = words.numerals.added
        self._whole: Names[int] = reader.names(words.numerals.whole.items())

    def in_digits(self, words: Sequence[Token]) -> list[Token]:
        """The words with such numbers as digits, each in the place of its last word."""
        left = list(words)
        whole = {each.start: (each.target, each.end) for each in self._whole.find(words)}
        place = 0
        while place < len(words):
            number, end = whole.get(place) or self._read(words, place)
            plain = end - place == 1 and (number or 0) <= _MOST_PLAIN
            if number is None or number > _MOST or plain:
                place += 1
                continue
            digits = str(number)
            left[place : end - 1] = masked(words[place : end - 1])
            left[end - 1] = replace(words[end - 1], text=digits, written=digits)
            place = end
        return left

    def _read(self, words: Sequence[Token], place: int) -> tuple[int | None, int]:
        """The number that begins at a place, and where it ends; None where none does."""
        number = self._numbers.get(words[place].text)
        if number is None:
            return None, place
        end = place + 1
        scale = self._next(words, end, self._scales)
        if scale is not None and 0 < number < _TEN:
            number, end = number * scale, end + 1
        unit = self._next(words, end, self._numbers)
        tens = scale is not None or (number >= _LEAST_TENS and not number % _TEN)
        if tens and unit is not None and 0 < unit < _TEN:
            return number + unit, end + 1
        while self._adds(words, end):
            more = self._next(words, end + 1, self._added)
            if more is None:
                break
            number, end = number + more, end + 2
        return number, end

    def _adds(self, words: Sequence[Token], place: int) -> bool:
        return any(
            each.text in self._adding and _is_touching(words, place)
            for each in words[place : place + 1]
        )

    def _next(self, words: Sequence[Token], place: int, known: dict[str, int]) -> int | None:
        """The number that a word right behind another one stands for."""
        if place >= len(words) or not _is_touching(words, place):
            return None
        return known.get(words[place].text)


def _is_touching(words: Sequence[Token], place: int) -> bool:
    """Whether nothing but a space or a hyphen stands before a word."""
    return words[place].start - words[place - 1].end <= 1
