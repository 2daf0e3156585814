"""A real hub, in a thread, with pairs of sockets as workers inherit them."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from tracker.shared.crew import Crew
from tracker.shared.hub import Hub
from tracker.shared.hub_client import AtHub

_LOOK = 0.02  # seconds


class RunningHub:
    """A hub that answers, unless it is frozen."""

    def __init__(self, size: int = 2) -> None:
        """Start it for a crew of some size."""
        self.crew = Crew(size)
        self._hub = Hub(self.crew.steps)
        self._goes_on, self._awake = True, threading.Event()
        self._awake.set()
        self._at_hub = threading.Lock()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def worker(self) -> AtHub:
        """How one more worker asks it."""
        with self._at_hub:
            return AtHub(self._hub.connect())

    def freeze(self) -> None:
        """Let it take questions and never answer."""
        self._awake.clear()
        with self._at_hub:
            pass  # it isn't at a question any more

    def thaw(self) -> None:
        """Let it answer what it was asked meanwhile."""
        self._awake.set()

    def end(self) -> None:
        """End it."""
        self._goes_on = False
        self._awake.set()
        self._thread.join()
        self._hub.close()

    def _serve(self) -> None:
        while self._goes_on:
            self._awake.wait()
            with self._at_hub:
                if self._awake.is_set():
                    self._hub.serve(_LOOK)


@contextmanager
def running_hub(size: int = 2) -> Iterator[RunningHub]:
    """A hub for as long as the context lasts."""
    hub = RunningHub(size)
    try:
        yield hub
    finally:
        hub.end()
