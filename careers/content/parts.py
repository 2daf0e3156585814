"""Parts of the content that were read before, so that only what has changed is read again."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Hashable
from typing import TypeVar, cast

T = TypeVar("T")

Key = tuple[Hashable, ...]


def checksum(*pieces: bytes) -> str:
    """One checksum over the bytes of some files."""
    total = hashlib.sha256()
    for piece in pieces:
        total.update(f"{len(piece)}:".encode())
        total.update(piece)
    return total.hexdigest()


class Parts:
    """What was made of files, by the bytes of the files.

    Only what was found right is kept, and of one reading only what the next one asks for as well.
    """

    def __init__(self) -> None:
        """Keep nothing yet."""
        self._known: dict[Key, object] = {}
        self._used: dict[Key, object] = {}

    def next(self) -> Parts:
        """Parts for the next reading, which may come to nothing."""
        other = Parts()
        other._known = dict(self._used)
        return other

    def get(self, key: Key, make: Callable[[], T | None]) -> T | None:
        """A part, made if it isn't known.

        Args:
            key: says what it is, with the checksum of all that it is made of.
            make: makes it; None where something is wrong with it.
        """
        found = self._used.get(key, self._known.get(key))
        if found is None:
            found = make()
        if found is not None:
            self._used[key] = found
        return cast("T | None", found)

    def end(self) -> None:
        """Forget what was known before this reading and not asked for in it."""
        self._known = {}

    def holds(self, key: Key) -> bool:
        """Whether a part is known."""
        return key in self._used or key in self._known
