"""Words that are left out of a clause."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from careers.words.tokens import Token

MASK = "·"
"""Stands for a word that is left out."""


def masked(words: Iterable[Token]) -> list[Token]:
    """Words that are left out; their places stay."""
    return [replace(word, text=MASK, written=MASK) for word in words]
