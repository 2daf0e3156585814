"""Which letters and numbers of a clause are grades, and which count something."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from careers.hearing.clauses import Clause
from careers.hearing.marks import Kind, Mark
from careers.hearing.welsh_and import is_and
from careers.shapes.answer_words import AnswerWords
from careers.words.tokens import Token

_GRADE = re.compile(r"(?:[a-gu]\*{0,2}|[1-9])")
_PLURAL = re.compile(r"([a-gu]\*{0,2}|[1-9])'?s")
_PAIR = re.compile(r"([a-g])/([1-9])|([1-9])/([a-g])")
_ROW = re.compile(r"(?:[a-e]\*?){2,5}")
_PAIRED = re.compile(r"(?:[a-g]\*?){2}")
_LETTERS = ("a*", "a", "b", "c", "d", "e", "f", "g")
_SINGLE = re.compile(r"[a-g]\*?|[1-9]")
_DASHED = re.compile(r"\s*[-\u2013]?\s*")
_LINKED = re.compile(r"[\s:=(\-\u2013\u2014]*")
_SHORTEST_LOW_ROW = 3
_MOST = 20
_LEAST_LETTERED = 3


def is_double(text: str) -> bool:
    """Whether digits are the two grades of a double award, of which the first is the better."""
    if len(text) != len("65") or not text.isdecimal():
        return False
    best, other = map(int, text)
    # 11 of something are more likely than the lowest grade twice.
    return 0 < other <= best <= other + 1 and best > 1


def singled(words: Sequence[Token]) -> list[Token]:
    """The words with the two grades of a double award apart, as "65" and "CC" are."""
    left: list[Token] = []
    for word in words:
        lettered = _is_double_of_letters(word.written, alone=len(words) == 1)
        double = lettered or is_double(word.written.replace("/", ""))
        single = _SINGLE.findall(word.written.lower()) if double else ()
        left += [replace(word, text=each, written=each) for each in single] or [word]
    return left


def _is_double_of_letters(written: str, alone: bool) -> bool:
    """Whether a word is two grades side by side, and not "da" or "bc"."""
    if not _PAIRED.fullmatch(written.lower()) or not (written.isupper() or alone):
        return False
    best, other = (_LETTERS.index(each) for each in _SINGLE.findall(written.lower()))
    return 0 <= other - best <= 1


class SignReader:
    """Reads grades and numbers beside what is named."""

    def __init__(self, words: AnswerWords) -> None:
        """Learn what stands before a grade, and what only looks like one."""
        self._numbers = words.numbers
        self._before_grade = frozenset(words.before_grades)
        self._verbs = frozenset(words.equals)
        self._pointing = frozenset(words.pointing)
        self._before_a = frozenset(words.before_a)
        self._parting = frozenset(words.parting)
        self._no_row = frozenset(words.no_grades)
        self._definite = frozenset(words.definite)
        self._doubled = frozenset(words.doubled)
        self._plurals = frozenset(words.plurals)

    def read(
        self, clause: Clause, named: Sequence[Mark], hoped: Collection[int] = ()
    ) -> list[Mark]:
        """The grades and the numbers of a clause, apart from what is named in it.

        Args:
            clause: the clause.
            named: what is named in it.
            hoped: places after words such as "hoping for", whose "for" tells of no grade.
        """
        taken = {place for mark in named for place in range(mark.start, mark.end)}
        seen = _Seen(clause, named, frozenset(hoped))
        free = [place for place in range(len(clause.words)) if place not in taken]
        signs = (self._sign(seen, place) for place in free)
        return [sign for sign in signs if sign is not None]

    def _sign(self, seen: _Seen, place: int) -> Mark | None:
        word = seen.words[place]
        text = word.written.lower()
        if pair := _PAIR.fullmatch(text):
            return Mark(Kind.GRADE, pair[2] or pair[3], place, place + 1)
        plural = _PLURAL.fullmatch(text)
        if plural and self._is_plural(seen, place):
            return Mark(Kind.GRADES, plural[1], place, place + 1)
        double = is_double(text) or _is_double_of_letters(text, alone=True)
        if (double and self._is_of_doubled(seen, place)) or self._is_row(word):
            return Mark(Kind.ROW, text, place, place + 1)
        if _GRADE.fullmatch(text) and self._is_grade(seen, place):
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

    def _is_of_doubled(self, seen: _Seen, place: int) -> bool:
        """Whether two grades are those of a subject in which two are awarded."""
        never = seen.words[place].written.lower() in self._no_row
        return not never and seen.is_of(place, self._doubled, self._before_grade)

    def _is_plural(self, seen: _Seen, place: int) -> bool:
        """Whether "as" and its like are several grades: "two as", "all as", "as and bs"."""
        word = seen.words[place]
        if word.written.lower() not in self._no_row or word.written[0].isupper():
            return True
        if place and seen.is_touching(place):
            counted = self._number(seen.words[place - 1]) is not None
            if counted or seen.says("all", end=place):
                return True
        after = seen.words[place + 2 : place + 3]
        joined = bool(after) and seen.words[place + 1].text in self._parting
        return joined and bool(_PLURAL.fullmatch(after[0].text))

    def _is_grade(self, seen: _Seen, place: int) -> bool:
        """Whether a letter is a grade and no article, or a digit one and no number."""
        word = seen.words[place]
        before = seen.words[place - 1].text if place and seen.is_linked(place) else ""
        if word.text.isdecimal():
            return self._digit_is_grade(seen, place, before)
        if word.text != "a" or before in self._before_a:
            return True
        if seen.is_welsh_and(place) and not seen.ends_item(place, self._parting):
            return False
        if seen.leads_to_subject(place, self._before_grade):
            return True
        if seen.is_before_sign(place):
            # "Is a B" has an article; "A B C" has none.
            return seen.is_lettered(place)
        if seen.ends_item(place, self._parting):
            # Nobody ends with an article.
            return place > 0 or len(seen.words) > 1 or word.written == "A"
        if seen.follows_subject(place):
            return True
        return word.written == "A" and not seen.shouts and not seen.is_shouted(place + 1)

    def _digit_is_grade(self, seen: _Seen, place: int, before: str) -> bool:
        if self._counts(seen, place):
            return False
        if before in self._before_grade and place not in seen.hoped:
            pointed = before not in self._verbs or seen.is_pointed_at(place - 1, self._pointing)
            if pointed:
                return True
        if seen.follows_subject(place) or seen.heads_subject(place) or seen.goes_on(place):
            return True
        if seen.says("all", start=place - 1, end=place) and seen.follows_subject(place - 1):
            return True  # "English and maths both 6"
        linking = self._before_grade | self._verbs
        leads = seen.leads_to_subject(place, linking, self._definite)
        return leads or self._is_counted(seen, place)

    def _counts(self, seen: _Seen, place: int) -> bool:
        """Whether what a digit counts stands after it."""
        if place + 1 >= len(seen.words) or not seen.is_touching(place + 1):
            return False
        after = seen.words[place + 1]
        if _PLURAL.fullmatch(after.written.lower()) or seen.says("total", start=place + 1):
            return True
        if after.written.lower() in self._plurals:
            return True
        if seen.says("others", start=place + 1) or seen.level_starts(place + 1):
            return True
        # "8 good GCSEs"
        near = after.text not in self._before_grade and after.text not in self._parting
        near = near and not seen.subject_starts(place + 1)
        return near and seen.is_touching(place + 2) and seen.level_starts(place + 2)

    def _is_counted(self, seen: _Seen, place: int) -> bool:
        """Whether a number stands right before a digit that says how often it comes: "2 7s"."""
        if not place or not seen.is_touching(place):
            return False
        count = self._number(seen.words[place - 1]) is not None
        first = place == 1 or seen.words[place - 2].text not in self._before_grade
        return count and first and not seen.follows_subject(place - 1)


class _Seen:
    """A clause with what is named in it."""

    def __init__(self, clause: Clause, named: Sequence[Mark], hoped: frozenset[int]) -> None:
        self._clause = clause
        self._named = named
        self.hoped = hoped
        self.words = clause.words
        self._subjects = [mark for mark in named if mark.kind is Kind.SUBJECT]
        self._levels = [mark for mark in named if mark.kind is Kind.LEVEL]

    @property
    def shouts(self) -> bool:
        """Whether all is in capitals."""
        return not any(each.written.islower() for each in self.words)

    def is_shouted(self, place: int) -> bool:
        """Whether a word that is no subject is in capitals, as in "A FEW GCSES enough to get in"."""
        word = self.words[place : place + 1]
        return any(len(w.written) > 1 and w.written.isupper() for w in word) and not (
            self.subject_starts(place)
        )

    def is_welsh_and(self, place: int) -> bool:
        """Whether the word at a place is the Welsh "and"."""
        return is_and(self._clause, place, [*self._subjects, *self._levels])

    def is_touching(self, place: int) -> bool:
        """Whether nothing but a space stands before a word."""
        return not self._clause.gap(place).strip()

    def is_linked(self, place: int) -> bool:
        """Whether a word goes with the one before it, if with a colon or a dash between."""
        return bool(_LINKED.fullmatch(self._clause.gap(place)))

    def says(self, kind: str, start: int | None = None, end: int | None = None) -> bool:
        """Whether a telling word of a kind starts or ends at a place."""
        told = (mark for mark in self._named if mark.kind is Kind.SAID and mark.value == kind)
        return any(start in (None, mark.start) and end in (None, mark.end) for mark in told)

    def level_starts(self, place: int) -> bool:
        """Whether a level is named from a place on."""
        return any(mark.start == place for mark in self._levels)

    def subject_starts(self, place: int) -> bool:
        """Whether a subject is named from a place on."""
        return any(mark.start == place for mark in self._subjects)

    def follows_subject(self, place: int) -> bool:
        """Whether a subject ends here, maybe with its level after it: "English GCSE: 6"."""
        ends = {mark.end for mark in self._subjects}
        ends |= {mark.end for mark in self._levels if mark.start in ends}
        return place in ends and self.is_linked(place)

    def goes_on(self, place: int) -> bool:
        """Whether a digit stands in a row of grades behind a subject, as in "science 6 6 5"."""
        start = place
        while start and self.words[start - 1].text.isdecimal() and self._is_near(start):
            start -= 1
        last = place + 1 == len(self.words) or not self.subject_starts(place + 1)
        return start < place and last and self.follows_subject(start)

    def _is_near(self, place: int) -> bool:
        """Whether nothing but a space or a dash stands before a word."""
        return bool(_DASHED.fullmatch(self._clause.gap(place)))

    def is_of(self, place: int, subjects: frozenset[str], linking: frozenset[str]) -> bool:
        """Whether one of some subjects stands right beside a word, as in "65 in science"."""
        own = [mark for mark in self._subjects if mark.value in subjects]
        linked = self.words[place + 1 : place + 2]
        near = place + 2 if linked and linked[0].text in linking else place + 1
        ends = {mark.end for mark in own}
        ends |= {mark.end for mark in self._levels if mark.start in ends}
        return place in ends or place - 1 in ends or any(mark.start == near for mark in own)

    def heads_subject(self, place: int) -> bool:
        """Whether the grade of the subject after it stands here: "6 maths", or a list of such.

        In "3: maths, art and French" it is a number.
        """
        if not self.subject_starts(place + 1):
            return False
        if self.is_touching(place + 1):
            return True
        heads = [
            each
            for each in range(len(self.words) - 1)
            if self.words[each].text.isdecimal()
            and self.subject_starts(each + 1)
            and self.is_linked(each + 1)
        ]
        return place in heads and len(heads) > 1

    def leads_to_subject(
        self, place: int, linking: frozenset[str], definite: frozenset[str] = frozenset()
    ) -> bool:
        """Whether a subject follows, maybe with its level before it: "6 in maths"."""
        if place + 2 >= len(self.words) or self.words[place + 1].text not in linking:
            return False
        starts = {mark.start for mark in self._subjects}
        starts |= {mark.start for mark in self._levels if mark.end in starts}
        near = place + 2
        # "4 oedd y Saesneg"
        near += any(word.text in definite for word in self.words[near : near + 1])
        return near in starts and self.is_touching(place + 1)

    def ends_item(self, place: int, parting: frozenset[str]) -> bool:
        """Whether what is listed goes on with its next item after a word, or ends."""
        if self._clause.gap(place + 1).strip():
            return True
        after = self.words[place + 1 : place + 2]
        return not after or after[0].text in parting

    def is_before_sign(self, place: int) -> bool:
        """Whether a grade follows."""
        after = self.words[place + 1 : place + 2]
        grade = bool(after) and bool(_GRADE.fullmatch(after[0].written.lower()))
        return grade and self.is_touching(place + 1)

    def is_lettered(self, place: int) -> bool:
        """Whether a capital stands among others of its kind, as in "A B C"."""
        row = [
            p
            for p in range(max(0, place - 2), min(len(self.words), place + 3))
            if len(self.words[p].written.rstrip("*")) == 1 and self.words[p].written[0].isupper()
        ]
        return len(row) >= _LEAST_LETTERED and self.words[place].written == "A"

    def is_pointed_at(self, place: int, pointing: frozenset[str]) -> bool:
        """Whether a verb speaks of a subject, a level, or of something named before."""
        if not place or self.words[place - 1].text in pointing:
            return True
        return any(mark.end <= place for mark in (*self._subjects, *self._levels))
