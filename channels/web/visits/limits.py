"""How often somebody may do something."""

from __future__ import annotations

import math
from collections import OrderedDict, deque

_SECONDS = 60.0
_MOST_KEYS = 50_000


class Limit:
    """Counts what each key did within the last minute, in the memory of this process."""

    def __init__(self, most: float) -> None:
        """Allow each key so many times a minute."""
        self._most = most
        self._times: OrderedDict[str, deque[float]] = OrderedDict()

    def wait(self, key: str, now: float) -> int:
        """Count one more time for a key, unless it is too often.

        Args:
            key: who does it.
            now: in seconds, of a clock that only goes forward.

        Returns:
            After how many whole seconds it may be tried again; 0 if it was allowed.
        """
        times = self._times.setdefault(key, deque())
        self._times.move_to_end(key)
        if len(self._times) > _MOST_KEYS:  # whoever has been quiet for longest is forgotten
            self._times.popitem(last=False)
        while times and times[0] <= now - _SECONDS:
            times.popleft()
        if len(times) >= self._most:
            return max(1, math.ceil(times[0] + _SECONDS - now))
        times.append(now)
        return 0

    def forget(self, key: str) -> None:
        """Forget all about a key."""
        self._times.pop(key, None)
