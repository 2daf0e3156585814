"""Where a fact comes from."""

from __future__ import annotations

from dataclasses import dataclass

from careers.shapes.language import Text

NOT_STATED = "not stated"


@dataclass(frozen=True)
class Source:
    """A page or document that states a fact.

    Attributes:
        title: what the page calls itself, or what it is.
        date: the day, month or year that the page itself gives; `not stated` where it
            gives none.
        url: its address, where one is known.
    """

    title: Text
    date: str = NOT_STATED
    url: str | None = None
