"""The list of words with which people ask what a word means."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from careers.content.files import read_whole
from careers.shapes.questions import Ways
from careers.words.lists import WORD_LISTS

_FILE = Path("meanings.yml")


@dataclass(frozen=True)
class MeaningWords:
    """Words with which people ask what a word means.

    Attributes:
        plain: ask it whatever the word.
        also: ask it too, but of some things ask for more.
        fillers: may stand beside them.
        parts: stand between two questions.
        articles: before them, "what is" asks for more than the word.
    """

    plain: Ways
    also: Ways
    fillers: Ways
    parts: Ways
    articles: Ways


def load_meaning_words(folder: Path) -> MeaningWords:
    """Read the list.

    Raises:
        ContentError: it is missing or wrong; names every place.
    """
    return read_whole(folder, _FILE, MeaningWords)


@lru_cache(maxsize=1)
def meaning_words() -> MeaningWords:
    """The list of this checkout; read once."""
    return load_meaning_words(WORD_LISTS)
