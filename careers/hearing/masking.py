"""Words that are left out of a clause."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from careers.words.tokens import Token

MASK = "·"
"""Stands for a word that is left out."""


def masked(words: Iterable[Token]) -> list[Token]:
    """Words that are left out; their places stay."""
    return [replace(word, text=MASK, written=MASK) for word in words]


def apart(words: Sequence[Token], numbers: Collection[str]) -> list[Token]:
    """The words without numbers behind a comma: "A levels, three" names no level three.

    Args:
        words: of a clause.
        numbers: numbers in words.
    """
    left = list(words)
    for place in range(1, len(left)):
        number = words[place].text.isdecimal() or words[place].text in numbers
        if number and words[place].start - words[place - 1].end > 1:
            left[place : place + 1] = masked(words[place : place + 1])
    return left
