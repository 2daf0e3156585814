"""Words without their endings, so that every form of a name is found."""

from __future__ import annotations

_SHORTEST_PLURAL = 4


def stem(word: str) -> str:
    """A word without its plural or possessive ending.

    Args:
        word: in lower case.
    """
    word = word.removesuffix("'s").replace("'", "")
    if len(word) >= _SHORTEST_PLURAL and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word
