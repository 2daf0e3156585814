"""The English words that are never taken for misspellings of others."""

from __future__ import annotations

from functools import lru_cache

from careers.safety.spelling import fold
from careers.words.english import english_words as listed

_MOST_FREQUENT = 50_000
_TYPED_AS_ENGLISH = frozenset({"im", "ive", "id", "dont", "cant", "wont", "hes", "shes", "mums"})


@lru_cache(maxsize=1)
def english_words() -> frozenset[str]:
    """The most frequent English words, folded, from the list that symspellpy ships."""
    # All in one text: folding them one by one takes ten times as long.
    folded = fold("\n".join(listed(_MOST_FREQUENT))).split("\n")
    return frozenset(folded) | _TYPED_AS_ENGLISH
