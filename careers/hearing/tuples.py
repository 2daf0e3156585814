"""Builds qualifications from what the words of a message say."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from careers.hearing.clauses import Clause
from careers.hearing.levels import LevelReader
from careers.hearing.marker import Marker
from careers.hearing.marks import Kind, Mark
from careers.hearing.parts import SIGNS, Part, PartReader
from careers.hearing.qualification import Qualification
from careers.hearing.sharing import Told, shared
from careers.shapes.answer_words import AnswerWords
from careers.words.reader import WordReader

_GRADES_IN_ROW = re.compile(r"[a-e]\*?|[1-9]")


class QualificationReader:
    """Reads (level, subject, grade, count) out of clauses."""

    def __init__(self, words: AnswerWords, marker: Marker, reader: WordReader) -> None:
        """Learn what parts a list and what negates."""
        self._parts = PartReader(words, marker, reader)
        self._general = frozenset(words.general)
        self._levels = LevelReader(words.numbered, words.levels, words.core)

    def read(self, clauses: Sequence[Clause], asked: str | None) -> list[Told]:
        """The parts of each clause with the qualifications that they name.

        Args:
            clauses: what a visitor tells.
            asked: the level that was asked about, if any.
        """
        parted = [self._parts.read(clause) for clause in clauses]
        levels = self._levels.read(parted, asked)
        told = [shared([(part, self._told(part)) for part in parts]) for parts in levels]
        return _counted_before(told)

    def _told(self, part: Part) -> list[Qualification]:
        """What a part tells, with how many there are of a general subject: "two sciences"."""
        counts = {mark.end: int(mark.value) for mark in part.of(Kind.NUMBER)}
        general = {
            mark.value: counts[mark.start]
            for mark in part.of(Kind.SUBJECT)
            if mark.value in self._general and mark.start in counts
        }
        found = _qualifications(part)
        return [
            replace(each, count=general[each.subject]) if each.subject in general else each
            for each in found
        ]


def _counted_before(told: Sequence[Told]) -> list[Told]:
    """What was told, with numbers that count the level named before: "A levels, 3 of them"."""
    found: list[Told] = []
    before: tuple[Part, list[Qualification]] | None = None
    for clause in told:
        own: Told = []
        for part, held in clause:
            numbers = part.of(Kind.NUMBER)
            others = [m for m in part.marks if m.kind is not Kind.NUMBER and m.value != "back"]
            points = len(numbers) == 1 and not others and not held
            points = points and (part.says("back") or part.end - part.start == 1)
            if points and before is not None and _is_uncounted(*before):
                level = Qualification(before[0].level, count=int(numbers[0].value), named=True)
                own.append((part, [replace(level, start=part.start, end=part.end)]))
            else:
                own.append((part, held))
            before = own[-1] if part.marks else before
        found.append(own)
    return found


def _is_uncounted(part: Part, held: Sequence[Qualification]) -> bool:
    """Whether a part names its level and nothing else of it."""
    named = part.of(Kind.LEVEL) and not part.of(Kind.SUBJECT, Kind.NUMBER, *SIGNS)
    return bool(named) and not part.negated and not any(each.count is not None for each in held)


def _qualifications(part: Part) -> list[Qualification]:
    base = Qualification(
        part.level,
        named=bool(part.of(Kind.LEVEL)),
        held=not part.negated,
        start=part.start,
        end=part.end,
    )
    if part.says("pass"):
        # Who never passed it has failed it, or not even tried.
        base = replace(base, passed=base.held, held=True)
    elif part.says("fail"):
        base = replace(base, passed=False, held=True)
    subjects, signs = part.of(Kind.SUBJECT), part.of(*SIGNS)
    if not subjects:
        return [*_counted(part, base), *_graded(part, signs, base)]
    including = [mark.end for mark in part.of(Kind.SAID) if mark.value == "including"]
    if including:
        # What stands before it is said of all of them.
        every = [sign for sign in signs if sign.end <= including[0]]
        others = [sign for sign in signs if sign.start >= including[0]]
        named = _subjects(part, subjects, others, replace(base, passed=True))
        return [*_counted(part, base), *_graded(part, every, base), *named]
    return [*_counted(part, base), *_subjects(part, subjects, signs, base)]


def _counted(part: Part, base: Qualification) -> list[Qualification]:
    """`3 A levels`, `A levels: 3`, `no A levels`."""
    levels = part.of(Kind.LEVEL)
    # In "GCSEs: 3 9s" the number counts one grade only.
    graded = {sign.start for sign in part.of(*SIGNS)}
    numbers = [each for each in part.of(Kind.NUMBER) if each.end not in graded]
    for level in levels:
        before = [n for n in numbers if n.end <= level.start and level.start - n.end <= 1]
        after = [n for n in numbers if n.start >= level.end and n.start - level.end <= 1]
        near = before[-1:] or after[:1]
        if near:
            number = int(near[0].value)
            return [replace(base, count=number, more=part.says("others"))]
    if numbers and not levels and part.says("others") and not part.of(Kind.SUBJECT, *SIGNS):
        return [replace(base, count=int(numbers[0].value), more=True)]
    if numbers and not levels and part.says("pass") and not part.of(Kind.SUBJECT, *SIGNS):
        return [replace(base, count=int(numbers[0].value))]
    if levels and part.negated and not part.of(Kind.SUBJECT):
        return [replace(base, count=0)]
    return []


def _graded(part: Part, signs: Sequence[Mark], base: Qualification) -> list[Qualification]:
    """`AAB`, `2 As and a D`, `all 6s`."""
    found = []
    for sign in signs:
        if sign.kind is Kind.ROW:
            found += [
                replace(base, grade=each, row=True) for each in _GRADES_IN_ROW.findall(sign.value)
            ]
            continue
        numbers = [each for each in part.of(Kind.NUMBER) if each.end == sign.start]
        count = int(numbers[0].value) if numbers else None
        every = part.says("all") or (sign.kind is Kind.GRADES and count is None)
        found.append(replace(base, grade=sign.value, count=count, every=every))
    return found


def _subjects(
    part: Part, subjects: Sequence[Mark], signs: Sequence[Mark], base: Qualification
) -> list[Qualification]:
    """Each subject with the grade that stands beside it."""
    if (every := _of_all(part, subjects, signs)) is not None:
        return [replace(base, subject=each.value, grade=every) for each in subjects]
    grades = [sign for sign in signs if sign.kind is not Kind.GRADES] or list(signs)
    first = bool(grades) and grades[0].start < subjects[0].start
    found = []
    for place, subject in enumerate(subjects):
        start, end = subject.start, subject.end
        before = [
            g
            for g in grades
            if g.end <= start and (not place or g.start >= subjects[place - 1].end)
        ]
        limit = subjects[place + 1].start if place + 1 < len(subjects) else None
        after = [g for g in grades if g.start >= end and (limit is None or g.end <= limit)]
        near = before[-1:] if first else after[:1]
        both = not first or len(subjects) > 1
        near = near if both or not after else after[:1]
        if not first and len(after) > 1 and _in_a_row(after):
            # "Triple science 6 6 5" is three.
            found += [
                replace(base, subject=subject.value, grade=each.value, row=True) for each in after
            ]
            continue
        grade = near[0].value if near and near[0].kind is not Kind.ROW else None
        found.append(replace(base, subject=subject.value, grade=grade))
        if near and near[0].kind is Kind.ROW:
            found[-1:] = [
                replace(base, subject=subject.value, grade=each, row=True)
                for each in _GRADES_IN_ROW.findall(near[0].value)
            ]
    return found


def _of_all(part: Part, subjects: Sequence[Mark], signs: Sequence[Mark]) -> str | None:
    """The one grade that is said of all subjects: "English maths science all B", "5 GCSEs at B: …"."""
    if len(signs) != 1 or signs[0].kind is Kind.ROW:
        return None
    (sign,) = signs
    behind = sign.start >= subjects[-1].end
    ahead = sign.end <= subjects[0].start
    whole = part.says("all") or sign.kind is Kind.GRADES
    if (behind and (whole or part.says("shared"))) or (ahead and (whole or part.counts_level)):
        return sign.value
    return None


def _in_a_row(grades: Sequence[Mark]) -> bool:
    """Whether grades stand right behind each other, with nothing between them."""
    single = all(each.kind is Kind.GRADE for each in grades)
    return single and all(one.end == other.start for one, other in itertools.pairwise(grades))
