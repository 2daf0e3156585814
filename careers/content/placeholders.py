"""The placeholders of a text."""

from __future__ import annotations

from string import Formatter

from careers.shapes.mutation import FORMS

_KNOWN = (None, "", *FORMS)


def fields_of(words: str) -> set[str]:
    """The names of the placeholders in a text; with what only code understands, such as `:d`."""
    try:
        return {
            field
            + (f"!{conversion}" if conversion else "")
            + (f":{form}" if form not in _KNOWN else "")
            for _, field, form, conversion in Formatter().parse(words)
            if field is not None
        }
    except ValueError:
        return {"an unfinished placeholder"}
