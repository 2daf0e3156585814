"""Finds the marks in the words of a clause."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from careers.hearing.clauses import Clause
from careers.hearing.marks import Kind, Mark
from careers.hearing.masking import apart
from careers.hearing.negation import Negation
from careers.hearing.passes import bands, dashed, ranges
from careers.hearing.signs import SignReader
from careers.shapes.answer_words import AnswerWords
from careers.words.names import Found, Names
from careers.words.reader import WordReader

_PARTING = re.compile(r"[,;/\n]")
_DASHED = re.compile(r"[,;\n]|\s[-\u2013\u2014]\s")
_TIGHT = re.compile(r"[-\u2013]")
_BAND = "band"
_NUMBER = "#"
_GRADE = re.compile(r"[a-gu]\*{0,2}|[1-9]")


class Marker:
    """Finds the marks in the words of a clause."""

    def __init__(
        self,
        words: AnswerWords,
        levels: Iterable[tuple[str, str]],
        others: Iterable[str],
        reader: WordReader,
    ) -> None:
        """Learn the names of levels, of subjects, and of all that is told about them.

        Args:
            words: how visitors answer.
            levels: names of levels besides those in `words`, each with the level's id.
            others: names of what is no grade, though it may look like one, such as 2-1.
            reader: reads their words.
        """
        own = ((name, level) for level, names in words.levels.items() for name in names)
        self._levels: Names[str] = reader.names([*own, *levels])
        self._subjects: Names[str] = reader.names(
            (name, subject) for subject, names in words.subjects.items() for name in names
        )
        told = [(name, kind) for kind, names in words.telling.items() for name in names]
        told += [(name, "pass") for name in words.passed]
        told += [(name, "aside") for name in (*others, *words.asides)]
        told += [(name, "pass") for name in ranges(words)]
        if words.pass_range is not None:
            told += [(name, "pass") for name in bands(words.pass_range)]
            told += [(name, _BAND) for name in dashed(words.pass_range)]
        told += [(name, "fail") for name in words.failed]
        self._told: Names[str] = reader.names(told)
        counted = [name for name in words.telling.get("aside", ()) if _NUMBER in name]
        self._asides: Names[str] = reader.names((name, "aside") for name in counted)
        stages = (name for ways in words.standing.stages.values() for name in ways.all)
        self._stages = reader.names((name, True) for name in stages)
        self._negation = Negation(words, reader)
        self._numbers = words.numbers
        self._before_a = frozenset(words.before_a)
        self._signs = SignReader(words)
        towards = words.standing.towards.all
        self._hoped = reader.names((name, True) for name in towards if " " in name)

    def marks(self, clause: Clause) -> list[Mark]:
        """The marks in a clause, in order; of those that overlap, the longest."""
        # "For three years" counts as "for 3 years" does.
        digits = [
            replace(word, text=str(self._numbers[word.text]))
            if word.text in self._numbers
            else word
            for word in clause.words
        ]
        as_heard = {self._levels: apart(clause.words, self._numbers), self._asides: digits}
        named = [
            Mark(kind, "pass" if each.target == _BAND else each.target, each.start, each.end)
            for kind, names in (
                (Kind.SUBJECT, self._subjects),
                (Kind.LEVEL, self._levels),
                (Kind.SAID, self._told),
                (Kind.SAID, self._asides),
            )
            for each in names.find(as_heard.get(names, clause.words))
            if (kind is not Kind.SAID or _may_be(clause, each))
            and not (kind is Kind.LEVEL and self._is_no_level(clause, each))
        ]
        chosen: list[Mark] = []
        for mark in sorted(named, key=lambda each: each.start - each.end):
            if all(mark.end <= each.start or mark.start >= each.end for each in chosen):
                chosen.append(mark)
        hoped = {each.end for each in self._hoped.find(clause.words)}
        signs = self._signs.read(clause, chosen, hoped)
        return sorted([*chosen, *signs], key=lambda mark: mark.start)

    def _is_no_level(self, clause: Clause, found: Found[str]) -> bool:
        """Whether a name of a level tells of none.

        Who went "to college, not sixth form" may have taken A levels there.
        """
        words = clause.words[found.start : found.end]
        stage = any(each.end == len(words) and not each.start for each in self._stages.find(words))
        denied = stage and self._negation.reaches(clause.words, found.start)
        return denied or self._tells_grade(clause, found)

    def _tells_grade(self, clause: Clause, found: Found[str]) -> bool:
        """Whether a name of a level means a grade, as "gradd" does in "gradd C"."""
        if found.end - found.start > 1 or clause.words[found.start].text not in self._before_a:
            return False
        after = clause.words[found.end : found.end + 1]
        return bool(after) and bool(_GRADE.fullmatch(after[0].written.lower()))


def _may_be(clause: Clause, found: Found[str]) -> bool:
    """Whether telling words are what they look like."""
    if found.target == _BAND:
        return bool(_TIGHT.fullmatch(clause.gap(found.end - 1)))
    if found.target == "aside":
        # "This year - 7 GCSEs" tells no year 7.
        places = range(found.start + 1, found.end)
        return not any(_DASHED.search(clause.gap(place)) for place in places)
    return found.target != "pass" or _is_one(clause, found)


def _is_one(clause: Clause, found: Found[str]) -> bool:
    """Whether nothing parts the words of a range: "1 A*, 4 Bs" is no "A* to 4"."""
    return not any(
        _PARTING.search(clause.gap(place)) for place in range(found.start + 1, found.end)
    )
