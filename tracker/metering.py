"""How much of the processor the parts of turns take, if somebody wants to know."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Meter:
    """Measures parts of turns, each in the thread that it runs in.

    Attributes:
        tell: is told the name of a part and its seconds, from any thread; None: nothing is measured.
    """

    def __init__(self) -> None:
        """Measure nothing yet."""
        self.tell: Callable[[str, float], object] | None = None

    @contextmanager
    def of(self, part: str) -> Iterator[None]:
        """Measure what is done meanwhile, also if it fails.

        Args:
            part: its name; nothing in it may wait for another task.
        """
        tell = self.tell
        if tell is None:
            yield
            return
        began = time.thread_time()
        try:
            yield
        finally:
            tell(part, time.thread_time() - began)


METER = Meter()
"""That of this process."""
