"""The words of a clause without what some question isn't about."""

from __future__ import annotations

from collections.abc import Sequence

from careers.hearing.marks import Kind
from careers.hearing.masking import masked
from careers.hearing.parts import SIGNS
from careers.hearing.sharing import Told
from careers.words.tokens import Token

_TALLIED = (Kind.GRADES, Kind.GRADE)


def without_other_levels(words: Sequence[Token], parts: Told, level: str | None) -> Sequence[Token]:
    """The words without what is said of another level than a question is about."""
    if level is None:
        return words
    left = list(words)
    for part, _ in parts:
        if part.level not in (None, level) and part.of(Kind.SUBJECT, Kind.LEVEL, *SIGNS):
            left[part.start : part.end] = masked(words[part.start : part.end])
    return left


def without_ranges(words: Sequence[Token], parts: Told) -> Sequence[Token]:
    """The words without "C or higher", which names no Scottish Higher, and "4 other GCSEs"."""
    left = list(words)
    for part, _ in parts:
        counted = part.of(Kind.NUMBER)
        for mark in part.of(Kind.SAID):
            ranged = mark.value == "pass" and mark.end - mark.start > 1
            if ranged or (mark.value == "others" and counted):
                left[mark.start : mark.end] = masked(words[mark.start : mark.end])
    return left


def uncounted(
    words: Sequence[Token], parts: Told, level: str | None, units: Sequence[str] = ()
) -> list[Token]:
    """The words without grades, and without numbers that count something else.

    Args:
        words: of a clause.
        parts: what they tell of qualifications.
        level: that a question is about.
        units: what it counts, which may be years or miles.
    """
    left = list(words)
    counts = {word for unit in units for word in unit.split()}
    for part, _ in parts:
        if part.level not in (None, level) or part.of(Kind.SUBJECT):
            # In "8 including maths" the number stands for more than the subject.
            other = part.level not in (None, level)
            start = part.start if other else part.included_from or part.start
            left[start : part.end] = masked(words[start : part.end])
        for mark in part.of(Kind.GRADE, Kind.GRADES, Kind.ROW, Kind.SAID):
            spoken = {word.text for word in words[mark.start : mark.end]}
            own = level is None and (mark.value != "aside" or bool(spoken & counts))
            if mark.kind is Kind.SAID and own:
                continue
            tallied = mark.kind in _TALLIED or mark.value == "aside"
            counted = {n.end: n.start for n in part.of(Kind.NUMBER)} if tallied else {}
            start = counted.get(mark.start, mark.start)
            left[start : mark.end] = masked(words[start : mark.end])
    return left
