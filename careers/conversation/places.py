"""What words such as "the second one", "the last two" and "the one after that" pick out of a list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")

REFERENCE = "reference"

# A place from the beginning, or from the end where it is negative; each holds for jobs and facts alike.
PLACES = {"first": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4, "sixth": 5, "last": -1}
# Of a list that is read from above to below. Of amounts, the top is the highest.
_DOWN = {**PLACES, "top": 0, "bottom": -1}
_SEVERAL = {
    "first_two": slice(None, 2),
    "first_three": slice(None, 3),
    "last_two": slice(-2, None),
    "last_three": slice(-3, None),
}
_NEXT, _PREVIOUS, _REST, _REST_OF_THREE = "next", "previous", "others", "other_two"
_THREE, _MOST_RESTING = 3, 4
_FEWEST = 2


def place_in(pointed: Sequence[str], count: int) -> int | None:
    """The place of the one item that an ordinal points at; None where there is no such place."""
    return next((PLACES[each] for each in pointed if each in PLACES and PLACES[each] < count), None)


def picked(pointed: Sequence[str], items: Sequence[T], current: T | None = None) -> list[T]:
    """The items of a list that some words pick.

    Args:
        pointed: ids of the words that point back.
        items: the list, in the order in which it was said.
        current: the item that is talked of: "the next one" comes after it.
    """
    for each in pointed:
        if each in _DOWN and items and _DOWN[each] < len(items):
            return [items[_DOWN[each]]]
        if each in _SEVERAL and len(items) >= _FEWEST:
            return [*items[_SEVERAL[each]]]
    if current is None or current not in items:
        return []
    place, others = items.index(current), [item for item in items if item != current]
    if _NEXT in pointed:
        return [*items[place + 1 : place + 2]]
    if _PREVIOUS in pointed:
        return [*items[max(place - 1, 0) : place]]
    if _REST_OF_THREE in pointed and len(items) == _THREE:
        return others
    return others if _REST in pointed and len(items) <= _MOST_RESTING else []
