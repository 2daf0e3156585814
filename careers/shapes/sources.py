"""Where a fact comes from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from careers.shapes.language import Text

NOT_STATED = "not stated"

DATE_SHAPES = (
    *("when.rules", "when.changed", "when.england", "when.later", "when.earlier", "when.round"),
    *("when.about", "when.before", "when.since", "when.survey", "when.late", "when.decade"),
)
"""Wording by which a date is told; the outermost first, since one may hold another."""


class Basis(str, Enum):
    """On whose word a fact rests, where it isn't that of whoever decides."""

    ONE_PERSON = "one person's account"
    FORUM = "forum"
    THIRD_PARTY = "third party"


@dataclass(frozen=True)
class Source:
    """A page or document that states a fact.

    Attributes:
        title: what the page calls itself, or what it is.
        date: the day, month or year that the page itself gives; `not stated` where it
            gives none.
        url: its address, where one is known.
        may_be_old: whether what it states may have changed since.
        basis: on whose word it rests, where that isn't whoever decides.
    """

    title: Text
    date: str = NOT_STATED
    url: str | None = None
    may_be_old: bool = False
    basis: Basis | None = None
