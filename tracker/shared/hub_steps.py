"""The steps as the hub does them: what the scripts for Redis do, on the memory of one process.

Time is that of a clock that never goes back, so nothing is said here of clocks that jump.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from typing import Any

from tracker.shared.places import Places

_SECOND = 1000  # milliseconds

Did = Callable[[Places, Sequence[str], Sequence[Any]], Any]


def _stand(places: Places, keys: Sequence[str], told: Sequence[Any]) -> int:
    """Stand in a queue, or stay in it; 1 for who is the first whose lease isn't over."""
    ticket, lease = str(told[0]), int(told[1]) / _SECOND
    queue: dict[str, float] = places.get(keys[0]) or {}  # in the order of coming
    queue[ticket] = places.now + lease
    places.put(keys[0], queue, 2 * lease)
    while (first := next(iter(queue))) != ticket:
        if queue[first] > places.now:
            return 0
        del queue[first]
    return 1


def _go(places: Places, keys: Sequence[str], told: Sequence[Any]) -> int:
    """Leave a queue."""
    queue: dict[str, float] = places.get(keys[0]) or {}
    return int(queue.pop(str(told[0]), None) is not None)


def _take(places: Places, keys: Sequence[str], told: Sequence[Any]) -> str:
    """Claim a place, or keep it; else what its holder has said of it."""
    message, holder, lease = str(told[0]), str(told[1]), int(told[2]) / _SECOND
    held: tuple[str, str] | None = places.get(keys[0])
    if held and held[1] != holder:
        return " ".join(held)
    places.put(keys[0], (message, holder), lease)
    return ""


def _leave(places: Places, keys: Sequence[str], told: Sequence[Any]) -> int:
    """Give up a claim, if it is still one's own."""
    held: tuple[str, str] | None = places.get(keys[0])
    if not held or held[1] != str(told[0]):
        return 0
    places.drop(keys[0])
    return 1


def _look(places: Places, keys: Sequence[str], _told: Sequence[Any]) -> str:
    """What the holder of a claim has said of it; empty where there is none."""
    return " ".join(places.get(keys[0]) or ())


def _count(places: Places, keys: Sequence[str], told: Sequence[Any]) -> int:
    """Count one more time, unless it is too often; how many milliseconds are to be waited."""
    most, span = int(told[0]), int(told[1]) / _SECOND
    times: deque[float] = places.get(keys[0]) or deque()
    while times and times[0] <= places.now - span:
        times.popleft()
    if len(times) >= most:
        return max(1, round((times[0] + span - places.now) * _SECOND))
    times.append(places.now)
    places.put(keys[0], times, span)
    return 0


def _note(places: Places, keys: Sequence[str], told: Sequence[Any]) -> int:
    """Note something for some time."""
    places.put(keys[0], True, int(told[0]) / _SECOND)
    return 1


def _noted(places: Places, keys: Sequence[str], _told: Sequence[Any]) -> int:
    """Whether something is noted."""
    return int(places.get(keys[0]) is not None)


def _forget(places: Places, keys: Sequence[str], _told: Sequence[Any]) -> int:
    """Forget what was counted or noted."""
    places.drop(keys[0])
    return 1


STEPS: dict[str, Did] = {
    "stand": _stand,
    "go": _go,
    "take": _take,
    "leave": _leave,
    "look": _look,
    "count": _count,
    "note": _note,
    "noted": _noted,
    "forget": _forget,
}
"""Each by the name of its step."""
