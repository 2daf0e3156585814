"""A message with its spelling repaired, in which every place leads back to the visitor's text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from careers.words.letters import lowered
from careers.words.tokens import Token


class _Piece(NamedTuple):
    """Some characters of the repaired text, and where they come from."""

    text: str
    start: int
    end: int
    whole: bool


class ReadText:
    """A message in lower case, its words repaired and everything between them as it was.

    Attributes:
        text: what it reads.
    """

    def __init__(self, written: str, tokens: Sequence[Token]) -> None:
        """Put the repaired words in their places."""
        pieces = _pieces(lowered(written), tokens)
        self.text = "".join(piece.text for piece in pieces)
        self._starts: list[int] = []
        self._ends: list[int] = []
        for piece in pieces:
            for place in range(len(piece.text)):
                here = piece.start + place
                self._starts.append(piece.start if piece.whole else here)
                self._ends.append(piece.end if piece.whole else here + 1)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where some characters of the text stand in what the visitor wrote; at least one."""
        return self._starts[start], self._ends[end - 1]


def _pieces(written: str, tokens: Sequence[Token]) -> list[_Piece]:
    """Words whole where they were repaired; what stands between them character by character."""
    found: list[_Piece] = []
    reached = 0
    for token in tokens:
        if token.start >= reached:
            found.append(_Piece(written[reached : token.start], reached, token.start, False))
        elif found:  # one word was written for two
            found.append(_Piece(" ", token.start, token.end, True))
        repaired = token.text != written[token.start : token.end]
        found.append(_Piece(token.text, token.start, token.end, repaired))
        reached = max(reached, token.end)
    found.append(_Piece(written[reached:], reached, len(written), False))
    return found
