"""Parts of a clause that say one thing each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from careers.hearing.clauses import Clause
from careers.hearing.marker import Marker
from careers.hearing.marks import Kind, Mark
from careers.hearing.refusals import Refusals
from careers.hearing.welsh_and import is_and
from careers.shapes.answer_words import AnswerWords
from careers.words.reader import WordReader

_PARTING = re.compile(r"[,;&+/\n\u2022)]")
_OPENING, _CLOSING = "(", ")"
_DASH = re.compile(r"\s[-\u2013\u2014]+\s")
_COLON = ":"
SIGNS = (Kind.GRADE, Kind.GRADES, Kind.ROW)
"""Marks that tell grades."""


@dataclass(frozen=True)
class Part:
    """A part of a clause that says one thing, or several of one level.

    Attributes:
        marks: in it.
        start: place of its first word in the clause.
        end: place after its last one.
        level: what it is about, as far as is known.
        negated: whether it says that there is none.
        fresh: whether something new begins with it, after a stop or a dash.
        bracketed: whether a bracket opens before it, so that it tells of what stands there.
        closed: whether a bracket closes before it, in which more stood than a grade.
        states: whether it begins as a statement of its own does: "I got a D in English".
    """

    marks: tuple[Mark, ...]
    start: int
    end: int
    level: str | None = None
    negated: bool = False
    fresh: bool = False
    bracketed: bool = False
    closed: bool = False
    states: bool = False

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
        own = next((each for each in starts if first and each < first.start), None)
        return own if own is not None else self._accompanied_from(first)

    def _accompanied_from(self, first: Mark | None) -> int | None:
        """Where "with maths" begins, if a number stands before it."""
        if first is None:
            return None
        starts = {m.end for m in self.of(Kind.LEVEL) if m.end == first.start}
        words = [
            m
            for m in self.of(Kind.SAID)
            if m.value == "with" and m.end in (first.start, *(s - 1 for s in starts))
        ]
        counted = [m for m in self.of(Kind.NUMBER) if words and m.end <= words[0].start]
        return words[0].start if counted else None

    @property
    def includes_before(self) -> bool:
        """Whether what is counted with others stands before the word, as in "maths included"."""
        return self.says("including") and self.included_from is None

    @property
    def says_all_behind(self) -> bool:
        """Whether what is said of all stands behind the last, as in "maths both passed"."""
        ends = [mark.end for mark in self.of(Kind.SUBJECT)]
        told = [mark for mark in self.of(Kind.SAID) if mark.value == "all"]
        return bool(ends) and any(mark.start >= ends[-1] for mark in told)

    @property
    def leads(self) -> bool:
        """Whether it names its level before its subject, as in "GCSE maths"."""
        subjects = [mark.start for mark in self.of(Kind.SUBJECT)]
        return any(subjects and mark.start < subjects[0] for mark in self.of(Kind.LEVEL))

    @property
    def owns_level(self) -> bool:
        """Whether its level stands right behind its subject, as in "English GCSE"."""
        ends = {mark.end for mark in self.of(Kind.SUBJECT)}
        return any(mark.start in ends for mark in self.of(Kind.LEVEL))

    @property
    def grades_first(self) -> bool:
        """Whether a grade stands before its subject, as in "an A in maths", and is its alone."""
        signs, subjects = self.of(*SIGNS), self.of(Kind.SUBJECT)
        return bool(signs and subjects) and signs[0].start < subjects[0].start

    @property
    def is_bare(self) -> bool:
        """Whether it names a subject without a grade."""
        return bool(self.of(Kind.SUBJECT)) and not self.of(*SIGNS)

    @property
    def is_item(self) -> bool:
        """Whether no words stand behind what it names, as in a list; "maths at Cardiff" is none."""
        return bool(self.marks) and self.marks[-1].end == self.end

    @property
    def begins_anew(self) -> bool:
        """Whether it begins with what was passed or failed, which what stands before isn't."""
        return any(
            first.kind is Kind.SAID and first.value in ("pass", "fail") for first in self.marks[:1]
        )

    @property
    def counts_level(self) -> bool:
        """Whether a number stands before the level, as in "3 A levels" and "4 good GCSEs"."""
        return bool(self.counts)

    @property
    def counts(self) -> list[Mark]:
        """The numbers that stand before the level."""
        starts = {level.start - gap for level in self.of(Kind.LEVEL) for gap in (0, 1)}
        return [number for number in self.of(Kind.NUMBER) if number.end in starts]


class PartReader:
    """Takes clauses apart."""

    def __init__(self, words: AnswerWords, marker: Marker, reader: WordReader) -> None:
        """Learn what parts a list and what negates."""
        self._marker = marker
        self._parting = frozenset(words.parting)
        self._negating = reader.last_words(words.none_of)
        self._speaking = reader.words(words.speaking)
        self._refusals = Refusals(words, reader)

    def read(self, clause: Clause) -> list[Part]:
        """The parts of a clause, each with the level that it names."""
        marks = self._marker.marks(clause)
        inside = {p for mark in marks for p in range(mark.start + 1, mark.end)}
        cuts = {0: clause.opens}
        for place in range(1, len(clause.words)):
            fresh = _cut(clause, marks, place, self._parting)
            if fresh is None and self._denies(clause, marks, place):
                fresh = False
            if fresh is not None and place not in inside:
                cuts[place] = fresh
        found: list[Part] = []
        for start, end in zip(cuts, [*list(cuts)[1:], len(clause.words)], strict=True):
            own = tuple(mark for mark in marks if start <= mark.start < end)
            parts = self._by_level(clause, Part(own, start, end))
            bracketed = start > 0 and _OPENING in clause.gap(start)
            closed = start > 0 and _CLOSING in clause.gap(start)
            closed = closed and not _was_bracketed(clause, marks, start)
            first = replace(
                parts[0],
                fresh=cuts[start],
                bracketed=bracketed,
                closed=closed,
                states=clause.words[start].text in self._speaking,
            )
            found += [first, *parts[1:]]
        return found

    def _denies(self, clause: Clause, marks: Sequence[Mark], place: int) -> bool:
        """Whether a subject is denied from a place on, as in "3 A levels, none of them science"."""
        if clause.words[place].text not in self._negating:
            return False
        named = [m for m in marks if m.kind in (Kind.LEVEL, Kind.SUBJECT)]
        after = next((m for m in named if m.start > place), None)
        level = any(m.kind is Kind.LEVEL and m.end <= place for m in named)
        return level and after is not None and after.kind is Kind.SUBJECT

    def _by_level(self, clause: Clause, part: Part) -> list[Part]:
        """A part for each level, where one names several."""
        levels = part.of(Kind.LEVEL)
        first = levels[0].value if levels else None
        more = [mark for mark in levels[1:] if mark.value != first]
        if not more:
            return self._from_level(clause, part)
        # What is said of the next level begins behind the first one.
        cut = max(_start_of(part, more[0]), levels[0].end)
        left = tuple(mark for mark in part.marks if mark.start < cut)
        right = tuple(mark for mark in part.marks if mark.start >= cut)
        one = self._polar(clause, Part(left, part.start, cut, first))
        others = self._by_level(clause, Part(right, cut, part.end))
        if one.negated and not others[0].of(Kind.NUMBER, *SIGNS):
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
        if level is None or not leads or not subjects or len(before) == len(part.of(*SIGNS)):
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
        # "Dim ond tri TGAU" says no no.
        beside = {
            place
            for mark in part.of(Kind.SAID)
            if mark.value == "aside"
            for place in range(mark.start, mark.end)
        }
        negated = any(
            clause.words[place].text in self._negating
            and place not in beside
            and not self._refusals.is_apart(clause.words, place)
            for place in range(part.start, anchor)
        )
        return replace(part, negated=negated)


def _cut(clause: Clause, marks: Sequence[Mark], place: int, parting: frozenset[str]) -> bool | None:
    """Whether something new begins at a place; False for the next item of a list, None for no cut."""
    gap = clause.gap(place)
    if _DASH.search(gap) and not _belongs(clause, marks, place):
        return True
    if _OPENING in gap and not _is_bracketed(clause, marks, place):
        return False
    closed = gap.strip() == _CLOSING and _was_bracketed(clause, marks, place)
    # "8 GCSEs w/ English"
    closed = closed or any(m.value == "with" and m.end == place for m in marks)
    # Of "9 TGAU hefyd, i gyd yn B", "hefyd" (also) belongs to what stands before it.
    parts = clause.words[place].text in parting and not clause.parts_after(place)
    if (_PARTING.search(gap) and not closed) or parts:
        return False
    graded = any(m.start == place for m in marks)
    if not graded and is_and(clause, place, marks):
        return False
    after = next((m for m in marks if m.start >= place), None)
    row = any(m.kind is Kind.ROW and m.end == place for m in marks)
    if row and after and after.kind in (Kind.GRADE, Kind.NUMBER) and after.start <= place + 1:
        return False
    counted = any(m.kind is Kind.NUMBER and m.end == place for m in marks)
    listing = after is not None and after.kind is Kind.SUBJECT and after.start == place
    return False if counted and listing and _COLON in gap else None


def _belongs(clause: Clause, marks: Sequence[Mark], place: int) -> bool:
    """Whether a grade and its subject stand on both sides of a place, as in "maths - B"."""
    before = [mark for mark in marks if mark.end == place]
    after = [mark for mark in marks if mark.start == place]
    if not before or not after:
        return False
    if after[0].kind is Kind.GRADE and any(m.start == after[0].end + 1 for m in marks):
        # "Electronics - E in English": the grade has a subject of its own.
        own = [m for m in marks if m.start == after[0].end + 1]
        touching = not clause.gap(own[0].start).strip() and not clause.gap(after[0].end).strip()
        if own[0].kind in (Kind.SUBJECT, Kind.LEVEL) and touching:
            return False
    if (
        before[0].kind is Kind.GRADE
        and after[0].kind is Kind.SUBJECT
        and _is_graded_behind(clause, marks, after[0])
    ):
        # "Grade 7 - maths was a 6"
        return False
    if before[0].kind is Kind.LEVEL and _is_of_another(marks, before[0], place):
        # "A 2:1 - English, maths and three other GCSEs"
        return False
    leads = any(mark.kind is Kind.LEVEL and mark.start == after[0].end for mark in marks)
    if leads and not clause.gap(after[0].end).strip():
        # "A C at GCSE - English GCSE, grade C"
        return False
    kinds = {before[0].kind, after[0].kind}
    graded = bool(kinds & {Kind.GRADE, Kind.ROW}) and Kind.SUBJECT in kinds
    named = before[0].kind is Kind.LEVEL and after[0].kind is Kind.SUBJECT
    return graded or named or (before[0].kind is Kind.LEVEL and after[0].kind in SIGNS)


def _is_graded_behind(clause: Clause, marks: Sequence[Mark], subject: Mark) -> bool:
    """Whether a grade follows a subject before anything parts them."""
    after = next((mark for mark in marks if mark.start >= subject.end), None)
    if after is None or after.kind is not Kind.GRADE:
        return False
    places = range(subject.end, after.start + 1)
    return not any(_PARTING.search(clause.gap(place)) for place in places)


def _is_of_another(marks: Sequence[Mark], level: Mark, place: int) -> bool:
    """Whether what follows a place is counted with others of another level."""
    others = next((m for m in marks if m.start >= place and m.value == "others"), None)
    named = next((m for m in marks if m.kind is Kind.LEVEL and m.start >= place), None)
    return others is not None and named is not None and named.value != level.value


def _was_bracketed(clause: Clause, marks: Sequence[Mark], place: int) -> bool:
    """Whether the brackets that close at a place part nothing."""
    opening = next((p for p in range(place - 1, 0, -1) if _OPENING in clause.gap(p)), None)
    return opening is not None and _is_bracketed(clause, marks, opening)


def _is_bracketed(clause: Clause, marks: Sequence[Mark], place: int) -> bool:
    """Whether the brackets that open at a place part nothing.

    So do those that hold a grade alone, and those behind a level that name no other, as in
    "BSc (Hons)".
    """
    end = place
    while end < len(clause.words) and ")" not in clause.gap(end + 1):
        end += 1
    inside = [mark for mark in marks if place <= mark.start <= end]
    last = max((mark for mark in marks if mark.end <= place), key=lambda m: m.end, default=None)
    level = last.value if last and last.kind is Kind.LEVEL else None
    if level and all((mark.kind, mark.value) == (Kind.LEVEL, level) for mark in inside):
        return True
    graded = any(
        mark.kind in (Kind.GRADE, Kind.ROW) or (mark.kind is Kind.SAID and mark.value == "pass")
        for mark in inside
    )
    covered = sum(mark.end - mark.start for mark in inside)
    alone = all(mark.kind in (Kind.GRADE, Kind.ROW, Kind.SAID) for mark in inside)
    return graded and alone and covered == end + 1 - place


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
