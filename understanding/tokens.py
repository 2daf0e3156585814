"""Words of a message, each with its place in the visitor's own text."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

# A word may hold marks that carry meaning between its letters or digits: 2:1, C/4, 2019/20, 2.2
_WORD = re.compile(r"[^\W_]+(?:[:./'][^\W_]+)*")


@dataclass(frozen=True)
class Token:
    """A word as it is understood.

    Attributes:
        text: the word in lower case, its spelling repaired.
        start: offset of its first character in the original message.
        end: offset after its last character.
    """

    text: str
    start: int
    end: int


def _folded(text: str) -> str:
    """Lower case with typographic apostrophes made plain; every offset stays as it was."""
    plain = text.replace("\u2019", "'").replace("\u2018", "'").replace("`", "'")
    return "".join(low if len(low := char.lower()) == 1 else char for char in plain)


def tokenise(text: str) -> tuple[Token, ...]:
    """The words of a text, without punctuation."""
    folded = _folded(text)
    return tuple(
        Token(match.group(), match.start(), match.end()) for match in _WORD.finditer(folded)
    )


def words_of(text: str) -> tuple[str, ...]:
    """The words of a name, as `tokenise` would find them in a message."""
    return tuple(token.text for token in tokenise(text))


def without_accents(text: str) -> str:
    """The text with its accents removed, as many people type Welsh."""
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(char for char in decomposed if not unicodedata.combining(char))
