"""The words of a clause without what some question isn't about."""

from __future__ import annotations

from collections.abc import Collection, Sequence

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


def without_graded(words: Sequence[Token], parts: Told, level: str | None) -> Sequence[Token]:
    """The words without school subjects with their grades: "English C" is no degree's subject."""
    left = list(words)
    for part, _ in parts:
        graded = part.of(Kind.SUBJECT) and part.of(*SIGNS)
        if level is not None and graded and part.level != level:
            left[part.start : part.end] = masked(words[part.start : part.end])
    return left


def without_denied(words: Sequence[Token], parts: Told, levels: Collection[str]) -> Sequence[Token]:
    """The words without what there is none of, of some levels: that denies nothing else.

    Asked for a driving licence, "yes, never got GCSE English" is a yes.
    """
    left = list(words)
    for part, _ in parts:
        if part.negated and part.level in levels and part.of(Kind.LEVEL):
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


def without_other_subjects(
    words: Sequence[Token], parts: Told, own: Collection[str]
) -> Sequence[Token]:
    """The words without what is said of other subjects than a grade is asked of.

    Args:
        words: of a clause.
        parts: what they tell of qualifications.
        own: the subjects of which a grade is asked.
    """
    left = list(words)
    for part, _ in parts:
        others = any(mark.value not in own for mark in part.of(Kind.SUBJECT))
        # What it isn't: "an 8 in English, not a 7".
        denied = part.negated and not part.says("fail")
        # "Six GCSEs (C or above)" tells of all of them, and of none by name.
        counted = part.counts_level and not part.of(Kind.SUBJECT)
        if others or counted or (denied and part.of(Kind.NUMBER, *SIGNS)):
            left[part.start : part.end] = masked(words[part.start : part.end])
        # "I moved here 4 years ago", "5 GCSEs"
        beside = [mark for mark in part.of(Kind.SAID) if mark.value == "aside"]
        beside += part.counts
        for mark in beside:
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
