"""The words of a message: repaired, and with what they name."""

from __future__ import annotations

from dataclasses import dataclass

from understanding.finder import Finder
from understanding.finds import Find
from understanding.masking import masked
from understanding.spelling import Speller
from understanding.tokens import Token, tokenise


@dataclass(frozen=True)
class Words:
    """A message as words with what they name."""

    tokens: tuple[Token, ...]
    finds: tuple[Find, ...]


class WordReader:
    """Repairs the words of a message and finds what they name."""

    def __init__(self, speller: Speller, finder: Finder) -> None:
        """Read with a speller and a finder of the same store."""
        self._speller = speller
        self._finder = finder

    def read(self, text: str) -> Words:
        """The words of a message."""
        tokens = self._speller.repair(tokenise(text))
        return Words(tokens, self._finder.find(text, tokens))


def plain(words: Words) -> str:
    """A message in the form that the classifier learns from."""
    return masked(words.tokens, words.finds)
