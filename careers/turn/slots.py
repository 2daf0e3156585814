"""Reads what a slot holds, whoever wrote it: this release, an earlier or a later one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

T = TypeVar("T")


def text_in(value: object) -> str | None:
    """A text, or None."""
    return value if isinstance(value, str) else None


def number_in(value: object) -> int | None:
    """A whole number, which a database may give back as a float, or None."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    return int(value) if float(value).is_integer() else None


def items_in(value: object, kind: type[T]) -> tuple[T, ...]:
    """The items of a list that are of a kind."""
    items = value if isinstance(value, (list, tuple)) else ()
    return tuple(item for item in items if isinstance(item, kind))


def texts_in(value: object) -> dict[str, str]:
    """The entries of a mapping that are texts."""
    entries = value.items() if isinstance(value, Mapping) else ()
    return {key: each for key, each in entries if isinstance(key, str) and isinstance(each, str)}
