"""Where a message may fall apart: the words of `data/understanding/splitting.yml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from careers.content.files import read_whole
from careers.shapes.questions import Ways
from careers.words.lists import WORD_LISTS

_FILE = Path("splitting.yml")


@dataclass(frozen=True)
class SplittingWords:
    """The file; what each of its lists is for stands there."""

    lead_ins: Ways
    asking: Ways
    askers: Ways
    modals: Ways
    wishing: Ways
    joins: Ways
    joins_before_question: Ways
    also: Ways
    story: Ways
    joins_in_story: Ways
    begins_after: Ways
    begins_at: Ways
    meant: Ways
    meant_of: Ways
    again: Ways


def load_splitting_words(folder: Path) -> SplittingWords:
    """Read the words.

    Raises:
        ContentError: the file is missing or wrong; names every place.
    """
    return read_whole(folder, _FILE, SplittingWords)


@lru_cache(maxsize=1)
def splitting_words() -> SplittingWords:
    """The words of this checkout, read once."""
    return load_splitting_words(WORD_LISTS)
