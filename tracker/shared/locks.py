"""Whose turn it is in a conversation, whichever bot its messages come to."""

from __future__ import annotations

import asyncio
import contextlib
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from contextvars import ContextVar
from typing import Any
from weakref import WeakValueDictionary

from rasa.core.lock import TicketLock
from rasa.core.lock_store import LOCK_LIFETIME, LockStore

from tracker.shared.common import Shared, SharedDownError, Step, key
from tracker.shared.where import shared_at

# A bot that is killed in its turn lets the next one go on after this; a visitor waits four seconds.
_LEASE = 2500  # milliseconds
_BEAT = 0.7  # seconds between two renewals
_FIRST_LOOK, _LAST_LOOK = 0.02, 0.1  # seconds between two looks

# Stands in the queue, or stays in it; whose lease is over is passed by. One that ends later than it
# could was noted before the clock was set back.
_STAND = Step(
    "stand",
    """
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
if redis.call('HEXISTS', KEYS[2], ARGV[1]) == 0 then redis.call('RPUSH', KEYS[1], ARGV[1]) end
redis.call('HSET', KEYS[2], ARGV[1], now + ARGV[2])
redis.call('PEXPIRE', KEYS[1], 2 * ARGV[2])
redis.call('PEXPIRE', KEYS[2], 2 * ARGV[2])
while true do
    local first = redis.call('LINDEX', KEYS[1], 0)
    if first == ARGV[1] then return 1 end
    local ends = tonumber(redis.call('HGET', KEYS[2], first) or '0')
    if ends > now and ends <= now + ARGV[2] then return 0 end
    redis.call('LPOP', KEYS[1])
    redis.call('HDEL', KEYS[2], first)
end
""",
)
_LEAVE = Step(
    "go",
    """
redis.call('LREM', KEYS[1], 0, ARGV[1])
return redis.call('HDEL', KEYS[2], ARGV[1])
""",
)

_held: ContextVar[frozenset[str]] = ContextVar("_held", default=frozenset())


class _Door:
    """What the tasks of this process pass on the way to a conversation."""

    def __init__(self) -> None:
        self.arriving, self.alone = asyncio.Lock(), asyncio.Lock()


class SharedLocks(LockStore):
    """Rasa's lock store, for several bots.

    Rasa's own one for Redis reads a lock and writes it back: two bots that do so at once are both let
    in. It also keeps everybody waiting while Redis doesn't answer.
    """

    def __init__(self, endpoint_config: Any) -> None:
        """Use what `url` of `lock_store` in `endpoints.yml` names: a Redis, or the hub."""
        self._set_up(shared_at(endpoint_config.url))

    @classmethod
    def at(cls, shared: Shared) -> SharedLocks:
        """The locks of bots that share something already."""
        made = cls.__new__(cls)
        made._set_up(shared)
        return made

    def _set_up(self, shared: Shared) -> None:
        self._shared = shared
        self._doors: WeakValueDictionary[str, _Door] = WeakValueDictionary()
        super().__init__()

    @asynccontextmanager
    async def lock(
        self,
        conversation_id: str,
        lock_lifetime: float = LOCK_LIFETIME,  # noqa: ARG002 (Rasa's names)
        wait_time_in_seconds: float = 1,  # noqa: ARG002
    ) -> AsyncIterator[TicketLock]:
        """Wait for a turn in a conversation, in the order of coming, and hold it.

        Whoever holds it may ask for it again. While that is down, the order is that of this process.

        Args:
            conversation_id: of the conversation.
            lock_lifetime: not used: a lock is held for as long as its bot lives.
            wait_time_in_seconds: not used: it is looked for more often.
        """
        if conversation_id in _held.get():
            yield TicketLock(conversation_id)
            return
        door = self._doors.setdefault(conversation_id, _Door())
        ticket = secrets.token_urlsafe(9)
        beat: asyncio.Task[None] | None = None
        try:
            async with door.arriving:  # who comes first gets the first ticket
                first = await self._stand(conversation_id, ticket)
            beat = asyncio.ensure_future(self._stay(conversation_id, ticket))
            async with door.alone:
                if not first:
                    await self._wait(conversation_id, ticket)
                before = _held.set(_held.get() | {conversation_id})
                try:
                    yield TicketLock(conversation_id)
                finally:
                    _held.reset(before)
        finally:
            if beat is not None:
                beat.cancel()
            with contextlib.suppress(SharedDownError):
                await self._shared.run(_LEAVE, _keys(conversation_id), ticket)

    async def _stand(self, conversation_id: str, ticket: str) -> bool:
        """Stand in the queue; whether this is the first in it, or there is none."""
        try:
            return bool(await self._shared.run(_STAND, _keys(conversation_id), ticket, _LEASE))
        except SharedDownError:
            return True

    async def _stay(self, conversation_id: str, ticket: str) -> None:
        while True:
            await asyncio.sleep(_BEAT)
            await self._stand(conversation_id, ticket)

    async def _wait(self, conversation_id: str, ticket: str) -> None:
        pause = _FIRST_LOOK
        while not await self._stand(conversation_id, ticket):
            await asyncio.sleep(pause)
            pause = min(2 * pause, _LAST_LOOK)


def _keys(conversation_id: str) -> tuple[str, str]:
    return key("queue", conversation_id), key("leases", conversation_id)
