"""Words that are left out of a clause."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from careers.words.stems import stem
from careers.words.tokens import Token

MASK = "·"
"""Stands for a word that is left out."""


def masked(words: Iterable[Token]) -> list[Token]:
    """Words that are left out; their places stay."""
    return [replace(word, text=MASK, written=MASK) for word in words]


def apart(words: Sequence[Token], numbers: Collection[str]) -> list[Token]:
    """The words without numbers behind a comma or several: "A levels, three" names no level three.

    Nor does "3 A levels 5 GCSEs" name a level 5.

    Args:
        words: of a clause.
        numbers: numbers in words.
    """
    left = list(words)
    counts = [word.text.isdecimal() or word.text in numbers for word in words]
    for place in range(1, len(left)):
        # "Physics, 2-1" names a class.
        pair = counts[place + 1 : place + 2] == [True]
        parted = words[place].start - words[place - 1].end > 1 or _is_plural(words[place - 1])
        if counts[place] and not pair and parted:
            left[place : place + 1] = masked(words[place : place + 1])
    return left


def _is_plural(word: Token) -> bool:
    return word.text.endswith("s") and stem(word.text) != word.text
