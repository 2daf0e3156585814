"""The Welsh "a", which means "and" and looks like a grade, as in "cemeg a mathemateg"."""

from __future__ import annotations

from collections.abc import Sequence

from careers.hearing.clauses import Clause
from careers.hearing.marks import Kind, Mark
from careers.words.english import english_words
from careers.words.welsh import known_welsh

_AND = "a"
# Short names of subjects, such as "RE", are no English words either.
_SHORTEST = 5


def is_and(clause: Clause, place: int, named: Sequence[Mark]) -> bool:
    """Whether the word at a place joins what is named in Welsh before or after it.

    Args:
        clause: the clause.
        place: of the word.
        named: the marks of the clause; subjects and levels matter.
    """
    words = clause.words
    word = words[place]
    beside_it = words[max(0, place - 1) : place + 2]
    shouted = all(each.written.isupper() for each in beside_it)
    if word.text != _AND or place + 1 == len(words) or (word.written != _AND and not shouted):
        return False
    if words[place + 1].text == _AND:
        return False  # of "cyfrifiadureg a a bioleg b" the first is the grade
    if place and clause.gap(place).strip() not in ("", ")"):
        # "Saesneg C, A mewn mathemateg"; "mathemateg (D) a HND" goes on.
        return False
    things = [each for each in named if each.kind in (Kind.SUBJECT, Kind.LEVEL)]
    if not any(each.end == place or each.start == place + 1 for each in things):
        return False
    told = (each.text for mark in things for each in words[mark.start : mark.end])
    return any(map(_is_welsh, told)) or known_welsh().spoken([each.text for each in words])


def _is_welsh(word: str) -> bool:
    return len(word) >= _SHORTEST and word not in english_words()
