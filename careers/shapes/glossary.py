"""Hard words, and what they mean."""

from __future__ import annotations

from dataclasses import dataclass

from careers.shapes.language import Text
from careers.shapes.sources import Source

TERM = "term"
"""The entity for a hard word whose meaning is asked for."""


@dataclass(frozen=True)
class Term:
    """A hard word and its explanation.

    Attributes:
        word: the word as it is written.
        means: what it means; a phrase that follows the word and a colon.
        names: how visitors write it, in either language.
        unless: where it is given, an answer explains the word when it says it for the first
            time in a conversation, unless the answer holds one of these.
        source: where the explanation holds a fact.
    """

    id: str
    word: Text
    means: Text
    names: tuple[str, ...]
    unless: tuple[str, ...] = ()
    source: Source | None = None


@dataclass(frozen=True)
class GlossaryFile:
    """A file of hard words."""

    terms: tuple[Term, ...]
