"""Parts of the content that were read before, so that only what has changed is read again."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar, cast

from careers.content.compiled import Compiled, Row

T = TypeVar("T")


@dataclass(frozen=True)
class Key:
    """What a part is made of.

    Attributes:
        name: the kind of what it says, a space, and the file.
        checksum: of all that it is made of.
    """

    name: str
    checksum: str


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

    def __init__(self, compiled: Compiled | None = None) -> None:
        """Know nothing yet.

        Args:
            compiled: has what was read by another process.
        """
        self._compiled = compiled
        self._known: dict[Key, object] = {}
        self._used: dict[Key, object] = {}
        self._typed: set[Key] = set()
        self._around: dict[Key, str] = {}
        self._right: dict[Key, str] = {}

    def next(self) -> Parts:
        """Parts for the next reading, which may come to nothing."""
        other = Parts(self._compiled)
        other._known, other._right = dict(self._used), dict(self._around)
        return other

    def get(self, key: Key, make: Callable[[], T | None], kind: type[T] | None = None) -> T | None:
        """A part, made if it isn't known.

        Args:
            key: says what it is made of.
            make: makes it; None where something is wrong with it.
            kind: its class, if other processes may have made it for this one.
        """
        found = self._used.get(key, self._known.get(key))
        if found is None and kind is not None and self._compiled is not None:
            found = self._compiled.get(key.name, key.checksum, kind)
        if found is None:
            found = make()
        if found is not None:
            self._used[key] = found
            if kind is not None:
                self._typed.add(key)
        return cast("T | None", found)

    def was_right(self, key: Key, around: str) -> bool:
        """Whether a part was found right before, beside the same others.

        Args:
            key: of the part.
            around: checksum of the others.
        """
        if self._right.get(key) == around:
            return True
        row = Row(key.checksum, around)
        return self._compiled is not None and self._compiled.was_right(key.name, row)

    def is_right(self, key: Key, around: str) -> None:
        """Note that a part is right beside others."""
        self._around[key] = around

    def keep(self) -> None:
        """Keep what was read, for other processes, now that it was found right."""
        if self._compiled is not None:
            self._compiled.keep(
                {
                    key.name: (Row(key.checksum, self._around.get(key, "")), self._used[key])
                    for key in self._typed
                }
            )

    def end(self) -> None:
        """Forget what was known before this reading and not asked for in it."""
        self._known, self._right = {}, {}
