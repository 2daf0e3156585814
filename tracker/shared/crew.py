"""Which workers of a hub are up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tracker.shared.common import Step
from tracker.shared.hub_steps import Did
from tracker.shared.places import Places

BEAT = Step("beat", "")
"""A worker says that it is up, by its number; it is told how many are, and of how many.

Workers of one machine say so to one another; bots of several machines have no need to.
"""

BETWEEN_BEATS = 1.0
"""Seconds."""

_FRESH = 3 * BETWEEN_BEATS


class Crew:
    """Counts the beats of workers, where the hub is."""

    def __init__(self, size: int) -> None:
        """Nobody is up yet.

        Args:
            size: how many workers there are to be.
        """
        self._size = size
        self._beats: dict[int, int] = {}

    @property
    def steps(self) -> dict[str, Did]:
        """What the hub is asked."""
        return {BEAT.name: self._beat}

    def beats(self, number: int) -> int:
        """How often a worker has said that it is up since it was begun."""
        return self._beats.get(number, 0)

    def forget(self, number: int) -> None:
        """A worker has ended."""
        self._beats.pop(number, None)

    def _beat(self, places: Places, _keys: Sequence[str], told: Sequence[Any]) -> tuple[int, int]:
        number = int(told[0])
        self._beats[number] = self.beats(number) + 1
        places.put(_name(number), True, _FRESH)
        up = sum(bool(places.get(_name(each))) for each in self._beats)
        return up, self._size


def _name(number: int) -> str:
    return f"worker:{number}"
