"""The windows of the conversations that were used last, for as long as nobody has added to them."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import NamedTuple

from rasa.shared.core.domain import Domain

from tracker.window import Window

_MOST = 32  # conversations; a window holds some hundred kilobytes


class Mark(NamedTuple):
    """What tells that a conversation is still as it was, whoever may write to the database.

    Attributes:
        last: id of its last event.
        time: when that happened. A database may give the id of a deleted event once more.
        before: id of the last event before its window, as it is stored.
        slots: says what slots the window was stored with.
    """

    last: int
    time: float | None
    before: int | None
    slots: str | None


class Recent:
    """Keeps windows; each is asked for with the mark that its conversation has now."""

    def __init__(self, most: int = _MOST) -> None:
        """Keep so many at most."""
        self._most = most
        self._known: OrderedDict[str, tuple[Mark, Domain, Window]] = OrderedDict()
        self._lock = Lock()  # readers and the writer have threads of their own

    def find(self, sender_id: str, mark: Mark, domain: Domain) -> Window | None:
        """The window of a conversation, if it still is as its mark says."""
        with self._lock:
            known = self._known.get(sender_id)
            if known is None or known[0] != mark or known[1] is not domain:
                return None
            self._known.move_to_end(sender_id)
            return known[2]

    def keep(self, sender_id: str, mark: Mark, domain: Domain, window: Window) -> None:
        """Keep the window of a conversation, and forget the one used longest ago."""
        with self._lock:
            self._known[sender_id] = mark, domain, window
            self._known.move_to_end(sender_id)
            while len(self._known) > self._most:
                self._known.popitem(last=False)

    def forget(self, sender_id: str) -> None:
        """Forget a conversation."""
        with self._lock:
            self._known.pop(sender_id, None)
