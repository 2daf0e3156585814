"""The most frequent English words, which are never taken for misspellings."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

FREQUENT = 20_000
"""How many words anybody who reads a message may be taken to know."""


@lru_cache(maxsize=4)
def english_words(count: int = FREQUENT) -> frozenset[str]:
    """The most frequent English words, from the list that symspellpy ships.

    Args:
        count: how many, the most frequent first.
    """
    listing = files("symspellpy").joinpath("frequency_dictionary_en_82_765.txt")
    lines = listing.read_text(encoding="utf-8-sig").splitlines()
    return frozenset(line.split(" ", 1)[0] for line in lines[:count])
