"""Words without their endings, so that every form of a name is found."""

from __future__ import annotations

from functools import lru_cache

from careers.words.letters import without_accents

_SHORTEST_PLURAL = 4
# A message is looked through for one kind of name after the other.
_WORDS = 4096
# Short Welsh words that hang on the one before them: "ffisio'n", "STP'r". None ends an English word.
_HANGING = ("'n", "'r", "'u")


@lru_cache(maxsize=_WORDS)
def stem(word: str) -> str:
    """A word without its plural or possessive ending, without accents and what hangs on it.

    Args:
        word: in lower case.
    """
    if not word.isascii():
        word = without_accents(word)
    if word.endswith(_HANGING):
        word = word[:-2]
    word = word.removesuffix("'s").replace("'", "")
    if len(word) >= _SHORTEST_PLURAL and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word
