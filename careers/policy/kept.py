"""Keeps what was worked out, since most of it is wanted again."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, Generic, TypeVar, cast

T = TypeVar("T")
_NOTHING = object()


class Kept(Generic[T]):
    """Results, by what they were worked out from; so many at most."""

    def __init__(self, most: int) -> None:
        """Keep no more than some; then all are forgotten."""
        self._most = most
        self._found: dict[Hashable, T] = {}

    def __len__(self) -> int:
        """How many are kept."""
        return len(self._found)

    def get(self, key: Hashable, find: Callable[[], T]) -> T:
        """What was found for a key before, or is now.

        Args:
            key: all that the result depends on.
            find: works it out.
        """
        kept: Any = self._found.get(key, _NOTHING)  # asked once: other threads may forget all
        if kept is not _NOTHING:
            return cast(T, kept)
        found = find()
        if len(self._found) >= self._most:
            self._found.clear()
        return self._found.setdefault(key, found)
