"""A message in parts: what is asked, and what is told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from careers.hearing.masking import masked
from careers.hearing.numerals import Numerals
from careers.hearing.stars import Stars
from careers.shapes.answer_words import AnswerWords
from careers.words.colloquial import denials
from careers.words.reader import WordReader
from careers.words.tokens import Token

_NO_GRADE = re.compile(r"[h-tv-wyz]", re.IGNORECASE)
_ROW = re.compile(r"(?:[a-e]\*?){3,5}|(?:[dmp]\*?){3}")
_AND = re.compile(r"\s&\s")
# Each of those who listen takes the same message apart.
_TEXTS = 64
_DASH = r"\s+[-\u2013\u2014]+\s+"


_PARTED = re.compile(r"[,;:()\n\u2022\u2013\u2014]|\s-\s")


@dataclass(frozen=True)
class Clause:
    """A part of a message.

    Attributes:
        words: its words.
        asks: whether it starts as a question does.
        ends_asking: whether it ends with a question mark.
        text: as it was written; the places of the words are places in it.
        opens: whether a sentence begins with it.
    """

    words: tuple[Token, ...]
    asks: bool
    ends_asking: bool
    text: str = ""
    opens: bool = True

    def gap(self, place: int) -> str:
        """What stands before the word at a place; behind the last word, what is left."""
        start = self.words[place - 1].end if place else 0
        end = self.words[place].start if place < len(self.words) else len(self.text)
        return self.text[start:end]

    def bracketed(self) -> list[tuple[int, int]]:
        """Places of the words in brackets: of the first one, and after the last one."""
        found, start = [], None
        for place in range(len(self.words) + 1):
            gap = self.gap(place)
            if start is not None and ")" in gap:
                found.append((start, place))
                start = None
            if "(" in gap:
                start = place
        return found

    def parts_after(self, place: int) -> bool:
        """Whether a comma or the like stands between a word and the next one."""
        return 0 <= place < len(self.words) - 1 and bool(_PARTED.search(self.gap(place + 1)))


class ClauseReader:
    """Takes messages apart."""

    def __init__(self, words: AnswerWords, reader: WordReader) -> None:
        """Know how questions start and what joins statements."""
        self._reader = reader
        self._stars = Stars(words)
        self._numerals = Numerals(words, reader)
        self._asking = reader.names((each, True) for each in words.asking)
        self._stating = reader.names((each, True) for each in words.stating)
        self._fillers = reader.words(words.fillers)
        self._answering = frozenset(words.answering)
        self._negating = reader.last_words(words.negating)
        self._mine = reader.words(words.mine)
        self._no_row = frozenset(words.no_grades)
        self._for_words = frozenset(words.letters_for_words)
        self._before_grade = frozenset((*words.before_grades, *words.grade))
        subjects = (name for names in words.subjects.values() for name in names)
        self._of_subjects = frozenset(word for name in subjects for word in name.split())
        joins = "|".join(re.escape(each) for each in sorted(words.joins, key=len, reverse=True))
        asking = "|".join(re.escape(each) for each in sorted(words.asking, key=len, reverse=True))
        # In "gradd A ges i" the A is a grade and joins nothing.
        graded = "".join(rf"(?<!\b{re.escape(each)})" for each in words.before_a)
        # What joins and stands last, as in "9 GCSEs also, all at B", begins nothing.
        last = r"\s*(?:[,;.!?)]|$)"
        self._join = re.compile(
            rf"{graded}\s*,?\s+(?=(?:{joins})\b(?!{last}))"
            rf"|(?:\s*,\s*|{_DASH}|\s*\(\s*)(?=(?:{asking})\b)"
            if joins
            else r"(?!)",
            re.IGNORECASE,
        )
        self._sentence = _sentences(words.abbreviations)
        wondering = "|".join(map(re.escape, words.wondering))
        self._wonders = re.compile(rf"\s+(?=(?:{wondering})\b)" if wondering else r"(?!)", re.I)
        self._taken_apart = lru_cache(_TEXTS)(self._clauses)

    def read(self, text: str) -> list[Clause]:
        """The parts of a message, in order."""
        return [*self._taken_apart(text)]

    def _clauses(self, text: str) -> tuple[Clause, ...]:
        found = []
        written = self._stars.as_signs(_AND.sub(" and ", text))
        for sentence in self._sentence.findall(written):
            parts = self._parts(sentence)
            for place, part in enumerate(parts):
                words = self._words(part)
                if words:
                    last = place == len(parts) - 1
                    marked = last and sentence.rstrip().endswith("?")
                    asks = self._starts_asking(words)
                    found.append(Clause(words, asks, marked, part, opens=place == 0))
        return tuple(found)

    def _words(self, part: str) -> tuple[Token, ...]:
        """The words of a clause; a lone letter within it that is no grade is text-speak."""
        plain = denials().read(self._reader.read(part))
        letters = denials().read(self._reader.letters(part))
        last = len(plain) - 1
        found = [
            masked([word])[0]
            if self._is_word(plain, place)
            else word
            if 0 < place < last and _NO_GRADE.fullmatch(word.written)
            else self._as_row(letter)
            for place, (word, letter) in enumerate(zip(plain, letters, strict=True))
        ]
        return tuple(self._numerals.in_digits(found))

    def _is_word(self, words: Sequence[Token], place: int) -> bool:
        """Whether a small "u" is "you", as in "so u know"; beside a subject it is a grade."""
        if words[place].written not in self._for_words or place + 1 == len(words):
            return False
        beside = [word.text for word in (*words[max(0, place - 1) : place], words[place + 1])]
        graded = self._before_grade.union(self._of_subjects).intersection(beside)
        return not graded and len(words[place + 1].written) > 1

    def _as_row(self, word: Token) -> Token:
        """A row of grades as it was written: "aabb" is no slip for "ba", nor "DDM" for "ddim"."""
        written = word.written.lower()
        row = _ROW.fullmatch(written) and written not in self._no_row
        return replace(word, text=written) if row else word

    def _parts(self, sentence: str) -> list[str]:
        """The clauses of a sentence."""
        parts = self._join.split(sentence)
        if sentence.rstrip().endswith("?"):
            # "8 GCSEs who pays for the degree?" goes on with a question, without a stop.
            words = self._reader.letters(parts[-1])
            answers = any(word.text in self._answering for word in words[:1])
            told = answers or not self._starts_asking(words)
            parts[-1:] = self._wonders.split(parts[-1], maxsplit=1) if told else parts[-1:]
        return parts

    def _starts_asking(self, words: Sequence[Token]) -> bool:
        stated = {found.start for found in self._stating.find(words)}
        starts = {found.start for found in self._asking.find(words)} - stated
        for place, word in enumerate(words):
            if place in starts and not self._is_answer(words, place):
                # "Dunno" begins like a question only once it is written out: "do not know".
                return all(each.text not in self._negating for each in words[place + 1 : place + 2])
            if word.text in self._mine or word.text not in self._fillers:
                return False
        return False

    def _is_answer(self, words: Sequence[Token], place: int) -> bool:
        """Whether a word that may begin a question stands for itself, as the Welsh "do" for yes."""
        last = place + 1 == len(words)
        apart = last or words[place + 1].start - words[place].end > 1
        return words[place].text in self._answering and apart


def _sentences(abbreviations: Iterable[str]) -> re.Pattern[str]:
    """What finds sentences: a point within a word, or after an abbreviation, ends none."""
    short = "".join(rf"|(?<=\b{re.escape(each)})\." for each in abbreviations)
    return re.compile(rf"(?:[^.?!;\n]|\.(?=[^\s.]){short})+[.?!;\n]*", re.IGNORECASE)
