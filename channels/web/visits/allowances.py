"""What one conversation, and one address, may do within a minute."""

from __future__ import annotations

import time

from channels.body import Refused
from channels.web.visits.limits import Limit
from settings.channels import WebOptions

# A client that waits for an answer asks once a second.
_READS, _READS_OF_ADDRESS = 120, 2400


class Allowances:
    """Counts what is done; each question counts once more, or is refused.

    All of them fail with `Refused` where something was done too often.
    """

    def __init__(self, options: WebOptions) -> None:
        """Allow as much as the options say."""
        messages, of_address = options.messages_per_minute, options.address_messages_per_minute
        self._starts = Limit(options.address_starts_per_minute)
        self._messages, self._messages_of_address = Limit(messages), Limit(of_address)
        self._ratings, self._ratings_of_address = Limit(messages), Limit(of_address)
        self._reads, self._reads_of_address = Limit(_READS), Limit(_READS_OF_ADDRESS)

    def may_start(self, address: str) -> None:
        """Count one more conversation that somebody at an address starts."""
        _count(self._starts, address)

    def may_send(self, chat: str, address: str) -> None:
        """Count one more message."""
        _count(self._messages, chat)
        _count(self._messages_of_address, address)

    def may_rate(self, chat: str, address: str) -> None:
        """Count one more opinion of an answer."""
        _count(self._ratings, chat)
        _count(self._ratings_of_address, address)

    def may_read(self, chat: str | None, address: str) -> None:
        """Count one more reading, of a conversation or of a page without one."""
        if chat is not None:
            _count(self._reads, chat)
        _count(self._reads_of_address, address)

    def forget(self, chat: str) -> None:
        """Forget a conversation that has been deleted."""
        for limit in (self._messages, self._reads, self._ratings):
            limit.forget(chat)


def _count(limit: Limit, key: str) -> None:
    if wait := limit.wait(key, time.monotonic()):
        reason = f"That was too often; try again in {wait} seconds."
        raise Refused(reason, 429, "too_many", wait)
