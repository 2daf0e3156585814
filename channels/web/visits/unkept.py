"""What visitors were told while the database could not be written to."""

from __future__ import annotations

from collections import OrderedDict

from tracker.shared.common import Shared
from tracker.shared.starts import Starts

_MOST = 10_000


class Unkept:
    """Remembers, until it can be kept, that conversations started and how far their turns go."""

    def __init__(self, shared: Shared | None = None) -> None:
        """Remember nothing yet.

        Args:
            shared: lets other bots know of what started here.
        """
        self._last: OrderedDict[str, int] = OrderedDict()
        self._starts: OrderedDict[str, None] = OrderedDict()
        self._everywhere = Starts(shared)

    async def start(self, chat: str) -> None:
        """Remember that a conversation started."""
        self._start(chat)
        await self._everywhere.note(chat)

    async def started(self, chat: str) -> bool:
        """Whether a conversation started, at any bot, that isn't in the database."""
        if chat not in self._starts and await self._everywhere.noted(chat):
            self._start(chat)
        return self.starts(chat)

    def starts(self, chat: str) -> bool:
        """Whether a conversation is known here to have started without being in the database."""
        return chat in self._starts

    def _start(self, chat: str) -> None:
        self._starts[chat] = None
        if len(self._starts) > _MOST:
            self._starts.popitem(last=False)

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

    def kept(self, chat: str) -> None:
        """A conversation is in the database, with all of its turns from now on."""
        self._last.pop(chat, None)
        self._starts.pop(chat, None)

    async def forget(self, chat: str) -> None:
        """Forget a conversation that has been deleted."""
        self.kept(chat)
        await self._everywhere.forget(chat)
