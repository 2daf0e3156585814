"""The words of a message: repaired, and with what they name."""

from __future__ import annotations

from dataclasses import dataclass

from careers.words.lists import role_words
from careers.words.reader import WordReader
from careers.words.tokens import Token
from understanding.finder import Finder
from understanding.finds import Find
from understanding.kinds import KindReader
from understanding.masking import masked
from understanding.roles import Roles


@dataclass(frozen=True)
class Words:
    """A message as words with what they name.

    Attributes:
        kinds: the kinds of question that it asks, each where its words stand.
    """

    tokens: tuple[Token, ...]
    finds: tuple[Find, ...]
    kinds: tuple[Find, ...] = ()


class NameReader:
    """Reads the words of a message, what they name and what they ask for."""

    def __init__(self, reader: WordReader, finder: Finder, kinds: KindReader) -> None:
        """Read with a reader and a finder of the same store, and a reader of kinds."""
        self._reader = reader
        self._finder = finder
        self._kinds = kinds
        self._roles = Roles(role_words())

    def read(self, text: str) -> Words:
        """The words of a message."""
        tokens = self._reader.read(text)
        kinds = tuple(self._kinds.find(text, tokens))
        finds = self._finder.find(text, tokens)
        return Words(tokens, self._roles.given(text, tokens, finds), kinds)


def plain(words: Words) -> str:
    """A message in the form that the classifier learns from."""
    return masked(words.tokens, words.finds)
