"""What single words of a message are for a qualification: level, subject, grade, number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from careers.shapes.questions import AnswerWords
from careers.words.names import Names
from careers.words.reader import WordReader
from careers.words.tokens import Token

_GRADE = re.compile(r"(?:[a-gux]\*{0,2}|[1-9])")
_PLURAL = re.compile(r"([a-gu]\*{0,2}|[1-9])'?s")
_PAIR = re.compile(r"([a-g])/([1-9])|([1-9])/([a-g])")
_ROW = re.compile(r"(?:[a-e]\*?){2,5}")
_SHORTEST_LOW_ROW = 3
_MOST = 20


class Kind(str, Enum):
    """What a mark says."""

    LEVEL = "level"
    SUBJECT = "subject"
    GRADE = "grade"
    GRADES = "grades"
    """A grade in the plural, as in "6s and 7s"."""
    ROW = "row"
    """Several grades in one word, such as AAB."""
    NUMBER = "number"
    SAID = "said"
    """A word of a kind that `words.yml` lists under `telling`."""


@dataclass(frozen=True)
class Mark:
    """Some words that say something of a qualification.

    Attributes:
        kind: what they say.
        value: the level, the subject, the grade, the number, or the kind of telling word.
        start: place of the first word.
        end: place after the last one.
    """

    kind: Kind
    value: str
    start: int
    end: int


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
        told += [(name, "aside") for name in others]
        told += [(name, "fail") for name in words.failed]
        self._told: Names[str] = reader.names(told)
        self._numbers = words.numbers
        self._before_grade = frozenset(words.before_grades)
        self._before_a = frozenset(words.before_a)
        self._no_row = frozenset(words.no_grades)

    def marks(self, words: Sequence[Token]) -> list[Mark]:
        """The marks in some words, in order; of those that overlap, the longest."""
        named = [
            Mark(kind, each.target, each.start, each.end)
            for kind, names in (
                (Kind.SUBJECT, self._subjects),
                (Kind.LEVEL, self._levels),
                (Kind.SAID, self._told),
            )
            for each in names.find(words)
        ]
        chosen: list[Mark] = []
        for mark in sorted(named, key=lambda each: each.start - each.end):
            if all(mark.end <= each.start or mark.start >= each.end for each in chosen):
                chosen.append(mark)
        taken = {place for mark in chosen for place in range(mark.start, mark.end)}
        free = [place for place in range(len(words)) if place not in taken]
        signs = (self._sign(words, place, chosen) for place in free)
        found = [*chosen, *(sign for sign in signs if sign is not None)]
        return sorted(found, key=lambda mark: mark.start)

    def _sign(self, words: Sequence[Token], place: int, named: Sequence[Mark]) -> Mark | None:
        word = words[place]
        text = word.written.lower()
        if pair := _PAIR.fullmatch(text):
            return Mark(Kind.GRADE, pair[2] or pair[3], place, place + 1)
        plural = _PLURAL.fullmatch(text)
        if plural and (text not in self._no_row or word.written[0].isupper()):
            return Mark(Kind.GRADES, plural[1], place, place + 1)
        if self._is_row(word):
            return Mark(Kind.ROW, text, place, place + 1)
        if _GRADE.fullmatch(text) and self._is_grade(words, place, named):
            return Mark(Kind.GRADE, text, place, place + 1)
        number = self._number(word)
        return Mark(Kind.NUMBER, str(number), place, place + 1) if number is not None else None

    def _number(self, word: Token) -> int | None:
        if word.text in self._numbers:
            return self._numbers[word.text]
        short = word.text.isdecimal() and len(word.text) <= len(str(_MOST))
        return int(word.text) if short else None

    def _is_row(self, word: Token) -> bool:
        text = word.written.lower()
        if not _ROW.fullmatch(text) or text in self._no_row:
            return False
        return word.written.isupper() or len(text) >= _SHORTEST_LOW_ROW

    def _is_grade(self, words: Sequence[Token], place: int, named: Sequence[Mark]) -> bool:
        """Whether a letter is a grade and no article, or a digit one and no number."""
        word = words[place]
        before = words[place - 1].text if place else ""
        beside = [mark.kind for mark in named if mark.end == place or mark.start == place + 1]
        if word.text.isdecimal():
            after = words[place + 1].text if place + 1 < len(words) else ""
            counts = Kind.LEVEL in [mark.kind for mark in named if mark.start == place + 1]
            counts = counts or bool(_PLURAL.fullmatch(after))
            counts = counts or _starts(named, place + 1, "total")
            led = before in self._before_grade or Kind.SUBJECT in beside
            led = led or _after_subject(named, place)
            towards = _leads_to_subject(words, place, named, self._before_grade)
            return (led or towards) and not counts
        if word.text != "a" or before in self._before_a:
            return True
        towards = _leads_to_subject(words, place, named, self._before_grade)
        shouting = not any(each.written.islower() for each in words)
        return towards or (word.written == "A" and not shouting)


def _starts(named: Sequence[Mark], place: int, kind: str) -> bool:
    """Whether a telling word of a kind starts at a place."""
    return any(m.kind is Kind.SAID and m.value == kind and m.start == place for m in named)


def _after_subject(named: Sequence[Mark], place: int) -> bool:
    """Whether a level ends here that stands right after its subject, as in "English GCSE: 6"."""
    ends = {mark.end for mark in named if mark.kind is Kind.SUBJECT}
    return any(
        mark.kind is Kind.LEVEL and mark.end == place and mark.start in ends for mark in named
    )


def _leads_to_subject(
    words: Sequence[Token], place: int, named: Sequence[Mark], linking: frozenset[str]
) -> bool:
    """Whether a subject follows after a word, as in "6 in maths"."""
    starts = {mark.start for mark in named if mark.kind is Kind.SUBJECT}
    return place + 2 in starts and words[place + 1].text in linking
