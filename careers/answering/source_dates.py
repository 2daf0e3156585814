"""Dates of sources, some of which are only known about: "2021 or later", "about late 2023"."""

from __future__ import annotations

import re
from functools import lru_cache

from careers.shapes.language import Language
from careers.shapes.sources import DATE_SHAPES
from careers.shapes.store import Store

_PLACEHOLDER = re.compile(r"\\\{(\w+)\\\}")
_MONTHS = range(1, 13)


def told_date(date: str, store: Store, language: Language) -> str:
    """A date of a source in a language; as it is written where no wording knows its shape.

    Args:
        date: in English, as the sources write it.
        store: whose wording tells its shapes.
        language: that of the visitor.
    """
    if language is Language.ENGLISH:
        return date
    for key in DATE_SHAPES:
        shape = store.wording[key]
        if shape.cy and (found := _pattern(shape.en).fullmatch(date)):
            parts = found.groupdict()
            return shape.cy.format_map(
                {name: told_date(part, store, language) for name, part in parts.items()}
            )
    return _with_month(date, store)


def _with_month(date: str, store: Store) -> str:
    for month in _MONTHS:
        name = store.wording[f"date.month_{month}"]
        if name.cy and name.en in date:
            return date.replace(name.en, name.cy)
    return date


@lru_cache(maxsize=64)
def _pattern(shape: str) -> re.Pattern[str]:
    """What a shape looks like with anything in its placeholders."""
    return re.compile(_PLACEHOLDER.sub(r"(?P<\1>.+)", re.escape(shape)))
