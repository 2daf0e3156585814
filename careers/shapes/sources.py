"""Where a fact comes from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from careers.shapes.language import Text

NOT_STATED = "not stated"

DATE_SHAPES = {
    "when.rules": "{date}, under the rules of {rules}",
    "when.changed": "{date}, changed later",
    "when.england": "{date}, England",
    "when.later": "{date} or later",
    "when.earlier": "{date} or earlier",
    "when.round": "{date} round",
    "when.about": "about {date}",
    "when.before": "before {date}",
    "when.since": "since {date}",
    "when.survey": "survey {date}",
    "when.late": "late {date}",
    "when.decade": "{date}s",
}
"""How a date that is only known about is written, by the wording that tells it.

The outermost comes first, since one may hold another: "about late 2023".
"""


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
