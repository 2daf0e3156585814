"""The words of a message: repaired, and with what they name."""

from __future__ import annotations

from dataclasses import dataclass

from careers.words.reader import WordReader
from careers.words.tokens import Token
from understanding.finder import Finder
from understanding.finds import Find
from understanding.masking import masked


@dataclass(frozen=True)
class Words:
    """A message as words with what they name."""

    tokens: tuple[Token, ...]
    finds: tuple[Find, ...]


class NameReader:
    """Reads the words of a message and what they name."""

    def __init__(self, reader: WordReader, finder: Finder) -> None:
        """Read with a reader and a finder of the same store."""
        self._reader = reader
        self._finder = finder

    def read(self, text: str) -> Words:
        """The words of a message."""
        tokens = self._reader.read(text)
        return Words(tokens, self._finder.find(text, tokens))


def plain(words: Words) -> str:
    """A message in the form that the classifier learns from."""
    return masked(words.tokens, words.finds)
