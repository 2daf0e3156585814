"""Numbers in a message, and how many of something it counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from careers.hearing.masking import MASK, masked
from careers.hearing.negation import Negation
from careers.shapes.answer_words import AnswerWords
from careers.shapes.questions import CheckQuestion
from careers.words.names import Found, Names
from careers.words.reader import WordReader
from careers.words.tokens import Token

_MOST_DIGITS = 4


def numbers_in(words: Iterable[Token], in_words: Mapping[str, int]) -> list[int]:
    """The numbers in some words; grades such as `5s` are none."""
    found = []
    for word in words:
        if word.text.isdecimal() and len(word.text) <= _MOST_DIGITS:
            found.append(int(word.text))
        elif word.text in in_words:
            found.append(in_words[word.text])
    return found


class Counting:
    """Reads how many of something a visitor has."""

    def __init__(self, words: AnswerWords, reader: WordReader) -> None:
        """Learn numbers in words, and what may be listed instead."""
        self._in_words = words.numbers
        self._equals = frozenset(words.equals)
        self._pointing = frozenset([*words.pointing, *words.fillers, MASK])
        self._of = frozenset(words.of_one)
        self._or = frozenset(words.alternatives)
        self._negation = Negation(words, reader)
        self._loose = reader.words([*words.fillers, *words.mine, *words.parting, *words.loose])
        self._none = reader.names((name, True) for name in words.none)
        self._subjects: Names[str] = reader.names(
            ((name, subject) for subject, names in words.subjects.items() for name in names)
        )

    def counted(
        self,
        question: CheckQuestion,
        words: Sequence[Token],
        units: Sequence[Found[tuple[str, str]]],
    ) -> int | None:
        """The number that stands with what it counts.

        Args:
            question: what is counted.
            words: of a clause.
            units: where they name what is counted.
        """
        count: int | None = None
        for unit in units:
            before = numbers_in(words[max(0, unit.start - 2) : unit.start], self._in_words)
            behind = words[unit.end : unit.end + 2]
            after = numbers_in(behind[1:], self._in_words)
            if before:
                count = before[-1]
            elif after and behind[0].text in self._equals:
                count = after[0]
            elif self._negation.reaches(words, unit.start) and not self._of_one(words, unit):
                count = 0
        return count if count is not None and _sensible(count, question) else None

    def bare(self, question: CheckQuestion, words: Sequence[Token], led: bool) -> int | None:
        """A number that counts nothing else.

        Args:
            question: what is counted.
            words: of a clause.
            led: whether it may count things that no list knows, if the clause begins with it.
        """
        if self._grade_of_one(words):
            return None
        kept = self._negation.without(words)
        numbers = numbers_in(kept, self._in_words)
        if (least := self._least(kept)) is not None and _sensible(least, question):
            return least
        if len(numbers) == 1 and _sensible(numbers[0], question):
            place = next(p for p in range(len(kept)) if numbers_in(kept[p : p + 1], self._in_words))
            alone = self._is_alone(kept, place) or (led and self._begins(kept, place))
            return numbers[0] if alone and not self._is_of_other(kept, place) else None
        return 0 if not numbers and self._none.find(words) else None

    def _least(self, words: Sequence[Token]) -> int | None:
        """The lower of two numbers of which one holds, as in "8 or 9"; or the one named after."""
        places = [p for p in range(len(words)) if numbers_in(words[p : p + 1], self._in_words)]
        if len(places) < 2:
            return None
        one, other = places[:2]
        between = [word.text for word in words[one + 1 : other]]
        dashed = not between and words[other].start - words[one].end == 1
        if not (dashed or (between and all(each in self._or for each in between))):
            return None
        low, high, *more = numbers_in((words[p] for p in places), self._in_words)
        if not low < high or any(not low <= each <= high for each in more):
            return None
        return more[-1] if more else low

    def is_either(self, words: Sequence[Token]) -> bool:
        """Whether one of several holds, and the visitor doesn't say which: "6 or 7"."""
        return any(word.text in self._or for word in words)

    def _is_alone(self, words: Sequence[Token], place: int) -> bool:
        """Whether a number counts nothing that stands after it, as in "one ear"."""
        after = words[place + 1 : place + 2]
        apart = not after or after[0].start - words[place].end > 1
        return apart or after[0].text in (MASK, *self._loose)

    def without_others(self, words: Sequence[Token]) -> list[Token]:
        """The words without the numbers that tell of something else."""
        left = list(words)
        for place in range(len(left)):
            if words[place].text.isdecimal() and self._is_of_other(words, place):
                left[place : place + 1] = masked(words[place : place + 1])
        return left

    def _is_of_other(self, words: Sequence[Token], place: int) -> bool:
        """Whether a number tells of something else, as in "my daughter is 6"."""
        before = [word.text for word in words[max(0, place - 2) : place]]
        return len(before) > 1 and before[1] in self._equals and before[0] not in self._pointing

    def _begins(self, words: Sequence[Token], place: int) -> bool:
        """Whether a clause begins with a number, as in "I've got 4 decent ones"."""
        for before in reversed(range(place)):
            if words[before + 1].start - words[before].end > 1:
                return True
            if words[before].text not in self._loose:
                return False
        return True

    def _grade_of_one(self, words: Sequence[Token]) -> bool:
        """Whether the number is a grade, as in "5 in English"."""
        return any(
            each.start >= 2
            and words[each.start - 1].text in self._of
            and numbers_in(words[each.start - 2 : each.start - 1], self._in_words)
            for each in self._subjects.find(words)
        )

    def _of_one(self, words: Sequence[Token], unit: Found[tuple[str, str]]) -> bool:
        """Whether a unit is of one subject only, as in "no English GCSE"."""
        return any(unit.start - 2 <= each.start <= unit.end for each in self._subjects.find(words))


def _sensible(number: int, question: CheckQuestion) -> bool:
    return question.least <= number <= question.most
