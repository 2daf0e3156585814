"""Every way of telling that grades were good enough without telling them."""

from __future__ import annotations

from functools import lru_cache

from careers.shapes.questions import AnswerWords, PassRange


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
