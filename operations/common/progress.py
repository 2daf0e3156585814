"""Shows that something is still going on."""

from __future__ import annotations

import time


class Progress:
    """A dot each second; lines in between, and whatever comes after, start on their own."""

    def __init__(self) -> None:
        """Begin to count."""
        self._began = time.monotonic()
        self._ticks = 0
        self._dotted = False

    def __enter__(self) -> Progress:
        """Return itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """End a line of dots."""
        self._end_dots()

    @property
    def seconds(self) -> float:
        """How long it has taken so far."""
        return time.monotonic() - self._began

    def tick(self) -> None:
        """Print a dot if a second has passed since the last one."""
        if self.seconds >= self._ticks + 1:
            self._ticks = int(self.seconds)
            self._dotted = True
            print(".", end="", flush=True)

    def line(self, text: str) -> None:
        """Print a line of its own."""
        self._end_dots()
        print(text, flush=True)

    def _end_dots(self) -> None:
        if self._dotted:
            print(flush=True)
        self._dotted = False
