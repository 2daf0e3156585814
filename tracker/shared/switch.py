"""The off switch of all bots."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from tracker.shared.common import Shared, SharedDownError, Step, key

_PLACE = key("switch")
_READ = Step(
    "read",
    "return redis.call('GET', KEYS[1]) or ''",
)
_WRITE = Step(
    "write",
    "return redis.call('SET', KEYS[1], ARGV[1])",
)
_KEEP = Step(
    "keep",
    "return redis.call('SET', KEYS[1], ARGV[1], 'NX')",
)


class SharedSwitch:
    """Whether the chat is closed, and what visitors are told.

    Open and unknown aren't the same: a Redis that lost everything must not open the chat. Each bot
    remembers what it saw last, and says it again.
    """

    def __init__(self, shared: Shared) -> None:
        """Look at it at each question."""
        self._shared, self._seen = shared, ""

    async def message(self) -> dict[str, str] | None:
        """What visitors are told, by language, perhaps nothing of it; None while it is open."""
        try:
            told = str(await self._shared.run(_READ, [_PLACE]))
            if not told and self._seen:
                await self._shared.run(_KEEP, [_PLACE], self._seen)
            self._seen = told or self._seen
        except SharedDownError:
            pass  # it stands as it stood
        found: dict[str, Any] = json.loads(self._seen or '{"closed": false}')
        return dict(found["message"]) if found["closed"] else None

    async def close(self, message: Mapping[str, str]) -> None:
        """Close the chat.

        Raises:
            SharedDownError: Redis doesn't answer; it stands as it stood.
        """
        await self._write({"closed": True, "message": dict(message)})

    async def open(self) -> None:
        """Open the chat; it may be open already.

        Raises:
            SharedDownError: Redis doesn't answer; it stands as it stood.
        """
        await self._write({"closed": False})

    async def _write(self, told: Mapping[str, object]) -> None:
        self._seen = json.dumps(told)
        await self._shared.run(_WRITE, [_PLACE], self._seen)
