"""Grades in a message: rows such as AAB, `6s and 7s`, and grades of a school subject."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from careers.hearing.negation import AUXILIARIES
from careers.shapes.questions import AnswerWords, CheckQuestion
from careers.words.names import Found
from careers.words.reader import WordReader
from careers.words.tokens import Token

_ROW = re.compile(r"(?:[A-Ea-e]\*?){3,4}")
_SHORT_ROW = re.compile(r"[A-E]\*?[A-E]\*?")
_PLURAL = re.compile(r"([a-e]\*?|[1-9])'?s")
_LETTER = re.compile(r"[a-e]\*?")
_ENGLISH = frozenset({"bad", "bed", "bee", "add", "ace", "abba", "cab", "cad", "dad", "dab", "ada"})
# A grade stands this far from its subject at most, as in "english language i got a 5".
_AFTER = 5
_BEFORE = 3
_NEGATED = 5
_BOTH = frozenset({"all", "mostly", "straight", "both", "mainly", "average"})


def row_of_grades(
    words: Sequence[Token], counting: bool, in_words: Mapping[str, int]
) -> int | None:
    """How many A level grades a row such as `AAB` or `2 As and a D` has.

    Args:
        words: of a clause.
        counting: whether A levels are spoken of, so that less will do.
        in_words: numbers in words.
    """
    for word in words:
        written = word.written
        if written.isupper() and (_ROW.fullmatch(written) or _SHORT_ROW.fullmatch(written)):
            return len(re.findall(r"[A-E]", written))
        if counting and _ROW.fullmatch(written.lower()) and written.lower() not in _ENGLISH:
            return len(re.findall(r"[a-e]", written.lower()))
    return _counted_grades(words, in_words) if counting else None


def _counted_grades(words: Sequence[Token], in_words: Mapping[str, int]) -> int | None:
    """`3 Cs`, `2 As and a D`, `A B B`."""
    total = 0
    for place, word in enumerate(words):
        before = words[place - 1].text if place else ""
        if (plural := _PLURAL.fullmatch(word.text)) and not plural[1].isdecimal():
            total += int(before) if before.isdecimal() else in_words.get(before, 2)
        elif _LETTER.fullmatch(word.text) and (word.text != "a" or word.written == "A"):
            total += in_words.get(before, 1)
    return total if total > 1 else None


def plural_grades(words: Sequence[Token], question: CheckQuestion, letters: bool) -> str | None:
    """The lowest of grades that are told for all subjects at once, as in `6s and 7s`.

    Args:
        words: of a clause.
        question: has the scale.
        letters: whether letters count, which A levels have as well.
    """
    found = []
    for place, word in enumerate(words):
        before = words[place - 1].text if place else ""
        plural = _PLURAL.fullmatch(word.text)
        sign = plural[1] if plural else word.text if before in _BOTH else ""
        option = _grade(sign, question) if letters or sign.isdecimal() else None
        if option is not None:
            found.append(option)
    return min(found, key=question.place) if found else None


def _grade(word: str, question: CheckQuestion) -> str | None:
    """The option that a grade such as `5` or `b` stands for."""
    for option in question.options:
        if word and word in option.short:
            return option.id
    return None


class SubjectGrades:
    """Reads the grade of a school subject."""

    def __init__(self, question: CheckQuestion, words: AnswerWords, reader: WordReader) -> None:
        """Read for a question that has a subject."""
        self._question = question
        self._subject = reader.names((name, True) for name in question.subject)
        self._passed = reader.names((name, True) for name in words.passed)
        self._failed = reader.names((name, True) for name in words.failed)
        self._negating = reader.words(words.negating) - AUXILIARIES

    def read(
        self, words: Sequence[Token], others: Sequence[Found[str]], at_gcse: bool
    ) -> str | None:
        """The option that a clause tells.

        Args:
            words: of the clause.
            others: where school subjects stand, this one too.
            at_gcse: whether it is about GCSEs, so that letters and passes count.
        """
        for found in self._subject.find(words):
            option = self._beside(words, found, others, at_gcse)
            if option is not None:
                return option
        return None

    def _beside(
        self,
        words: Sequence[Token],
        found: Found[bool],
        others: Sequence[Found[str]],
        at_gcse: bool,
    ) -> str | None:
        before = max((each.end for each in others if each.end <= found.start), default=0)
        after = min((e.start for e in others if e.start >= found.end), default=len(words))
        ahead = words[max(before, found.start - _BEFORE) : found.start]
        behind = words[found.end : min(after, found.end + _AFTER)]
        named_before = any(each.text in ("in", "for") for each in ahead[-1:])
        led = named_before or (bool(ahead) and self._is_grade(ahead[-1], at_gcse))
        sides = (ahead, behind) if led else (behind,)
        for side in sides:
            marks = [each for each in side if self._is_grade(each, at_gcse)]
            if marks:
                return _grade(marks[-1 if side is ahead else 0].text, self._question)
        if not at_gcse:
            return None
        start = max(before, found.start - _NEGATED)
        if any(each.text in self._negating for each in words[start : found.start]):
            return self._question.not_taken
        if self._failed.find(words[start:after]):
            return self._question.failed
        return None

    def _is_grade(self, word: Token, letters: bool) -> bool:
        if word.text == "a" and word.written != "A":
            return False
        option = _grade(word.text, self._question)
        return option is not None and (word.text.isdecimal() or letters)

    def passed(self, words: Sequence[Token]) -> bool:
        """Whether the subject is named among what was passed."""
        return bool(self._subject.find(words)) and self.any_pass(words)

    def any_pass(self, words: Sequence[Token]) -> bool:
        """Whether something was passed."""
        return bool(self._passed.find(words))

    def failed(self, words: Sequence[Token]) -> bool:
        """Whether something was failed."""
        return bool(self._failed.find(words))
