"""Letters as everybody types them: one kind of apostrophe, lower case, no accents."""

from __future__ import annotations

import unicodedata

_APOSTROPHES = str.maketrans("\u2019\u2018`\u00b4", "''''")


def plain_apostrophes(text: str) -> str:
    """The text with typographic apostrophes made plain; every offset stays as it was."""
    return text.translate(_APOSTROPHES)


def lowered(text: str) -> str:
    """Lower case with plain apostrophes; every offset stays as it was."""
    plain = plain_apostrophes(text)
    if plain.isascii():
        return plain.lower()
    return "".join(low if len(low := char.lower()) == 1 else char for char in plain)


def without_accents(text: str) -> str:
    """The text with its accents removed, as many people type Welsh."""
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(char for char in decomposed if not unicodedata.combining(char))
