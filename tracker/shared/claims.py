"""Which bot is at work in a conversation, and at which message."""

from __future__ import annotations

import asyncio
import contextlib
import secrets
from collections import OrderedDict

from tracker.shared.common import Shared, SharedDownError, Step, key

_LEASE = 2500  # milliseconds; a bot that is killed holds a conversation no longer
_BEAT = 0.7  # seconds between two renewals
_MOST = 10_000  # conversations
# A place holds the message and, behind a space, who works at it.
_TAKE = Step(
    "take",
    """
local holder = redis.call('GET', KEYS[1])
-- One that lives longer than it could was noted before the clock was set back.
local lives = redis.call('PTTL', KEYS[1]) <= tonumber(ARGV[3])
if holder and lives and string.sub(holder, -#ARGV[2]) ~= ARGV[2] then return holder end
redis.call('SET', KEYS[1], ARGV[1] .. ' ' .. ARGV[2], 'PX', ARGV[3])
return ''
""",
)
_LEAVE = Step(
    "leave",
    """
local holder = redis.call('GET', KEYS[1])
if holder and string.sub(holder, -#ARGV[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0
""",
)
_LOOK = Step(
    "look",
    """
if redis.call('PTTL', KEYS[1]) > tonumber(ARGV[1]) then return '' end
return redis.call('GET', KEYS[1]) or ''
""",
)


class Claim:
    """The right to work in a conversation, for as long as this bot lives and doesn't leave it."""

    def __init__(self, shared: Shared, place: str, message: str, holder: str) -> None:
        """Hold it; `Claims.take` makes it."""
        self._shared, self._place, self._message, self._holder = shared, place, message, holder
        self._beat = asyncio.ensure_future(self._stay())

    async def leave(self) -> None:
        """Let others work there."""
        self._beat.cancel()
        with contextlib.suppress(SharedDownError):
            await self._shared.run(_LEAVE, [self._place], self._holder)

    async def _stay(self) -> None:
        while True:
            await asyncio.sleep(_BEAT)
            with contextlib.suppress(SharedDownError):
                told = self._message, self._holder, _LEASE
                await self._shared.run(_TAKE, [self._place], *told)


class Claims:
    """Claims of all bots."""

    def __init__(self, shared: Shared) -> None:
        """Keep them where all bots see them."""
        self._shared = shared
        # Redis may have noted a claim, or do so yet, although it didn't answer in time.
        self._unsure: OrderedDict[str, str] = OrderedDict()

    async def take(self, conversation: str, message: str) -> Claim | str:
        """Claim a conversation for a message.

        Returns:
            The claim; or, where another bot works there, the message that it works at.

        Raises:
            SharedDownError: nobody can say.
        """
        place = key("work", conversation)
        holder = self._unsure.pop(place, None) or secrets.token_urlsafe(9)
        try:
            other = await self._shared.run(_TAKE, [place], message, holder, _LEASE)
        except SharedDownError:
            self._unsure[place] = holder
            if len(self._unsure) > _MOST:
                self._unsure.popitem(last=False)
            raise
        if other:
            return str(other).partition(" ")[0]
        return Claim(self._shared, place, message, holder)

    async def held(self, conversation: str) -> bool:
        """Whether a bot works in a conversation.

        Raises:
            SharedDownError: nobody can say.
        """
        return bool(await self._shared.run(_LOOK, [key("work", conversation)], _LEASE))
