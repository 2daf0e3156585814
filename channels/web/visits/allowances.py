"""What one conversation, and one address, may do within a minute."""

from __future__ import annotations

import contextlib
import time

from channels.body import Refused
from channels.web.visits.limits import Limit
from settings.channels import WebOptions
from tracker.shared.common import Shared, SharedDownError
from tracker.shared.limits import SharedLimit

# A client that waits for an answer asks once a second.
_READS, _READS_OF_ADDRESS = 120, 2400


class Allowances:
    """Counts what is done; each question counts once more, or is refused.

    All of them fail with `Refused` where something was done too often.
    """

    def __init__(self, options: WebOptions, shared: Shared | None = None) -> None:
        """Allow as much as the options say, at all bots together if they share something."""
        messages, of_address = options.messages_per_minute, options.address_messages_per_minute

        def counter(what: str, most: float) -> _Counter:
            return _Counter(what, most, shared)

        self._starts = counter("starts", options.address_starts_per_minute)
        self._messages = counter("messages", messages)
        self._messages_of_address = counter("messages-of-address", of_address)
        self._ratings = counter("ratings", messages)
        self._ratings_of_address = counter("ratings-of-address", of_address)
        self._reads = counter("reads", _READS)
        self._reads_of_address = counter("reads-of-address", _READS_OF_ADDRESS)

    async def may_start(self, address: str) -> None:
        """Count one more conversation that somebody at an address starts."""
        await self._starts.count(address)

    async def may_send(self, chat: str, address: str) -> None:
        """Count one more message."""
        await self._messages.count(chat)
        await self._messages_of_address.count(address)

    async def may_rate(self, chat: str, address: str) -> None:
        """Count one more opinion of an answer."""
        await self._ratings.count(chat)
        await self._ratings_of_address.count(address)

    async def may_read(self, chat: str | None, address: str) -> None:
        """Count one more reading, of a conversation or of a page without one."""
        if chat is not None:
            await self._reads.count(chat)
        await self._reads_of_address.count(address)

    async def forget(self, chat: str) -> None:
        """Forget a conversation that has been deleted."""
        for counter in (self._messages, self._reads, self._ratings):
            await counter.forget(chat)


class _Counter:
    """Counts at all bots; while what they share is down, what this one alone sees."""

    def __init__(self, what: str, most: float, shared: Shared | None) -> None:
        self._own = Limit(most)
        self._shared = SharedLimit(shared, what, most) if shared is not None else None

    async def count(self, key: str) -> None:
        if wait := await self._wait(key):
            reason = f"That was too often; try again in {wait} seconds."
            raise Refused(reason, 429, "too_many", wait)

    async def _wait(self, key: str) -> int:
        if self._shared is not None:
            with contextlib.suppress(SharedDownError):
                return await self._shared.wait(key)
        return self._own.wait(key, time.monotonic())

    async def forget(self, key: str) -> None:
        self._own.forget(key)
        if self._shared is not None:
            with contextlib.suppress(SharedDownError):
                await self._shared.forget(key)
