"""Welsh names in every form in which a message may hold them."""

from __future__ import annotations

from collections.abc import Iterator

from careers.shapes.mutation import mutations
from careers.words.colloquial import colloquial
from careers.words.letters import without_accents


def welsh_forms(name: str) -> Iterator[str]:
    """A Welsh name with its first word mutated in every way, with accents and without, and as it is read.

    Args:
        name: unmutated, in lower case.
    """
    first, _, others = name.partition(" ")
    for form in sorted(mutations(first)):
        written = f"{form} {others}".strip()
        plain = without_accents(written)
        yield from dict.fromkeys((written, plain, colloquial().words(written)))
