"""What visitors call the languages that the bot speaks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from careers.content.files import read_whole
from careers.shapes.language import Language
from careers.shapes.questions import Ways
from careers.words.lists import WORD_LISTS
from careers.words.tokens import words_of

_FILE = Path("languages.yml")


@dataclass(frozen=True)
class LanguagesFile:
    """The names of each language, by its code."""

    languages: dict[str, Ways]


def load_language_names(folder: Path) -> LanguagesFile:
    """Read the names.

    Raises:
        ContentError: the file is missing or wrong; names every place.
    """
    return read_whole(folder, _FILE, LanguagesFile)


@lru_cache(maxsize=1)
def _names() -> dict[str, Language]:
    """The language of each name."""
    found = load_language_names(WORD_LISTS).languages
    return {name: Language.read(code) for code, ways in found.items() for name in ways.all}


def named_language(text: str) -> Language | None:
    """The language that a text names last."""
    named = [_names()[word] for word in words_of(text) if word in _names()]
    return named[-1] if named else None
