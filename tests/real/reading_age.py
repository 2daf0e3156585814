"""How old one must be to read a text with ease, by the formula of Flesch and Kincaid."""

from __future__ import annotations

import re
from collections.abc import Collection

_SENTENCE_END = re.compile(r"[.!?:;]+(?:\s|$)|\n")
_WORD = re.compile(r"[A-Za-z][A-Za-z'’]*")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"(?<=[^aeiouylr])(?:es|e|ed)$|(?<=[^l]l)e$(?<!le)")


def reading_age(text: str, names: Collection[str] = ()) -> float:
    """Years of age: the school grade of the formula and five.

    Args:
        text: sentences, or a list of them.
        names: words in lower case that are no harder than the shortest, such as names.
    """
    words = [word.lower() for word in _WORD.findall(text)]
    sentences = [part for part in _SENTENCE_END.split(text) if _WORD.search(part)]
    if not words:
        return 0.0
    syllables = sum(1 if word in names else syllables_of(word) for word in words)
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59 + 5


def syllables_of(word: str) -> int:
    """How many syllables a word has, as its letters tell; one at least."""
    return max(1, len(_VOWELS.findall(_SILENT.sub("", word))))
