"""What ranges of grades that are passes are put together from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PassRange:
    """What "C or above" and "A* to C" are put together from.

    Attributes:
        lowest: the lowest grades that are passes.
        above: what follows them, as in "C or above".
        joins: words between the two.
        highest: the best grades, as in "A* to C".
        to: words between them and the lowest.
        bands: grades that are passes, from the best, of which any two make a range.
        of: words before a range of grades in numbers, as in "grades 5 to 9".
    """

    lowest: tuple[str, ...]
    above: tuple[str, ...]
    joins: tuple[str, ...]
    highest: tuple[str, ...]
    to: tuple[str, ...]
    bands: tuple[tuple[str, ...], ...] = ()
    of: tuple[str, ...] = ()
