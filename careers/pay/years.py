"""Pay years: each runs from April to March, and pay tables are for one."""

from __future__ import annotations

import datetime

_FIRST_MONTH = 4


def year_from(start: int) -> str:
    """The pay year that begins in a year, such as `2026/27` for 2026."""
    return f"{start}/{(start + 1) % 100:02d}"


def pay_year(day: datetime.date) -> str:
    """The pay year that a day lies in."""
    return year_from(day.year if day.month >= _FIRST_MONTH else day.year - 1)


def shifted(year: str, by: int) -> str:
    """The pay year so many years after another; before it if less than nothing."""
    return year_from(int(year[:4]) + by)
