"""Redis, as several bots share it: nobody waits for it while it is down."""

from __future__ import annotations

import logging
import time
from collections.abc import Sequence
from typing import Any

from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import ConnectionError as NotConnectedError
from redis.exceptions import RedisError

from tracker.shared.common import SharedDownError, Step

_SECONDS = 0.5  # Redis answers in less than a thousandth of that
_PAUSE = 1.0  # seconds until one that didn't answer is asked again

_log = logging.getLogger(__name__)


class AtRedis:
    """A Redis that all bots use."""

    def __init__(self, url: str) -> None:
        """Connect when there is something to ask.

        Args:
            url: such as `redis://:password@host:6379/0`.
        """
        # A connection that died since it was last used is made anew, once.
        self._redis = Redis.from_url(
            url,
            socket_timeout=_SECONDS,
            socket_connect_timeout=_SECONDS,
            decode_responses=True,
            retry=Retry(NoBackoff(), 1),
            retry_on_error=[NotConnectedError],
        )
        self._down_until = 0.0

    async def run(self, step: Step, keys: Sequence[str], *arguments: str | int) -> Any:
        """Do something in one step that no other bot comes between.

        Args:
            step: it may be done twice where a connection dies meanwhile.
            keys: those that it works on.
            arguments: what it is told.

        Raises:
            SharedDownError: Redis doesn't answer, or didn't a moment ago.
        """
        if time.monotonic() < self._down_until:
            raise SharedDownError
        try:
            return await self._redis.eval(step.lua, len(keys), *keys, *arguments)
        except (RedisError, OSError) as error:
            self._down_until = time.monotonic() + _PAUSE
            _log.error("Redis can't be asked: %s.", type(error).__name__)
            raise SharedDownError from error

    async def close(self) -> None:
        """Give up the connections."""
        await self._redis.close()
        await self._redis.connection_pool.disconnect()
