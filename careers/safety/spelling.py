"""A message as it was typed, into the plain words that patterns are made of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from careers.words.letters import lowered, without_accents

SENTENCE_END = "."
_REMEMBERED = 20_000
_SPLIT_LETTERS = r"(?<!\w)[^\W\d_](?:[ .\-_*][^\W\d_](?!\w)){2,}"
_WORD = r"[$@]?[^\W_]+(?:['’‘`´*!$@]+[^\W_]+)*"
_TOKEN = re.compile(rf"{_SPLIT_LETTERS}|{_WORD}|\.{{2,}}|[.?!]")
_LOOKALIKES = str.maketrans("013457@$!", "oieastasi")
_TWICE = re.compile(r"([^\W\d_])\1+")


def fold(word: str) -> str:
    """A word in lower case, without accents, no letter standing twice in a row."""
    if word.isascii():
        return _TWICE.sub(r"\1", word.lower())
    return _TWICE.sub(r"\1", without_accents(lowered(word)))


@dataclass(frozen=True)
class Token:
    """A plain word of a message.

    Attributes:
        word: the word, or `.` where a sentence ends.
        typed: what was typed for it, folded.
        start: where the typed word begins in the message.
        end: where it ends.
    """

    word: str
    typed: str
    start: int
    end: int


class Spelling:
    """How one language is typed in a hurry."""

    def __init__(self, short: Mapping[str, str], endings: Mapping[str, str]) -> None:
        """Keep what is short for what.

        Args:
            short: words that stand for others: `im` for `i am`, `wanna` for `want to`.
            endings: what may follow an apostrophe: `s` for `is`.
        """
        self._short = {_letters(fold(key)): value for key, value in short.items()}
        self._endings = {fold(key): value for key, value in endings.items()}
        self._cache: dict[str, tuple[str, tuple[str, ...]]] = {}

    def tokens(self, message: str) -> Iterator[Token]:
        """The plain words of a message, and where its sentences end."""
        for found in _TOKEN.finditer(message):
            typed = found.group()
            if typed in ".?!":
                yield Token(SENTENCE_END, SENTENCE_END, *found.span())
            elif not typed.startswith("."):
                folded, words = self._read(typed)
                for word in words:
                    yield Token(word, folded, *found.span())

    def _read(self, typed: str) -> tuple[str, tuple[str, ...]]:
        read = self._cache.get(typed)
        if read is None:
            if len(self._cache) >= _REMEMBERED:
                self._cache.clear()
            read = self._cache[typed] = fold(typed), self.words(typed)
        return read

    def words(self, typed: str) -> tuple[str, ...]:
        """What one typed word stands for.

        Args:
            typed: with its apostrophes, such as `don't`.

        Returns:
            One plain word or more, such as `do` and `not`.
        """
        if len(typed) > 1 and not typed.isalnum() and re.fullmatch(_SPLIT_LETTERS, typed):
            typed = re.sub(r"[ .\-_*]", "", typed)
        return tuple(self._expanded(fold(typed)))

    def _expanded(self, folded: str) -> Iterable[str]:
        bare = _letters(folded)
        if bare in self._short:
            return [fold(word) for word in self._short[bare].split()]
        head, apostrophe, tail = folded.rpartition("'")
        if apostrophe and tail in self._endings:
            return [*self._expanded(head), fold(self._endings[tail])]
        return [_plain(bare)]


def _letters(folded: str) -> str:
    return folded.replace("'", "")


def _plain(word: str) -> str:
    """A word with the signs that stand for letters read as letters: `su1cide`."""
    if word.isalpha() or not any(letter.isalpha() for letter in word):
        return word
    return _TWICE.sub(r"\1", word.translate(_LOOKALIKES))
