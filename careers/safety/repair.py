"""Misspelt words, read as the words of the patterns that they are nearest to."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

_DROPPED_FROM = "in"
_SWAPPED_FROM, _ONE_EDIT_FROM, _TWO_EDITS_FROM = 4, 5, 9
_REMEMBERED = 20_000


class Repair:
    """Puts the spelling of a pattern's word in the place of a near miss.

    A word of five letters or more may be one edit away and one of nine or more two
    (a letter too many, missing, wrong, or two swapped); one of four may have two letters
    swapped. A `g` missing after `in` is added, and a `*` inside a word stands for any letter.
    """

    def __init__(self, known: Iterable[str], real: Iterable[str]) -> None:
        """Learn the words.

        Args:
            known: the words of the patterns, folded.
            real: folded words that look like a known one and are words in their own right.
        """
        self._known = frozenset(known)
        self._real = frozenset(real)
        self._by_length: dict[int, list[str]] = {}
        for word in sorted(self._known):
            self._by_length.setdefault(len(word), []).append(word)
        self._cache: dict[str, str] = {}

    @property
    def known(self) -> frozenset[str]:
        """The words of the patterns."""
        return self._known

    def word(self, word: str) -> str:
        """The known word that was meant, or the word as it is."""
        if (
            word in self._known
            or word in self._real
            or (len(word) < _SWAPPED_FROM and "*" not in word)
        ):
            return word
        known = self._cache.get(word)
        if known is None:
            if len(self._cache) >= _REMEMBERED:
                self._cache.clear()
            known = self._cache[word] = self._nearest(word) or word
        return known

    def _nearest(self, word: str) -> str | None:
        if "*" in word:
            return self._hidden(word)
        if not word.isalpha():
            return None
        if word.endswith(_DROPPED_FROM) and word + "g" in self._known:
            return word + "g"
        near = self._within(word, 1, _SWAPPED_FROM)
        if near and (len(near) >= _ONE_EDIT_FROM or sorted(near) == sorted(word)):
            return near
        return self._within(word, 2, _TWO_EDITS_FROM)

    def _within(self, word: str, edits: int, shortest: int) -> str | None:
        lengths = range(max(shortest, len(word) - edits), len(word) + edits + 1)
        choices = [known for length in lengths for known in self._by_length.get(length, ())]
        best = extractOne(word, choices, scorer=OSA.distance, score_cutoff=edits)
        return best[0] if best else None

    def _hidden(self, word: str) -> str | None:
        for known in self._by_length.get(len(word), ()):
            if all(a in ("*", b) for a, b in zip(word, known, strict=True)):
                return known
        return None
