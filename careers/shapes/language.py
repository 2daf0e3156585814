"""Words in English and Welsh."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum


class Language(str, Enum):
    """A language that the bot speaks, by its ISO 639-1 code."""

    ENGLISH = "en"
    WELSH = "cy"

    @classmethod
    def read(cls, code: object) -> Language:
        """The language of a code that came from outside; English for anything else."""
        return cls.WELSH if code == cls.WELSH.value else cls.ENGLISH

    @property
    def other(self) -> Language:
        """The one of both that this isn't."""
        return Language.ENGLISH if self is Language.WELSH else Language.WELSH


@dataclass(frozen=True)
class Phrase:
    """Words ready to be said, with the language that they are really in."""

    words: str
    language: Language


@dataclass(frozen=True)
class Text:
    """One thing to say, in English and, once it is translated, in Welsh."""

    en: str
    cy: str | None = None

    def said_in(self, language: Language) -> Phrase:
        """The words in a language, or in English where the Welsh is not written yet."""
        if language is Language.WELSH and self.cy:
            return Phrase(self.cy, Language.WELSH)
        return Phrase(self.en, Language.ENGLISH)

    def filled(self, values: Mapping[str, object]) -> Text:
        """The same text with its `{placeholders}` filled in, in both languages.

        Raises:
            KeyError: a placeholder has no value.
        """
        return Text(
            en=self.en.format_map(values),
            cy=self.cy.format_map(values) if self.cy else None,
        )
