"""Pay schemes: bands, and what they paid in one nation in one financial year."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from careers.shapes.language import Text
from careers.shapes.profile import Section
from careers.shapes.sources import Source


@dataclass(frozen=True)
class Range:
    """A band's pay in GBP per year, full time; `mid` where a point in between is printed."""

    min: int
    max: int
    mid: int | None = None


@dataclass(frozen=True)
class PayTable:
    """The published pay of one nation in one financial year.

    Attributes:
        nation: id of the nation.
        year: the financial year, such as `2026/27`.
        weekly_hours: the full-time week that the table's amounts are for.
        complete: whether every band was seen; those that were not are left out.
        bands: ranges by band.
        entry_points: bands of which only the lowest point was seen, GBP per year.
    """

    nation: str
    year: str
    effective_from: datetime.date
    weekly_hours: float
    complete: bool
    last_reviewed: datetime.date
    sources: tuple[Source, ...]
    bands: dict[str, Range]
    entry_points: dict[str, int] = field(default_factory=dict)
    note: Text | None = None


@dataclass(frozen=True)
class Scheme:
    """A pay scheme.

    Attributes:
        bands: every band from the lowest to the highest; a band that is split stands
            as its parts (8a, 8b) only.
        home_nation: whose table is used until the visitor names a nation.
        sources: by key, for the topics.
        topics: what there is to say about the scheme itself, by topic id.
    """

    id: str
    name: Text
    bands: tuple[str, ...]
    home_nation: str
    sources: dict[str, Source]
    topics: dict[str, Section]

    def parts_of(self, band: str) -> tuple[str, ...]:
        """The bands meant by `8`: 8a to 8d; just itself for a band that isn't split."""
        if band in self.bands:
            return (band,)
        return tuple(part for part in self.bands if part[:-1] == band)


@dataclass(frozen=True)
class Terms:
    """What is the same for every job on a pay scheme: leave, sick pay, pension and the like.

    Attributes:
        sources: by key, for the topics.
        topics: what there is to say, by topic id, where a profile says nothing of its own.
    """

    sources: dict[str, Source] = field(default_factory=dict)
    topics: dict[str, Section] = field(default_factory=dict)
