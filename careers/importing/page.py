"""A page, read: what it says on which part, and what of it is data."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from careers.importing.figures import Figures, HoursReader, ShareReader
from careers.importing.names import best_title, titles_in
from careers.importing.organisations import Details, Organisation, OrganisationReader
from careers.importing.page_words import PageWords
from careers.importing.pay import PagePay, PayReader
from careers.importing.photographs import Photograph, PhotographReader
from careers.importing.phrases import Phrases, plain, words_in
from careers.importing.pieces import Piece, pieces_of
from careers.importing.sections import CONTACTS, PAY, PHOTOS, TITLES, Placed, Role, Sections
from careers.shapes.language import Language
from careers.words.tokens import words_of
from careers.words.welsh import known_welsh

_HOURS, _SHARES = "hours", "labour_market"
_DATE = re.compile(
    r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{4}-\d\d-\d\d|(?:\d{1,2}\s+)?[^\W\d]+\s+\d{4}|\d{4}"
)


@dataclass
class Page:
    """What was read of a page.

    Attributes:
        parts: what it says, in its own words, by the part; figures stand in braces.
        figures: by the part whose texts show them.
        general: what stands beside the organisations and names none.
        updated: the day that the page gives itself.
        furniture: lines of the service's own words, which are left out.
        headings: lines of headings.
        unplaced: what belongs nowhere.
    """

    language: Language
    title: str | None = None
    aliases: list[str] = field(default_factory=list)
    other_titles: list[str] = field(default_factory=list)
    parts: dict[str, list[Piece]] = field(default_factory=dict)
    figures: dict[str, Figures] = field(default_factory=dict)
    pay: PagePay = field(default_factory=PagePay)
    photographs: list[Photograph] = field(default_factory=list)
    organisations: list[Organisation] = field(default_factory=list)
    general: list[Piece] = field(default_factory=list)
    updated: str | None = None
    furniture: list[Piece] = field(default_factory=list)
    headings: list[Piece] = field(default_factory=list)
    unplaced: list[Piece] = field(default_factory=list)
    words: int = 0
    """How many words of content it has, placed or not."""

    @property
    def told(self) -> bool:
        """Whether anything on it is what job pages tell."""
        return bool(self.parts or self.pay.rows or self.organisations or self.photographs)

    @property
    def furniture_words(self) -> int:
        """How many words of the service's own were left out."""
        return _words(self.furniture)

    @property
    def unplaced_words(self) -> int:
        """How many words of content belong nowhere."""
        return _words(self.unplaced)


class PageReader:
    """Reads pages."""

    def __init__(self, words: PageWords, known: Callable[[str], bool] = lambda _: False) -> None:
        """Set what it reads with.

        Args:
            words: those of job pages.
            known: whether a name is that of an organisation in the directory.
        """
        self._file, self._pay = words.words, PayReader(words.words.pay)
        self._details = Details(self._file.organisations)
        self._sections = Sections(words, self._details, self._pay)
        self._organisations = OrganisationReader(self._details, known)
        self._photographs = PhotographReader(self._file.photographs)
        self._hours, self._shares = HoursReader(self._file.hours), ShareReader(self._file.shares)
        self._title, self._updated = Phrases(self._file.title), Phrases(self._file.updated)
        self._topics = {each.id for each in words.sections.sections if each.topic}

    def read(self, text: str, language: Language | None = None) -> Page:
        """Read a page.

        Args:
            text: of the file.
            language: what it is in; told by its words if left out.
        """
        pieces = pieces_of(text, self._sections.begins_something)
        page = Page(language or language_of(pieces))
        left = self._labelled(pieces, page)
        placed = self._sections.place(left)
        page.furniture = [each.piece for each in placed if each.role is Role.FURNITURE]
        page.headings = [each.piece for each in placed if each.role is Role.HEADING]
        self._name(page, [each.piece for each in placed if each.role is Role.NAME], text)
        self._parts(page, placed)
        kept = [each.piece for each in placed if each.role is Role.TEXT]
        page.words = _words(kept) + _words(page.unplaced)
        page.words -= _words(piece for piece in page.unplaced if piece in kept)
        return page

    def _labelled(self, pieces: Iterable[Piece], page: Page) -> list[Piece]:
        """Take out the job's name and the page's date, where they have a label."""
        left = []
        for piece in pieces:
            head, colon, rest = piece.text.partition(":")
            if colon and rest.strip() and self._title.is_all(plain(head)) and not page.title:
                page.title = self._sections.furniture.without_service(rest.strip())
                page.headings.append(piece)
            elif (day := self._day(piece.text)) and page.updated is None:
                page.updated = day
            else:
                left.append(piece)
        return left

    def _day(self, text: str) -> str | None:
        begun = self._updated.begins(plain(text))
        found = _DATE.search(text) if begun and len(text.split()) <= 8 else None
        return found.group() if found else None

    def _name(self, page: Page, names: Sequence[Piece], text: str) -> None:
        tidy = [
            replace(piece, text=self._sections.furniture.without_service(piece.text))
            for piece in names
        ]
        if page.title is None and (best := best_title(tidy, text)) is not None:
            page.title = best.text
        if page.title is None:
            told = (self._sections.headings.job_in(piece.text) for piece in page.headings)
            page.title = next((job.capitalize() for job in told if job), None)
        for piece in tidy:
            if page.title is None or plain(piece.text) != plain(page.title):
                page.unplaced.append(piece)

    def _parts(self, page: Page, placed: Sequence[Placed]) -> None:
        parts: dict[str | None, list[Piece]] = {}
        for each in placed:
            if each.role is Role.TEXT:
                parts.setdefault(each.section, []).append(each.piece)
        page.photographs = self._pictures(page, parts.pop(PHOTOS, []))
        page.other_titles = titles_in(parts.pop(TITLES, []))
        page.organisations, general = self._organisations.read(parts.pop(CONTACTS, []))
        page.general = general
        page.pay = self._pay.read(parts.get(PAY, []))
        parts[PAY] = [piece for piece in page.pay.told if not self._pay.is_column(piece.text)]
        for section, read in (
            (_HOURS, partial(self._week, page.language)),
            (_SHARES, self._shares.read),
        ):
            figures = page.figures.setdefault(section, Figures())
            parts[section] = [
                replace(piece, text=read(piece.text, piece.lines[0], figures))
                for piece in parts.get(section, [])
            ]
        for name, told in parts.items():
            if name in self._topics and told:
                page.parts[str(name)] = told
            elif name not in self._topics:
                page.unplaced += told
        page.unplaced.sort(key=lambda piece: piece.lines)

    def _week(self, language: Language, text: str, line: int, figures: Figures) -> str:
        return self._hours.read(text, line, figures, language)

    def _pictures(self, page: Page, pieces: list[Piece]) -> list[Photograph]:
        """The photographs; the last item of their list may be the job's name once more."""
        last = pieces[-1] if pieces else None
        if last is not None and last.bullet and last.short and len(last.text.split()) <= 6:
            pieces = pieces[:-1]
            if page.title is None:
                page.title = last.text
            elif plain(last.text) != plain(page.title):
                page.aliases.append(last.text.lower())
        return self._photographs.read(pieces)


def language_of(pieces: Sequence[Piece]) -> Language:
    """What most words of a page are in; each piece is in one language."""
    welsh = words = 0
    for piece in pieces:
        own = words_of(piece.text)
        words += len(own)
        welsh += len(own) if known_welsh().spoken(own) else 0
    return Language.WELSH if 2 * welsh > words else Language.ENGLISH


def _words(pieces: Iterable[Piece]) -> int:
    return sum(len(words_in(piece.text)) for piece in pieces)
