"""Names as hurried people type them: each with one slip, the same in every run."""

from __future__ import annotations

import random
import string

KINDS = ("dropped", "doubled", "swapped", "another", "parted")


def with_a_slip(name: str, dice: random.Random) -> str:
    """A name with one letter dropped, doubled, swapped, mistaken, or a space amid a word.

    The first letter stays: people rarely slip on it.
    """
    places = [place for place, letter in enumerate(name) if letter.isalpha() and place]
    place, kind = dice.choice(places), dice.choice(KINDS)
    before, letter, after = name[:place], name[place], name[place + 1 :]
    if kind == "dropped":
        return before + after
    if kind == "doubled":
        return before + letter * 2 + after
    if kind == "swapped" and after[:1].isalpha() and after[0] != letter:
        return before + after[0] + letter + after[1:]
    if kind == "parted" and before[-1].isalpha():
        return f"{before} {letter}{after}"
    others = [each for each in string.ascii_lowercase if each != letter.lower()]
    return before + dice.choice(others) + after
