"""What can be seen of a text, and how long that is."""

from __future__ import annotations

import unicodedata
from itertools import islice

import regex  # type: ignore[import-untyped]

# A line break or a tab separates words.
_BREAK = regex.compile(r"[\t-\r\x85\u2028\u2029]+")
# Control and format characters, halves of a character, and whatever else shows nothing.
_INVISIBLE = regex.compile(r"[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]+")
# What a person calls one character, such as a letter with its accents or a family emoji.
_CHARACTER = regex.compile(r"\X")


def cleaned(text: str) -> str:
    """A text without what nobody can see, in Unicode's composed form (NFC)."""
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", _BREAK.sub(" ", text))).strip()


def length(text: str, limit: int) -> int:
    """How many characters a person sees in a text.

    Args:
        text: as it came; in a cleaned one an emoji may have fallen into its parts.
        limit: counting stops one above this.
    """
    characters = _CHARACTER.finditer(_BREAK.sub(" ", text).strip())
    visible = (found for found in characters if _INVISIBLE.sub("", found.group()))
    return sum(1 for _ in islice(visible, limit + 1))
