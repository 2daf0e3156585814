"""What day it is where the visitors are."""

from __future__ import annotations

import datetime
from zoneinfo import ZoneInfo

WHERE = ZoneInfo("Europe/London")
"""Where the visitors are."""

_stopped: list[datetime.date] = []


def today() -> datetime.date:
    """What day it is where the visitors are."""
    return _stopped[-1] if _stopped else datetime.datetime.now(WHERE).date()


def stop_at(day: datetime.date) -> None:
    """Let it be one day from now on in this process, to see what would be said on it."""
    _stopped.append(day)
