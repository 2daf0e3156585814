"""Conversations that started while the database could not be written to, as all bots know them."""

from __future__ import annotations

import contextlib

from tracker.shared.common import Shared, SharedDownError, Step, key

_DAY = 24 * 60 * 60 * 1000  # milliseconds
_NOTE = Step("note", "return redis.call('SET', KEYS[1], '1', 'PX', ARGV[1])")
_NOTED = Step("noted", "return redis.call('EXISTS', KEYS[1])")
_FORGET = Step("forget", "return redis.call('DEL', KEYS[1])")


class Starts:
    """Notes them for a day; whoever is alone, or can't ask, notes nothing and knows of nothing."""

    def __init__(self, shared: Shared | None) -> None:
        """Note them where all bots see them."""
        self._shared = shared

    async def note(self, conversation: str) -> None:
        """A conversation has started."""
        await self._run(_NOTE, conversation, _DAY)

    async def noted(self, conversation: str) -> bool:
        """Whether a conversation was noted at any bot."""
        return bool(await self._run(_NOTED, conversation))

    async def forget(self, conversation: str) -> None:
        """A conversation has been deleted."""
        await self._run(_FORGET, conversation)

    async def _run(self, step: Step, conversation: str, *told: int) -> object:
        if self._shared is not None:
            with contextlib.suppress(SharedDownError):
                return await self._shared.run(step, [key("started", conversation)], *told)
        return None
