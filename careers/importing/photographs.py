"""The photographs of a page: what each shows, its caption, and who took it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from careers.importing.page_words import PhotographWords
from careers.importing.phrases import Phrases, plain
from careers.importing.pieces import Piece


@dataclass
class Photograph:
    """A photograph.

    Attributes:
        shows: what is to be seen on it.
        line: of the file.
        caption: what the page writes below it.
        credit: who took it.
    """

    shows: str
    line: int
    caption: str | None = None
    credit: str | None = None


class PhotographReader:
    """Reads photographs."""

    def __init__(self, words: PhotographWords) -> None:
        """Learn how a page names who took them."""
        self._credit = Phrases(words.credit)

    def credit(self, text: str) -> str | None:
        """Who took a photograph, where a line says it."""
        if text.startswith("©"):
            return text.lstrip("© ")
        head, colon, rest = text.partition(":")
        if colon and rest.strip() and self._credit.is_all(plain(head)):
            return rest.strip()
        length = self._credit.begins(plain(text))
        words = text.split()
        begun = len(plain(text)[:length].split())
        # "Photo by Ann Rees": a name follows, so two words make the label.
        return " ".join(words[begun:]) if begun > 1 and len(words) <= begun + 8 else None

    def read(self, pieces: Sequence[Piece]) -> list[Photograph]:
        """The photographs of a part of a page."""
        found: list[Photograph] = []
        listed, indented = any(piece.bullet for piece in pieces), False
        for piece in pieces:
            last = found[-1] if found else None
            credit = self.credit(piece.text)
            if credit and last and last.credit is None:
                last.credit = credit
            elif last and not piece.bullet and (listed or (piece.indented and not indented)):
                last.caption = f"{last.caption} {piece.text}" if last.caption else piece.text
            else:
                found.append(Photograph(piece.text, piece.lines[0]))
                indented = piece.indented
        return found
