"""The list of words around a job that nobody has listed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from careers.content.files import read_whole
from careers.shapes.questions import Ways
from careers.words.lists import WORD_LISTS

_FILE = Path("unlisted.yml")


@dataclass(frozen=True)
class UnlistedWords:
    """Words by which something shows to be a job.

    Attributes:
        surely: stand before a job, and hardly before anything else.
        before: stand before a job as before much else.
        after: stand after a job, where one of `before` stands before it.
        endings: how the last word of such a job ends.
        ends: end what may be a job's name.
        never: are no job, whatever stands around them.
    """

    surely: Ways
    before: Ways
    after: Ways
    endings: Ways
    ends: Ways
    never: Ways


def load_unlisted_words(folder: Path) -> UnlistedWords:
    """Read the list.

    Raises:
        ContentError: it is missing or wrong; names every place.
    """
    return read_whole(folder, _FILE, UnlistedWords)


@lru_cache(maxsize=1)
def unlisted_words() -> UnlistedWords:
    """The list of this checkout; read once."""
    return load_unlisted_words(WORD_LISTS)
