"""A message as words and signs, and phrases found among them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import regex  # type: ignore[import-untyped]

from careers.words.letters import lowered

_TOKEN = regex.compile(r"[\p{L}\p{M}\p{N}]++(?:['’`.-][\p{L}\p{M}\p{N}]++)*+|[^\s]")


@dataclass(frozen=True)
class Token:
    """A word or a sign.

    Attributes:
        text: as it was typed.
        key: small, with plain apostrophes.
        start: where it begins in the message.
        end: where it ends.
    """

    text: str
    key: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it is made of letters, as a name is."""
        return self.key[0].isalpha() and not any(letter.isdigit() for letter in self.key)

    @property
    def is_sign(self) -> bool:
        """Whether it is a sign and no word."""
        return len(self.text) == 1 and not self.text.isalnum()

    @property
    def is_capital(self) -> bool:
        """Whether it begins as names do."""
        return self.text[0].isupper()


def key_of(text: str) -> str:
    """A text as phrases are compared."""
    return lowered(text)


def tokens_of(text: str) -> list[Token]:
    """The words and signs of a text."""
    return [
        Token(found.group(), key_of(found.group()), found.start(), found.end())
        for found in _TOKEN.finditer(text)
    ]


class Phrases:
    """Phrases that are looked for among tokens."""

    def __init__(self, phrases: Iterable[str]) -> None:
        """Keep the phrases, by their first word, the longest first."""
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in phrases:
            keys = tuple(token.key for token in tokens_of(phrase))
            self._by_first.setdefault(keys[0], []).append(keys)
        for known in self._by_first.values():
            known.sort(key=len, reverse=True)

    def at(self, tokens: Sequence[Token], place: int) -> int:
        """How many tokens the longest phrase at a place has; 0 for none there."""
        for keys in self._by_first.get(tokens[place].key, ()):
            if tuple(token.key for token in tokens[place : place + len(keys)]) == keys:
                return len(keys)
        return 0
