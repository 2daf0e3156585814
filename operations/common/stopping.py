"""How a command learns that it should stop."""

from __future__ import annotations

import signal
from collections.abc import Callable
from types import FrameType, TracebackType
from typing import Any

from operations.common.failure import Stopped

_Handler = Callable[[int, FrameType | None], Any] | int | None


class StopRequest:
    """Notes Ctrl-C and the signals that end a process, while it is the context.

    A note rather than an exception, so that no child is lost between its start and the
    moment that its number is kept.

    Attributes:
        made: whether a signal has come.
    """

    def __init__(self) -> None:
        """Nothing has come yet."""
        self.made = False
        self._before: dict[signal.Signals, _Handler] = {}

    def __enter__(self) -> StopRequest:
        """Begin to note signals."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            # `nohup` ignores the hang-up on purpose.
            if number == signal.SIGHUP and signal.getsignal(number) == signal.SIG_IGN:
                continue
            self._before[number] = signal.signal(number, self._note)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Put back what was done with signals before."""
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _note(self, _number: int, _frame: FrameType | None) -> None:
        self.made = True

    def check(self) -> None:
        """Go on only if no signal has come.

        Raises:
            Stopped: one has.
        """
        if self.made:
            raise Stopped
