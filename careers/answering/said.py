"""Words that know which language they are really in."""

from __future__ import annotations

from collections.abc import Iterable

from careers.shapes.language import Language


class Said(str):
    """Words as they are said, with the language that they were written in.

    Attributes:
        language: English as soon as a part of them is.
    """

    __slots__ = ("language",)

    language: Language

    def __new__(cls, words: str, language: Language) -> Said:
        """Mark some words."""
        said = super().__new__(cls, words)
        said.language = language
        return said

    def __add__(self, more: str) -> Said:
        """These words and more of them."""
        return Said(str.__add__(self, more), language_of([self, more], self.language))


def language_of(parts: Iterable[object], spoken: Language) -> Language:
    """The language of several parts together.

    Args:
        parts: numbers, names and the like are in no language.
        spoken: the language that was asked for.
    """
    found = {part.language for part in parts if isinstance(part, Said)}
    return spoken if found <= {spoken} else Language.ENGLISH
