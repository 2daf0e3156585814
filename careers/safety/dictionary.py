"""The English words that are never taken for misspellings of others."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from careers.safety.spelling import fold

_MOST_FREQUENT = 50_000
_TYPED_AS_ENGLISH = frozenset({"im", "ive", "id", "dont", "cant", "wont", "hes", "shes", "mums"})


@lru_cache(maxsize=1)
def english_words() -> frozenset[str]:
    """The most frequent English words, folded, from the list that symspellpy ships."""
    listing = files("symspellpy").joinpath("frequency_dictionary_en_82_765.txt")
    lines = listing.read_text(encoding="utf-8-sig").splitlines()
    words = (line.split(" ", 1)[0] for line in lines[:_MOST_FREQUENT])
    return frozenset(fold(word) for word in words) | _TYPED_AS_ENGLISH
