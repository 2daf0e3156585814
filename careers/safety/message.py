"""The plain words of one message, ready to be searched."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

BARRIER = "~"
"""Stands where words were taken out; no pattern reaches across it."""

_MOST_FILLERS = 8


class Part(Protocol):
    """A piece of a pattern."""

    def ends(self, message: Message, start: int) -> frozenset[int]:
        """Where this piece can end when it begins at a place."""

    def needs(self) -> tuple[frozenset[str], ...]:
        """Sets of words; of each, a message that holds this piece has at least one."""

    def starts(self) -> frozenset[str] | None:
        """The words that this piece can begin with; None if it may begin with any, or be empty."""


class Message:
    """The words of one message, with what was already found out about them."""

    def __init__(self, words: Sequence[str], fillers: Part | None = None) -> None:
        """Keep the words.

        Args:
            words: plain words, `.` at sentence ends, and `~` where words were taken out.
            fillers: words that say nothing and may stand anywhere, such as `really`.
        """
        self.words = tuple(words)
        self.vocabulary = frozenset(words)
        self.known: dict[tuple[int, int], frozenset[int]] = {}
        self._past_fillers: dict[int, frozenset[int]] = {}
        self._fillers = fillers
        self._bare = Message(words) if fillers else self

    def places(self, words: frozenset[str] | None) -> Sequence[int]:
        """Where one of some words stands; every place for None."""
        if words is None:
            return range(len(self.words))
        found = words & self.vocabulary
        return [place for place, word in enumerate(self.words) if word in found] if found else ()

    def past_fillers(self, start: int) -> frozenset[int]:
        """Where one may be after any number of fillers, none included, but not too far on."""
        if self._fillers is None:
            return frozenset({start})
        if start not in self._past_fillers:
            places, ahead = {start}, [start]
            while ahead:
                place = ahead.pop()
                ends = self._fillers.ends(self._bare, place) - places
                near = [end for end in ends if end <= start + _MOST_FILLERS]
                places.update(near)
                ahead.extend(near)
            self._past_fillers[start] = frozenset(places)
        return self._past_fillers[start]

    def without(self, spans: Sequence[tuple[int, int]]) -> Message:
        """The same message with a barrier in the place of each word of some spans."""
        words = list(self.words)
        for start, end in spans:
            words[start:end] = [BARRIER] * (end - start)
        return Message(words, self._fillers)
