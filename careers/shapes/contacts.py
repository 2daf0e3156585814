"""The directory of organisations that a visitor can turn to."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import Enum

from careers.shapes.language import Text
from careers.shapes.sources import Source


class Checked(str, Enum):
    """What became of the details that the job page prints."""

    CONFIRMED = "confirmed"
    CHANGED = "changed"
    NOT_CONFIRMED = "not-confirmed"


@dataclass(frozen=True)
class Current:
    """How to reach an organisation, as far as a page of today or of a known date says."""

    website: str | None = None
    phone: str | None = None
    text: str | None = None
    email: str | None = None
    address: str | None = None
    hours: Text | None = None


@dataclass(frozen=True)
class Contact:
    """An organisation.

    Attributes:
        aliases: other names by which visitors may call it; never shown.
        subjects: words that lead to it when a visitor asks whom to contact about them.
        purpose: what it is for, as a phrase that follows "for".
        nation: id of the nation it serves, or `uk`.
        note: what a visitor should know about how sure the details are.
    """

    id: str
    name: Text
    purpose: Text
    nation: str
    checked: Checked
    last_reviewed: datetime.date
    sources: tuple[Source, ...]
    short_name: str | None = None
    aliases: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    current: Current = Current()
    note: Text | None = None
