"""The Welsh "a", which means "and" and looks like a grade, as in "cemeg a mathemateg"."""

from __future__ import annotations

from collections.abc import Sequence

from careers.hearing.marks import Kind, Mark
from careers.words.english import english_words
from careers.words.tokens import Token

_AND = "a"
# Short names of subjects, such as "RE", are no English words either.
_SHORTEST = 5


def is_and(words: Sequence[Token], place: int, named: Sequence[Mark]) -> bool:
    """Whether the word at a place joins what is named in Welsh before or after it.

    Args:
        words: of a clause.
        place: of the word.
        named: the subjects among the marks of the clause.
    """
    if words[place].written != _AND or place + 1 == len(words):
        return False
    beside = (
        words[each.start : each.end]
        for each in named
        if each.kind is Kind.SUBJECT and (each.end == place or each.start == place + 1)
    )
    return any(_is_welsh(word.text) for subject in beside for word in subject)


def _is_welsh(word: str) -> bool:
    return len(word) >= _SHORTEST and word not in english_words()
