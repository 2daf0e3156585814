"""Every way of telling that grades were good enough without telling them."""

from __future__ import annotations

from functools import lru_cache
from itertools import permutations

from careers.shapes.answer_words import AnswerWords
from careers.shapes.passes import PassRange


def ranges(words: AnswerWords) -> tuple[str, ...]:
    """The ways of "C or above" and of "A* to C"."""
    return _ranges(words.pass_range) if words.pass_range is not None else ()


@lru_cache(maxsize=8)
def _ranges(parts: PassRange) -> tuple[str, ...]:
    joins = [f" {each} " for each in parts.joins]
    up = [f"{low}{join}{more}" for low in parts.lowest for join in joins for more in parts.above]
    # Without a word between, "a c" would be one grade with its article; "A* C" is "A*-C".
    down = [
        f"{top}{to}{low}"
        for top in parts.highest
        for to in [f" {each} " for each in parts.to] + [" "] * (len(top) > 1)
        for low in parts.lowest
    ]
    return (*up, *down)


@lru_cache(maxsize=8)
def bands(parts: PassRange) -> tuple[str, ...]:
    """The ways of telling the best and the lowest of good grades, as in "A to B"."""
    return tuple(
        f"{before}{one} {to} {other}" for before, one, other in _pairs(parts) for to in parts.to
    )


@lru_cache(maxsize=8)
def dashed(parts: PassRange) -> tuple[str, ...]:
    """The same with a dash between the two, which is no word: "A*-B" is "A* B"."""
    return tuple(f"{before}{one} {other}" for before, one, other in _pairs(parts))


def _pairs(parts: PassRange) -> list[tuple[str, str, str]]:
    """Any two good grades, whichever is named first, with what stands before them."""
    found = []
    for grades in parts.bands:
        # In numbers, "5 to 9" may count something, unless "grades" stands before it.
        before = [f"{each} " for each in parts.of] if grades[0].isdecimal() else [""]
        pairs = [*permutations(grades, 2)]
        found += [(each, one, other) for each in before for one, other in pairs]
    return found
