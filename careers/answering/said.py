"""Words that know which language they are really in."""

from __future__ import annotations

from collections.abc import Iterable

from careers.shapes.language import Language
from careers.shapes.mutation import FORMS, mutated


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

    def __format__(self, form: str) -> str:
        """The words as a text has them in braces; `{title:soft}` mutates Welsh ones."""
        if form not in FORMS:
            return super().__format__(form)
        return mutated(self, form) if self.language is Language.WELSH else str(self)

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


class Bare(str):
    """Words in no language, such as a name or a number: nothing changes how they begin."""

    __slots__ = ()

    def __format__(self, form: str) -> str:
        """The words as they are."""
        return str(self) if form in FORMS else super().__format__(form)
