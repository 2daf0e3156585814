"""How much work something is, told in a piece of work that is done in the same run.

A machine may be slow, and busy with other things: seconds tell of the machine, not of the code.
"""

from __future__ import annotations

import time
from collections.abc import Callable

_ROUNDS = 40_000
_WORDS = 997


def pieces(act: Callable[[], object], times: int = 1) -> float:
    """How often a fixed piece of plain Python could be run instead of something.

    Args:
        act: what is measured.
        times: how often it is run; the run counts that came through with the least work.
    """
    return min(_beside(act) for _ in range(times))


def seconds_of_a_piece() -> float:
    """Seconds of CPU of one piece, here and now."""
    return _seconds(_piece)


def _beside(act: Callable[[], object]) -> float:
    before, took, after = seconds_of_a_piece(), _seconds(act), seconds_of_a_piece()
    return took / max(before, after)


def _seconds(act: Callable[[], object]) -> float:
    """Seconds of CPU of this process; waiting for others doesn't count."""
    began = time.process_time()
    act()
    return time.process_time() - began


def _piece() -> dict[str, int]:
    """Some ten milliseconds of a machine of today."""
    counted: dict[str, int] = {}
    for number in range(_ROUNDS):
        word = str(number % _WORDS)
        counted[word] = counted.get(word, 0) + len(word)
    return counted
