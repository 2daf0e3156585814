"""Things under names, each for some time, in the memory of one process."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any


class Places:
    """Keeps things until their time is over."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Keep nothing yet.

        Args:
            clock: tells seconds, and never goes back.
        """
        self._clock = clock
        self._kept: dict[str, tuple[Any, float]] = {}

    @property
    def now(self) -> float:
        """The time by which things end."""
        return self._clock()

    def get(self, name: str) -> Any:
        """What is kept under a name; None if there is nothing, or its time is over."""
        found, ends = self._kept.get(name, (None, 0.0))
        return found if ends > self.now else None

    def put(self, name: str, thing: object, seconds: float) -> None:
        """Keep something under a name for some time, in place of what was there."""
        self._kept[name] = thing, self.now + seconds

    def drop(self, name: str) -> None:
        """Keep nothing under a name."""
        self._kept.pop(name, None)

    def sweep(self) -> int:
        """Forget what is over; returns how many things are left."""
        now = self.now
        self._kept = {name: kept for name, kept in self._kept.items() if kept[1] > now}
        return len(self._kept)
