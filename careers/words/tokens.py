"""Words of a message, each with its place in the visitor's own text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from careers.words.letters import lowered

# A word may hold marks that carry meaning between its letters or digits: 2:1, C/4, 2019/20,
# 2.2, D&T, I've; and end in stars, as the grade A* does. A stroke parts whole words.
_STROKE = r"(?:(?<=\d)/(?=\d)|(?<=\b[^\W_])/(?=[^\W_]{1,2}\b))"
# Signs of money stand for a word where no amount follows: "the £££".
_MONEY = r"[£$€]{2,}(?![£$€]|\s?\d)"
_WORD = re.compile(rf"[^\W_]+(?:(?:[:.'&]|{_STROKE})[^\W_]+)*(?:\*{{1,2}}s?\b|\*{{1,2}})?|{_MONEY}")

# Between two words; not a comma of a number, nor the hyphen of "x-ray".
_CLAUSE_SIGN = re.compile(r"(?<!\d),|,(?!\d)|[;:.?!\n()–—]|\s-+\s")


@dataclass(frozen=True)
class Token:
    """A word as it is understood.

    Attributes:
        text: the word in lower case, its spelling repaired.
        start: offset of its first character in the original message.
        end: offset after its last character.
        written: as the visitor wrote it.
    """

    text: str
    start: int
    end: int
    written: str = ""


def tokenise(text: str) -> tuple[Token, ...]:
    """The words of a text, without punctuation."""
    return tuple(
        Token(match.group(), *match.span(), text[slice(*match.span())])
        for match in _WORD.finditer(lowered(text))
    )


def words_in(text: str) -> list[str]:
    """The words of a text, as `tokenise` finds them, without their places."""
    return _WORD.findall(lowered(text))


@lru_cache(maxsize=65_536)  # every reader of a store asks for the names of its whole vocabulary
def words_of(text: str) -> tuple[str, ...]:
    """The words of a name, as `tokenise` would find them in a message."""
    return tuple(words_in(text))


def ends_clause(text: str, before: Token, after: Token) -> bool:
    """Whether a sign between two words that follow each other ends a clause."""
    return _CLAUSE_SIGN.search(text, before.end, after.start) is not None
