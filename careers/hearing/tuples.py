"""Builds qualifications from what the words of a message say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from careers.hearing.clauses import Clause
from careers.hearing.marks import Kind, Mark, Marker
from careers.hearing.qualification import Qualification
from careers.shapes.questions import AnswerWords
from careers.words.reader import WordReader

_PARTING = re.compile(r"[,;&+/\n\u2022]|\)\s")
_GRADES_IN_ROW = re.compile(r"[a-e]\*?")
_SIGNS = (Kind.GRADE, Kind.GRADES, Kind.ROW)


@dataclass(frozen=True)
class Part:
    """A part of a clause that says one thing, or several of one level.

    Attributes:
        marks: in it.
        start: place of its first word in the clause.
        end: place after its last one.
        level: what it is about, as far as is known.
        negated: whether it says that there is none.
    """

    marks: tuple[Mark, ...]
    start: int
    end: int
    level: str | None = None
    negated: bool = False

    def of(self, *kinds: Kind) -> list[Mark]:
        """Its marks of some kinds."""
        return [mark for mark in self.marks if mark.kind in kinds]

    def says(self, kind: str) -> bool:
        """Whether it holds a telling word of a kind."""
        return any(mark.kind is Kind.SAID and mark.value == kind for mark in self.marks)

    @property
    def included_from(self) -> int | None:
        """Where begins what is counted with others, as in "8 including maths"; None if nowhere."""
        starts = (m.start for m in self.of(Kind.SAID) if m.value in ("including", "total"))
        first = next(iter(self.of(Kind.SUBJECT)), None)
        return next((each for each in starts if first and each < first.start), None)

    @property
    def includes_before(self) -> bool:
        """Whether what is counted with others stands before the word, as in "maths included"."""
        return self.says("including") and self.included_from is None


class QualificationReader:
    """Reads (level, subject, grade, count) out of clauses."""

    def __init__(self, words: AnswerWords, marker: Marker, reader: WordReader) -> None:
        """Learn what parts a list and what negates."""
        self._marker = marker
        self._parting = frozenset(words.parting)
        self._numbered = words.numbered
        self._negating = reader.last_words(words.none_of)

    def read(
        self, clauses: Sequence[Clause], asked: str | None
    ) -> list[list[tuple[Part, list[Qualification]]]]:
        """The parts of each clause with the qualifications that they name.

        Args:
            clauses: what a visitor tells.
            asked: the level that was asked about, if any.
        """
        parted = [self._parts(clause) for clause in clauses]
        levelled = _levelled(parted, asked, self._numbered)
        return [_spread([(part, _qualifications(part)) for part in parts]) for parts in levelled]

    def _parts(self, clause: Clause) -> list[Part]:
        marks = self._marker.marks(clause.words)
        inside = {p for mark in marks for p in range(mark.start + 1, mark.end)}
        cuts = [0]
        for place in range(1, len(clause.words)):
            gap = clause.text[clause.words[place - 1].end : clause.words[place].start]
            parted = _PARTING.search(gap) or clause.words[place].text in self._parting
            row = any(m.kind is Kind.ROW and m.end == place for m in marks)
            apart = row and any(
                m.kind in (Kind.GRADE, Kind.NUMBER) and place <= m.start <= place + 1 for m in marks
            )
            if (parted or apart) and place not in inside:
                cuts.append(place)
        found = []
        for start, end in zip(cuts, [*cuts[1:], len(clause.words)], strict=True):
            own = tuple(mark for mark in marks if start <= mark.start < end)
            found += self._by_level(clause, Part(own, start, end))
        return found

    def _by_level(self, clause: Clause, part: Part) -> list[Part]:
        """A part for each level, where one names several."""
        levels = part.of(Kind.LEVEL)
        first = levels[0].value if levels else None
        more = [mark for mark in levels[1:] if mark.value != first]
        if not more:
            return self._from_level(clause, part)
        cut = _start_of(part, more[0])
        left = tuple(mark for mark in part.marks if mark.start < cut)
        right = tuple(mark for mark in part.marks if mark.start >= cut)
        one = self._polar(clause, Part(left, part.start, cut, first))
        others = self._by_level(clause, Part(right, cut, part.end))
        if one.negated and not others[0].of(Kind.NUMBER, *_SIGNS):
            # "No GCSEs or A levels" denies both.
            others[0] = replace(others[0], negated=True)
        return [one, *others]

    def _from_level(self, clause: Clause, part: Part) -> list[Part]:
        """A part of one level; what stands before "GCSE maths" may be of another one."""
        level = next(iter(part.of(Kind.LEVEL)), None)
        before = [mark for mark in part.marks if level and mark.end < level.start]
        leads = any(level and mark.start == level.end for mark in part.of(Kind.SUBJECT))
        subjects = [mark for mark in before if mark.kind is Kind.SUBJECT]
        whole = self._polar(clause, replace(part, level=level.value if level else None))
        if level is None or not leads or not subjects or len(before) == len(part.of(*_SIGNS)):
            return [whole]
        left = tuple(mark for mark in part.marks if mark.start < level.start)
        right = tuple(mark for mark in part.marks if mark.start >= level.start)
        return [
            self._polar(clause, Part(left, part.start, level.start)),
            self._polar(clause, Part(right, level.start, part.end, level.value)),
        ]

    def _polar(self, clause: Clause, part: Part) -> Part:
        anchor = next(
            (m.start for m in part.marks if m.kind in (Kind.LEVEL, Kind.SUBJECT)), part.end
        )
        words = clause.words[part.start : anchor]
        return replace(part, negated=any(word.text in self._negating for word in words))


def _levelled(
    parted: Sequence[Sequence[Part]], asked: str | None, numbered: str | None
) -> list[list[Part]]:
    """The parts, each with the level that it belongs to.

    A part without a level takes that of the one before it, else of the one after it, else the
    one that was asked about. Only one level has grades in numbers.
    """
    flat = [part for parts in parted for part in parts]
    known: list[str | None] = [part.level or _by_grade(part, numbered) for part in flat]
    for place, part in enumerate(flat):
        if known[place] is None and part.marks and place:
            known[place] = known[place - 1]
    for place in reversed(range(len(flat) - 1)):
        following = flat[place + 1]
        alone = not _counts_level(following) or following.says("others")
        # A row of grades stands for itself beside a subject of another level.
        row = flat[place].of(Kind.ROW) and not flat[place].of(Kind.SUBJECT)
        alone = alone and not (row and following.of(Kind.SUBJECT))
        if known[place] is None and flat[place].of(*_SIGNS, Kind.SUBJECT) and alone:
            known[place] = known[place + 1]
    levels = iter(known)
    return [[replace(part, level=next(levels) or asked) for part in parts] for parts in parted]


def _counts_level(part: Part) -> bool:
    """Whether a number stands right before the level, as in "3 A levels"."""
    starts = {level.start for level in part.of(Kind.LEVEL)}
    return any(number.end in starts for number in part.of(Kind.NUMBER))


def _by_grade(part: Part, numbered: str | None) -> str | None:
    """The level with grades in numbers, where a part has one."""
    return numbered if any(m.value.isdecimal() for m in part.of(Kind.GRADE, Kind.GRADES)) else None


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
    subjects, signs = part.of(Kind.SUBJECT), part.of(*_SIGNS)
    if not subjects:
        return [*_counted(part, base), *_graded(part, signs, base)]
    including = [mark.end for mark in part.of(Kind.SAID) if mark.value == "including"]
    if including:
        # What stands before it is said of all of them.
        every = [sign for sign in signs if sign.end <= including[0]]
        others = [sign for sign in signs if sign.start >= including[0]]
        named = _subjects(subjects, others, replace(base, passed=True))
        return [*_counted(part, base), *_graded(part, every, base), *named]
    return [*_counted(part, base), *_subjects(subjects, signs, base)]


def _start_of(part: Part, level: Mark) -> int:
    """Where begins what is said of a level: before it, in "a 7 in English at GCSE"."""
    start = level.start
    if any(mark.start == level.end for mark in part.of(Kind.SUBJECT)):
        return start
    for mark in reversed(part.marks):
        if mark.end > start or mark.kind not in (Kind.NUMBER, Kind.SUBJECT, Kind.GRADE):
            continue
        if start - mark.end > 1:
            break
        start = mark.start
    return start


Told = list[tuple[Part, list[Qualification]]]


def _spread(told: Told) -> Told:
    """Subjects in a row share what is said once, as in "I passed English and maths"."""
    found = list(told)
    for place in range(1, len(found)):
        (before, _), (part, own) = found[place - 1], found[place]
        graded = part.of(Kind.GRADES) and part.of(Kind.SUBJECT)
        if graded and before.of(Kind.GRADES) and not before.of(Kind.SUBJECT):
            # "6s and 7s in English and maths" doesn't tell which is which.
            own = [replace(each, subject=None, every=True) for each in own]
            found[place] = part, own
        if own and all(_bare(each) for each in own) and found[place - 1][1]:
            last = found[place - 1][1][-1]
            if last.passed is not None and last.grade is None and _alike(last, own[0]):
                own = [replace(each, passed=last.passed) for each in own]
            every = before.says("all") or before.of(Kind.GRADES)
            if every and last.grade and _alike(last, own[0]):
                own = [replace(each, grade=last.grade) for each in own]
            if before.negated and last.subject is not None:
                own = [replace(each, held=False) for each in own]
            found[place] = part, own
    on = False
    for place in reversed(range(len(found) - 1)):
        (part, own), (after, theirs) = found[place], found[place + 1]
        shared = next((each for each in theirs if each.grade or each.passed is not None), None)
        sharing = any(each.says("shared") for each in (part, after)) or after.says("others")
        sharing = sharing or after.includes_before
        on = shared is not None and (on or sharing) and any(map(_ungraded, own))
        if shared is None or not on:
            continue
        spread = [
            replace(each, grade=shared.grade, passed=shared.passed)
            if _ungraded(each) and each.level == shared.level
            else each
            for each in own
        ]
        found[place] = part, spread
    return found


def _bare(told: Qualification) -> bool:
    return told.subject is not None and told.grade is None and told.passed is None and told.held


def _ungraded(told: Qualification) -> bool:
    return told.subject is not None and told.grade is None and told.held


def _alike(one: Qualification, other: Qualification) -> bool:
    return one.level == other.level and one.subject is not None


def _counted(part: Part, base: Qualification) -> list[Qualification]:
    """`3 A levels`, `A levels: 3`, `no A levels`."""
    levels = part.of(Kind.LEVEL)
    numbers = part.of(Kind.NUMBER)
    for level in levels:
        before = [n for n in numbers if n.end <= level.start and level.start - n.end <= 1]
        after = [n for n in numbers if n.start >= level.end and n.start - level.end <= 1]
        near = before[-1:] or after[:1]
        if near:
            number = int(near[0].value)
            return [replace(base, count=number, more=part.says("others"))]
    if numbers and not levels and part.says("pass") and not part.of(Kind.SUBJECT, *_SIGNS):
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
    subjects: Sequence[Mark], signs: Sequence[Mark], base: Qualification
) -> list[Qualification]:
    """Each subject with the grade that stands beside it."""
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
        grade = near[0].value if near and near[0].kind is not Kind.ROW else None
        found.append(replace(base, subject=subject.value, grade=grade))
        if near and near[0].kind is Kind.ROW:
            found[-1:] = [
                replace(base, subject=subject.value, grade=each)
                for each in _GRADES_IN_ROW.findall(near[0].value)
            ]
    return found
