"""What visitors were told while the database could not be written to."""

from __future__ import annotations

from collections import OrderedDict

_MOST = 10_000


class Unkept:
    """Remembers, until it can be kept, that conversations started and how far their turns go."""

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._last: OrderedDict[str, int] = OrderedDict()
        self._starts: OrderedDict[str, None] = OrderedDict()

    def start(self, chat: str) -> None:
        """Remember that a conversation started."""
        self._starts[chat] = None
        if len(self._starts) > _MOST:
            self._starts.popitem(last=False)

    def started(self, chat: str) -> bool:
        """Whether a conversation started that isn't in the database."""
        return chat in self._starts

    def number(self, chat: str, last: int) -> int:
        """The number of one more turn that can't be kept.

        Args:
            chat: its conversation.
            last: the number of the last turn that was kept.
        """
        self._last[chat] = max(last, self.last(chat)) + 1
        if len(self._last) > _MOST:
            self._last.popitem(last=False)
        return self._last[chat]

    def last(self, chat: str) -> int:
        """The number of the last turn that was told and not kept; 0 for none."""
        return self._last.get(chat, 0)

    def forget(self, chat: str) -> None:
        """Forget a conversation: it is in the database, or deleted."""
        self._last.pop(chat, None)
        self._starts.pop(chat, None)
