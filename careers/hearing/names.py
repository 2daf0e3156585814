"""Finds names in the words of a message, whatever their plural and with a slip or two."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from rapidfuzz.distance import OSA

T = TypeVar("T", bound=Hashable)

# A word may hold marks that carry meaning: 2:1, 2.2, C/4, D&T, I've, A*
_WORD = re.compile(r"[^\W_]+(?:[:./'&][^\W_]+)*\*{0,2}")
_APOSTROPHES = str.maketrans({"\u2019": "'", "\u2018": "'", "`": "'"})
_NUMBER = "#"
_SHORTEST_PLURAL = 4
# Shorter words are too easily taken for one another.
_ONE_SLIP, _TWO_SLIPS = 6, 9


@dataclass(frozen=True)
class Word:
    """A word of a message.

    Attributes:
        text: in lower case.
        written: as the visitor wrote it.
    """

    text: str
    written: str


@dataclass(frozen=True)
class Found(Generic[T]):
    """A name that stands in a message: what it is a name of, and where."""

    target: T
    start: int
    end: int


def words_in(text: str) -> list[Word]:
    """The words of a text."""
    plain = text.translate(_APOSTROPHES)
    return [Word(match.group().lower(), match.group()) for match in _WORD.finditer(plain)]


def _stem(word: str) -> str:
    word = word.removesuffix("'s")
    if len(word) >= _SHORTEST_PLURAL and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word


def phrase(text: str) -> tuple[str, ...]:
    """A name as it is looked for."""
    parts = text.split()
    return tuple(
        part
        for each in parts
        for part in ([_NUMBER] if each == _NUMBER else [_stem(w.text) for w in words_in(each)])
    )


class Names(Generic[T]):
    """Names, and what each is a name of."""

    def __init__(self, names: Iterable[tuple[str, T]]) -> None:
        """Learn names; several things may share one."""
        self._targets: dict[tuple[str, ...], list[T]] = defaultdict(list)
        for name, target in names:
            key = phrase(name)
            if key and target not in self._targets[key]:
                self._targets[key].append(target)
        self._longest = max(map(len, self._targets), default=0)
        self._known = {part for key in self._targets for part in key}
        self._long = sorted(part for part in self._known if len(part) >= _ONE_SLIP)

    def find(self, words: Sequence[Word]) -> list[Found[T]]:
        """The names in some words: of those that overlap the longest, in order."""
        keys = [self._key(word.text) for word in words]
        taken: list[tuple[int, int]] = []
        found: list[Found[T]] = []
        for length in range(min(self._longest, len(words)), 0, -1):
            for start in range(len(words) - length + 1):
                end = start + length
                targets = self._at(keys, start, end)
                if targets and all(end <= first or start >= last for first, last in taken):
                    taken.append((start, end))
                    found += [Found(target, start, end) for target in targets]
        return sorted(found, key=lambda each: each.start)

    def _at(self, keys: Sequence[str], start: int, end: int) -> list[T]:
        key = tuple(keys[start:end])
        numbered = tuple(_NUMBER if part.isdecimal() else part for part in key)
        return self._targets.get(key) or self._targets.get(numbered) or []

    def _key(self, word: str) -> str:
        stem = _stem(word)
        if stem in self._known or len(stem) < _ONE_SLIP or not stem.isalpha():
            return stem
        slips = 2 if len(stem) >= _TWO_SLIPS else 1
        near = [
            (OSA.distance(stem, other, score_cutoff=slips), other)
            for other in self._long
            if other[0] == stem[0] and abs(len(other) - len(stem)) <= slips
        ]
        best = min(near, default=(slips + 1, stem))
        return best[1] if best[0] <= slips else stem
