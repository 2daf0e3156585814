"""How often somebody did something at any bot."""

from __future__ import annotations

import math
import secrets

from tracker.shared.common import Shared, Step, key

_MILLISECONDS = 60_000
_COUNT = Step(
    "count",
    """
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - ARGV[2])
-- What was counted before the clock was set back would count until it is as late again.
redis.call('ZREMRANGEBYSCORE', KEYS[1], '(' .. now, '+inf')
if redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[1]) then
    local first = redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')
    return math.max(1, first[2] + ARGV[2] - now)
end
redis.call('ZADD', KEYS[1], now, ARGV[3])
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return 0
""",
)
_FORGET = Step(
    "forget",
    "return redis.call('DEL', KEYS[1])",
)


class SharedLimit:
    """Counts what each name did within the last minute."""

    def __init__(self, shared: Shared, what: str, most: float) -> None:
        """Allow each name so many times a minute.

        Args:
            shared: counts for all bots.
            what: is counted.
            most: how often it is allowed.
        """
        self._shared, self._what, self._most = shared, what, most

    async def wait(self, name: str) -> int:
        """Count one more time for a name, unless it is too often.

        Returns:
            After how many whole seconds it may be tried again; 0 if it was allowed.

        Raises:
            SharedDownError: nobody can say.
        """
        once = secrets.token_urlsafe(9)
        place = [key(self._what, name)]
        most = math.ceil(self._most)
        left = await self._shared.run(_COUNT, place, most, _MILLISECONDS, once)
        return math.ceil(int(left) / 1000)

    async def forget(self, name: str) -> None:
        """Forget all about a name.

        Raises:
            SharedDownError: it is forgotten after a minute.
        """
        await self._shared.run(_FORGET, [key(self._what, name)])
