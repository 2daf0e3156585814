"""Finds personal data in a message, so that it can be left out before anything is kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from careers.privacy.births import births_in
from careers.privacy.cues import Cues
from careers.privacy.kinds import Find, Masked
from careers.privacy.numbers import numbers_in
from careers.privacy.people import names_in
from careers.privacy.places import places_in
from careers.privacy.tokens import tokens_of


def mask(text: str, cues: Cues) -> Masked:
    """Find what must not be kept.

    The time that it takes grows with the length of the text, and no faster.

    Args:
        text: what a visitor wrote.
        cues: the words beside which people tell of themselves.
    """
    tokens = tokens_of(text)
    names = tuple(names_in(tokens, cues))
    finds = (
        *numbers_in(text),
        *places_in(text, tokens, cues),
        *births_in(text, tokens, cues, names),
        *names,
    )
    return Masked(text, tuple(_without_overlaps(finds)))


def _without_overlaps(finds: Iterable[Find]) -> Iterator[Find]:
    """The finds in order; of two that overlap, the one that begins first, is longer, or is told."""
    end = 0
    for find in sorted(finds, key=lambda each: (each.start, -each.end, not each.told)):
        if find.start >= end:
            yield find
            end = find.end
