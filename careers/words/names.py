"""Finds names in the words of a message, whatever their case, plural or hyphens."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from careers.words.stems import stem
from careers.words.tokens import Token, words_of

T = TypeVar("T", bound=Hashable)

_NUMBER = "#"


@dataclass(frozen=True)
class Found(Generic[T]):
    """A name that stands in a message.

    Attributes:
        target: what it is a name of.
        start: place of its first word among the words.
        end: place after its last word.
    """

    target: T
    start: int
    end: int


@lru_cache(maxsize=131_072)  # each content that is read has nearly the names of the one before
def phrase(name: str) -> tuple[str, ...]:
    """The words of a name as they are looked for; `#` stands for a number."""
    return tuple(
        part
        for each in name.split()
        for part in ([_NUMBER] if each == _NUMBER else map(stem, words_of(each)))
    )


class Names(Generic[T]):
    """Names, and what each is a name of."""

    def __init__(self, names: Iterable[tuple[str, T]]) -> None:
        """Learn names; several things may share one.

        Args:
            names: each name and what it names.
        """
        self._targets: dict[tuple[str, ...], list[T]] = defaultdict(list)
        for name, target in names:
            key = phrase(name)
            if key and target not in self._targets[key]:
                self._targets[key].append(target)
        self._targets = dict(self._targets)
        # How many words the longest name has that begins with a word.
        self._longest: dict[str, int] = {}
        for key in self._targets:
            self._longest[key[0]] = max(len(key), self._longest.get(key[0], 0))
        self._numbered = any(_NUMBER in key for key in self._targets)

    def find(self, words: Sequence[Token]) -> list[Found[T]]:
        """The names in some words: of those that overlap the longest, in order."""
        stems = tuple(stem(word.text) for word in words)
        spans = self._spans(stems)
        if self._numbered:
            numbered = tuple(_NUMBER if part.isdecimal() else part for part in stems)
            spans = {**self._spans(numbered), **spans}
        chosen = _longest(spans)
        return [Found(target, *span) for span in chosen for target in self._targets[spans[span]]]

    def _spans(self, stems: tuple[str, ...]) -> dict[tuple[int, int], tuple[str, ...]]:
        """Every name in some words, by where it stands."""
        return {
            (start, end): stems[start:end]
            for start, first in enumerate(stems)
            for end in range(start + 1, min(start + self._longest.get(first, 0), len(stems)) + 1)
            if stems[start:end] in self._targets
        }


def _longest(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans that lie in no longer one and overlap no earlier one, in order."""
    chosen: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
        if all(end <= other[0] or start >= other[1] for other in chosen):
            chosen.append((start, end))
    return sorted(chosen)
