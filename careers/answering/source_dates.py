"""Dates of sources, some of which are only known about: "2021 or later", "about late 2023"."""

from __future__ import annotations

import re
from calendar import month_name
from functools import lru_cache

from careers.shapes.language import Language
from careers.shapes.sources import DATE_SHAPES
from careers.shapes.store import Store

_PLACEHOLDER = re.compile(r"\\\{(\w+)\\\}")
# As dates are written, whatever the wording calls the months.
_MONTHS = {name: f"date.month_{place}" for place, name in enumerate(month_name) if name}


def told_date(date: str, store: Store, language: Language) -> str:
    """A date of a source in words of a language; as it stands where its shape isn't known.

    Args:
        date: as a source writes it, in one of `DATE_SHAPES` or as a year, month or day.
        store: whose wording tells it.
        language: that of the visitor.
    """
    for key, shape in DATE_SHAPES.items():
        if found := _pattern(shape).fullmatch(date):
            parts = found.groupdict()
            told = {name: told_date(part, store, language) for name, part in parts.items()}
            return store.wording[key].said_in(language).words.format_map(told)
    for name, key in _MONTHS.items():
        if name in date:
            return date.replace(name, store.wording[key].said_in(language).words)
    return date


@lru_cache(maxsize=64)
def _pattern(shape: str) -> re.Pattern[str]:
    """What a shape looks like with anything in its placeholders."""
    return re.compile(_PLACEHOLDER.sub(r"(?P<\1>.+)", re.escape(shape)))
