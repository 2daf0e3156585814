"""Headings, labels and the service's own words on a page."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from careers.importing.page_words import PageWords
from careers.importing.phrases import Phrases, plain
from careers.importing.pieces import Piece
from careers.shapes.questions import Ways

_AROUND = re.compile(r"^(?:[\W_]+|\d{1,2}[.)]\s+)+|[\W_]+$")
_MOST_WORDS = 9
# Headings that are nearly alike, as a slip of the keyboard makes them; short words would meet others.
_ALIKE, _SHORTEST_ALIKE = 92, 9
_CRUMBS = re.compile(r"\s[>»›]\s")


@dataclass(frozen=True)
class Heading:
    """A heading that is known.

    Attributes:
        section: the part of the page that it begins.
        parent: whether other headings stand below it, which may be lost.
        rest: what stands behind it on the same line.
    """

    section: str
    parent: bool = False
    rest: str = ""


class Headings:
    """Knows the headings of job pages."""

    def __init__(self, words: PageWords) -> None:
        """Learn them."""
        self._ids: dict[str, Heading] = {}
        self._open: list[tuple[Phrases, Heading]] = []
        self._jobs: list[re.Pattern[str]] = []
        sections = words.sections
        named = [(each.id, each.headings, False) for each in sections.sections]
        for section, ways, parent in (
            *named,
            *((section, ways, True) for section, ways in sections.parents.items()),
        ):
            heading = Heading(section, parent)
            for name in ways.all:
                self._ids.setdefault(_bare(name), heading)
            en, cy = (tuple(name for name in names if "*" in name) for names in (ways.en, ways.cy))
            if en or cy:
                self._open.append((Phrases(Ways(en, cy)), heading))
                self._jobs += [_with_job(name) for name in (*en, *cy)]

    def of(self, piece: Piece) -> Heading | None:
        """The heading that a piece is, or begins with before a colon."""
        if piece.bullet:
            return None
        head, colon, rest = piece.text.partition(":")
        if colon and rest.strip():
            found = self._ids.get(_bare(head)) if len(head.split()) <= _MOST_WORDS else None
            return Heading(found.section, found.parent, rest.strip()) if found else None
        return self.named(piece.text)

    def job_in(self, text: str) -> str | None:
        """The job that a heading names, as "What does a pilot do?" does."""
        name = _bare(text)
        found = (pattern.fullmatch(name) for pattern in self._jobs)
        return next((match.group(1) for match in found if match), None)

    def named(self, text: str) -> Heading | None:
        """The heading that a line is, as a whole."""
        if len(text.split()) > _MOST_WORDS or text.rstrip()[-1:] in ".;,":
            return None
        name = _bare(text)
        if found := self._ids.get(name):
            return found
        for phrases, heading in self._open:
            if phrases.is_all(name):
                return heading
        if len(name) < _SHORTEST_ALIKE:
            return None
        near = process.extractOne(name, list(self._ids), scorer=fuzz.ratio, score_cutoff=_ALIKE)
        return self._ids[near[0]] if near is not None else None


class Furniture:
    """Knows what the service puts around every page."""

    def __init__(self, words: PageWords) -> None:
        """Learn it."""
        furniture = words.words.furniture
        self._names = frozenset(map(_bare, furniture.lines.all))
        self._begins = Phrases(furniture.begins)
        self._holds = Phrases(furniture.holds)
        self._service = Phrases(words.words.service)

    def has(self, text: str, around: bool) -> bool:
        """Whether a line is none of what the page tells.

        Args:
            text: of the line.
            around: whether it stands before what the page tells of the job, or behind it: single
                words such as "English" are of a menu there only.
        """
        name, low = _bare(text), plain(text)
        if name in self._names:
            return around or " " in name
        if text.lstrip().startswith("©") or self._holds.search(low):
            return True
        if len(low.split()) <= _MOST_WORDS and self._begins.begins(low):
            return True
        if around and _CRUMBS.search(text):
            return True
        return around and " | " in text and all(self.has(part, True) for part in text.split("|"))

    def without_service(self, title: str) -> str:
        """A title without the service's name behind it or before it."""
        parts = re.split(r"\s+[|–—-]\s+|\s*\|\s*", title)
        own = [part for part in parts if not self._service.is_all(plain(part))]
        return title if len(own) == len(parts) or not own else " - ".join(own)


def _with_job(name: str) -> re.Pattern[str]:
    """The pattern of a heading that names the job where its star stands."""
    return re.compile(re.escape(plain(name)).replace(r"\*", "(.+)"))


def _bare(text: str) -> str:
    """A name without numbers before it and signs around it."""
    return plain(_AROUND.sub("", text))
