"""What the bots that serve one channel share, as far as they can reach it."""

from __future__ import annotations

import asyncio
import contextlib
import time
from typing import Any

from channels.body import Refused
from tracker.shared.claims import Claim, Claims
from tracker.shared.common import Shared, SharedDownError

Turn = dict[str, Any]

ELSEWHERE = "elsewhere"
"""The message is being answered by another bot."""

_DELETING = "-"  # no client can call a message that
_PAUSE = 0.05  # seconds between two looks
_PATIENCE = 10.0  # seconds: longer than any turn


class Work:
    """At most one bot works in a conversation; without anything shared, this is the only bot."""

    def __init__(self, shared: Shared | None) -> None:
        """Claim conversations where all bots see it."""
        self._claims = Claims(shared) if shared is not None else None

    async def begin(self, chat: str, message: str) -> Claim | str | None:
        """Begin to answer a message.

        Returns:
            The claim, to be left in the end; `ELSEWHERE` where another bot is at it; None where there
            is nobody else, as far as can be known.

        Raises:
            Refused: another bot works at something else in the conversation.
        """
        if self._claims is None:
            return None
        try:
            found = await self._claims.take(chat, message)
        except SharedDownError:
            return None
        if isinstance(found, Claim):
            return found
        if found == message:
            return ELSEWHERE
        raise busy()

    async def delete(self, chat: str) -> Claim | None:
        """Wait until a conversation may be deleted, and let no bot work in it meanwhile.

        Raises:
            Refused: it takes too long.
        """
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end:
            with contextlib.suppress(Refused):
                found = await self.begin(chat, _DELETING)
                if not isinstance(found, str):
                    return found
            await asyncio.sleep(_PAUSE)
        raise busy()

    async def goes_on(self, chat: str) -> bool:
        """Whether another bot works in a conversation."""
        if self._claims is None:
            return False
        try:
            return await self._claims.held(chat)
        except SharedDownError:
            return False

    async def over(self, chat: str) -> None:
        """Wait until no other bot works in a conversation, or it takes too long."""
        end = time.monotonic() + _PATIENCE
        while await self.goes_on(chat) and time.monotonic() < end:
            await asyncio.sleep(_PAUSE)


def done(turn: Turn) -> asyncio.Future[Turn]:
    """A turn that was answered before."""
    known: asyncio.Future[Turn] = asyncio.get_running_loop().create_future()
    known.set_result(turn)
    return known


async def leaving(answer: asyncio.Future[Turn], claim: Claim) -> Turn:
    """An answer; once it is there, other bots may work in its conversation."""
    try:
        return await answer
    finally:
        await claim.leave()


def busy() -> Refused:
    """What somebody is told whose earlier message isn't answered yet."""
    reason = "An earlier message is still being answered; send this one after that."
    return Refused(reason, 409, "busy", 1)
