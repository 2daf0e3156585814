"""The text of a page, taken apart into paragraphs and items of lists, with their line numbers."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

_BULLET = re.compile(
    r"(?:[•·∙●○◦‣⁃▪▫■□◆◇►▶▸➢➤✓✔*–—-]|\\u2022|&bull;|o(?=\s{2,}|\t)|\uf0b7|\d{1,2}[.)](?=\s))\s*(?=\S)"
)
_FRACTIONS = {"½": ".5", "¼": ".25", "¾": ".75"}
_NOTHING = dict.fromkeys(map(ord, "\u200b\u200c\u200d\ufeff\u00ad\u2060"))
# A page was broken at a margin if its longest line is of such a length and so many are nearly as long.
_NARROWEST, _WIDEST = 50, 110
_NEARLY, _FEWEST = 0.85, 3


@dataclass(frozen=True)
class Piece:
    """A paragraph, an item of a list, a heading, or a line of a table.

    Attributes:
        lines: numbers of its lines in the file, from 1.
        text: its words, on one line.
        bullet: whether it is an item of a list.
        indented: whether it begins further in than the margin.
        gap: how many empty lines stand before it.
    """

    lines: tuple[int, ...]
    text: str
    bullet: bool = False
    indented: bool = False
    gap: int = 0

    @property
    def short(self) -> bool:
        """Whether it may be a name or a heading: a few words without an end."""
        return len(self.text.split()) <= 10 and self.text[-1] not in ".!?:;,"


def pieces_of(text: str, apart: Callable[[str], bool]) -> tuple[Piece, ...]:
    """Take a text apart.

    Args:
        text: of the page.
        apart: whether a line surely begins something new, such as a heading.
    """
    found: list[Piece] = []
    last, gap = "", 0
    lines = _lines(text)
    margin = _margin(lines)
    for number, written in enumerate(lines, start=1):
        line = written.strip()
        if not line or not any(char.isalnum() for char in line):
            gap += 1
            last = ""
            continue
        piece = _piece(number, written, gap)
        broken = last and margin is not None and _is_full(last, piece, margin)
        if broken and not (apart(piece.text) or apart(found[-1].text)):
            before = found.pop()
            text = f"{before.text} {piece.text}"
            found.append(replace(before, lines=(*before.lines, number), text=text))
        else:
            found.append(piece)
        last, gap = written, 0
    return tuple(found)


def usual_gap(pieces: Sequence[Piece]) -> int:
    """How many empty lines stand between most pieces that have any between them."""
    counted = Counter(piece.gap for piece in pieces if piece.gap and not piece.bullet)
    return counted.most_common(1)[0][0] if counted else 1


def _lines(text: str) -> list[str]:
    """The lines with plain spaces; every line keeps its number."""
    tidy = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    tidy = tidy.replace("\f", "\n").translate(_NOTHING)
    plain = tidy.replace("\u00a0", " ").replace("\u202f", " ")
    for sign, decimal in _FRACTIONS.items():
        plain = re.sub(rf"(?<=\d)\s?{sign}", decimal, plain)
    return [line.rstrip() for line in plain.split("\n")]


def _piece(number: int, written: str, gap: int) -> Piece:
    line = written.strip()
    bullet = _BULLET.match(line)
    text = line[bullet.end() :] if bullet else line
    if bullet and not any(char.isalnum() for char in text):
        bullet, text = None, line
    if bullet and bullet.group() in "-–—" and text[0] in "£0123456789":
        bullet, text = None, line  # the rest of a range, or a number below zero
    words = " ".join(part for part in re.split(r"[ \u2000-\u200a]+", text) if part)
    return Piece((number,), words, bool(bullet), written[:1] in " \t", gap)


def _margin(lines: Sequence[str]) -> int | None:
    """How many letters a line of the page had room for, if its lines were broken at all."""
    longest = max(map(len, lines), default=0)
    if not _NARROWEST <= longest <= _WIDEST:
        return None
    nearly = sum(len(line) >= _NEARLY * longest for line in lines)
    return longest if nearly >= _FEWEST else None


def _is_full(last: str, piece: Piece, margin: int) -> bool:
    """Whether the first word of a line had no room on the one before, so that both are one."""
    if piece.bullet or last.endswith(":"):
        return False
    return len(last) + 1 + len(piece.text.split()[0]) >= margin
