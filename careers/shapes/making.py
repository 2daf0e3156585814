"""What is made of an object that never changes, kept with it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import cached_property
from typing import Any, TypeVar

T = TypeVar("T")


class Making:
    """A mixin for frozen dataclasses."""

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """What is made of this object, made the first time that it is asked for.

        Args:
            key: says what it is; whoever asks for one key makes the same.
            make: makes it.
        """
        if key not in self._made:
            self._made[key] = make()
        made: T = self._made[key]
        return made

    @cached_property
    def _made(self) -> dict[Hashable, Any]:
        return {}
