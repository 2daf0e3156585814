"""The time, for what the servers tell and keep of themselves."""

from __future__ import annotations

import datetime


def utc_now() -> datetime.datetime:
    """The time in UTC."""
    return datetime.datetime.now(datetime.timezone.utc)
