"""Which bot is at work in a conversation, and at which message."""

from __future__ import annotations

import asyncio
import contextlib
import secrets

from tracker.shared.redis_server import Shared, SharedDownError, key

_LEASE = 2500  # milliseconds; a bot that is killed holds a conversation no longer
_BEAT = 0.7  # seconds between two renewals
_TAKE = """
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then return holder end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return ''
"""
_LEAVE = (
    "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0"
)
_LOOK = "return redis.call('GET', KEYS[1]) or ''"


class Claim:
    """The right to work in a conversation, for as long as this bot lives and doesn't leave it."""

    def __init__(self, shared: Shared, place: str, value: str) -> None:
        """Hold it; `Claims.take` makes it."""
        self._shared, self._place, self._value = shared, place, value
        self._beat = asyncio.ensure_future(self._stay())

    async def leave(self) -> None:
        """Let others work there."""
        self._beat.cancel()
        with contextlib.suppress(SharedDownError):
            await self._shared.run(_LEAVE, [self._place], self._value)

    async def _stay(self) -> None:
        while True:
            await asyncio.sleep(_BEAT)
            with contextlib.suppress(SharedDownError):
                await self._shared.run(_TAKE, [self._place], self._value, _LEASE)


class Claims:
    """Claims of all bots."""

    def __init__(self, shared: Shared) -> None:
        """Keep them where all bots see them."""
        self._shared = shared

    async def take(self, conversation: str, message: str) -> Claim | str:
        """Claim a conversation for a message.

        Returns:
            The claim; or, where another bot works there, the message that it works at.

        Raises:
            SharedDownError: nobody can say.
        """
        place, value = key("work", conversation), f"{message} {secrets.token_urlsafe(9)}"
        holder = await self._shared.run(_TAKE, [place], value, _LEASE)
        return str(holder).partition(" ")[0] if holder else Claim(self._shared, place, value)

    async def held(self, conversation: str) -> bool:
        """Whether a bot works in a conversation.

        Raises:
            SharedDownError: nobody can say.
        """
        return bool(await self._shared.run(_LOOK, [key("work", conversation)]))
