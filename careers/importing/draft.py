"""A draft of a profile: what a page says, in the form of our profiles, and what is left to do."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from careers.content.references import check_references
from careers.content.structuring import structure
from careers.importing.directory import Directory
from careers.importing.draft_pay import draft_pay, text_in
from careers.importing.errors import PageError
from careers.importing.figures import Figures
from careers.importing.names import identity_of, plural_in
from careers.importing.organisations import Organisation
from careers.importing.page import Page, PageReader
from careers.importing.page_file import PageText
from careers.importing.page_words import PageWords
from careers.importing.pieces import Piece
from careers.importing.sections import PAY
from careers.shapes.errors import Problem
from careers.shapes.language import Language
from careers.shapes.profile import Profile
from careers.shapes.sources import NOT_STATED
from careers.shapes.store import Store

_MOST_POINTS = 6


@dataclass(frozen=True)
class Draft:
    """A draft.

    Attributes:
        value: all of it, in the order in which it is written.
        page: what was read.
        to_do: what an editor has to do before it is a profile.
    """

    value: dict[str, Any]
    page: Page
    to_do: tuple[str, ...]

    @property
    def id(self) -> str:
        """The id of the job."""
        return str(self.value["id"])

    @property
    def percent(self) -> float:
        """How much of the page's content was placed, in per cent of its words."""
        words = self.page.words
        return round(100 * (words - self.page.unplaced_words) / words, 1) if words else 100.0


class Importer:
    """Makes drafts of pages."""

    def __init__(self, store: Store, words: PageWords) -> None:
        """Set what it works with.

        Args:
            store: knows contacts, pay schemes and topics.
            words: those of job pages.
        """
        self._store, self._directory = store, Directory(store.contacts)
        self._reader = PageReader(words, self._directory.knows)
        self._source = words.words.source
        self._topics = {each.id: each.topic for each in words.sections.sections}

    def draft(
        self, file: str, text: PageText, day: datetime.date, language: Language | None = None
    ) -> Draft:
        """Make a draft.

        Args:
            file: name of the page's file.
            text: what it holds.
            day: of the import.
            language: of the page; told by its words if left out.

        Raises:
            PageError: nothing in the text is what job pages tell.
        """
        page = self._reader.read(text.text, language)
        if not page.told:
            raise PageError(
                f"{file} doesn't look like a job page: it has none of the headings, pay, hours "
                f"or organisations of one."
            )
        title = page.title or Path(file).stem.replace("-", " ").replace("_", " ")
        to_do = ["Put every text into your own words; here they are the page's."]
        if page.title is None:
            to_do.append(f"title: the page names no job; {title!r} is the file's name.")
        value = self._profile(page, title, text.text, day, to_do)
        told = [place for line in to_do if "[" in (place := line.partition(":")[0])]
        to_do += [line for line in self._still(value) if not line.startswith(tuple(told))]
        marks = self._marks(page, file, text, day)
        whole: dict[str, Any] = {"draft": marks["draft"], **value, **marks}
        draft = Draft(whole, page, tuple(to_do))
        whole["draft"] |= {
            "coverage": {
                "words": page.words,
                "placed": page.words - page.unplaced_words,
                "percent": draft.percent,
            },
            "to_do": list(to_do),
        }
        return draft

    def _profile(
        self, page: Page, title: str, text: str, day: datetime.date, to_do: list[str]
    ) -> dict[str, Any]:
        language = page.language
        value: dict[str, Any] = {
            "id": identity_of(title),
            "title": text_in(title, language),
            "plural": text_in(plural_in(title, text, language), language),
        }
        if page.other_titles:
            value["other_titles"] = [text_in(each, language) for each in page.other_titles]
        if page.aliases:
            value["aliases"] = page.aliases
        source = text_in(self._source.said_in(language).words.format(title=title), language)
        value["sources"] = {"page": {"title": source, "date": page.updated or NOT_STATED}}
        value["general_contact"] = self._usual_contact()
        pay = draft_pay(page.pay, text, self._store, day, language)
        if pay is not None:
            value["pay"] = pay.value
            to_do += pay.to_do
            if "scheme" not in pay.value and (told := page.parts.pop(PAY, None)):
                note = " ".join(piece.text for piece in told)
                pay.value["note"] = text_in(_escaped(note), language)
        topics = self._sections(page, day)
        if page.organisations:
            value["contacts"] = [self._contact(each, to_do) for each in page.organisations]
        value["topics"] = topics
        return value

    def _usual_contact(self) -> str | None:
        """The contact that most jobs have for anything else."""
        ids = [profile.general_contact for profile in self._store.profiles.values()]
        return max(ids, key=ids.count, default=None)

    def _contact(self, found: Organisation, to_do: list[str]) -> dict[str, Any]:
        known = self._directory.find(found.name)
        contact = known or self._directory.new_id(found.name)
        if known is None:
            to_do.append(
                f"contacts: {found.name!r} (line {found.lines[0]}) isn't in the directory; write "
                f"data/contacts/{contact}.yml, or leave it out."
            )
        quoted = {"name": found.name, "phone": found.phone, "address": found.address}
        told = {key: value for key, value in quoted.items() if value}
        return {"contact": contact, "quoted": told}

    def _sections(self, page: Page, day: datetime.date) -> dict[str, Any]:
        """The sections of the topics, in the order of the page's parts."""
        found: dict[str, list[Piece]] = {}
        figures: dict[str, Figures] = {}
        for section, topic in self._topics.items():
            if topic is not None and (pieces := page.parts.get(section)):
                found.setdefault(topic, []).extend(pieces)
                if section in page.figures:
                    figures[topic] = page.figures[section]
        sections = {
            topic: _section(pieces, figures.get(topic, Figures()), day, page.language)
            for topic, pieces in found.items()
        }
        if page.photographs:
            told = [each.caption or each.shows for each in page.photographs]
            sections["photos"] = {
                "last_reviewed": day,
                "lead": text_in(_escaped(" ".join(told)), page.language),
            }
        return sections

    def _still(self, value: Mapping[str, Any]) -> Iterator[str]:
        """What a check of the profile would find, were it finished as it is."""
        for topic, section in value["topics"].items():
            if len(section.get("points", ())) > _MOST_POINTS:
                yield f"topics.{topic}: at most {_MOST_POINTS} points are shown; join or leave out."
        file = Path("profiles", f"{value['id']}.yml")
        profile, problems = structure(dict(value), Profile, file)
        if profile is not None:
            profiles = {**self._store.profiles, profile.id: profile}
            found = check_references(replace(self._store, profiles=profiles))
            problems = [each for each in found if each.file == file]
        if value["title"]["en"] is None:
            yield "Write the English of all texts; the page is in Welsh."
            problems = [each for each in problems if not _only_translated(value, each)]
        yield from dict.fromkeys(f"{each.where}: {each.what}" for each in problems)

    def _marks(self, page: Page, file: str, text: PageText, day: datetime.date) -> dict[str, Any]:
        """What a draft has besides a profile."""
        marks: dict[str, Any] = {
            "draft": {
                "page": file,
                "encoding": text.encoding,
                "language": page.language.value,
                "imported": day,
                "left_out": {"lines": _lines(page.furniture), "words": page.furniture_words},
                "headings": _lines(page.headings),
            }
        }
        if page.photographs:
            marks["photographs"] = [_filled(vars(each)) for each in page.photographs]
        if page.organisations:
            marks["organisations"] = [_filled(vars(each)) for each in page.organisations]
        if page.general:
            marks["further_information"] = [_told(each) for each in page.general]
        marks["unplaced"] = [_told(each) for each in page.unplaced]
        return marks


def _only_translated(value: Mapping[str, Any], problem: Problem) -> bool:
    """Whether all that is wrong is that a text has no English; a lead may have no words at all."""
    place, _, language = problem.where.rpartition(".")
    if language != "en":
        return False
    _, _, topic = place.removesuffix(".lead").rpartition(".")
    return not place.endswith(".lead") or value["topics"][topic]["lead"]["cy"] is not None


def _section(
    pieces: list[Piece], figures: Figures, day: datetime.date, language: Language
) -> dict[str, Any]:
    """A section: its first paragraph is the lead, all else are points."""
    section: dict[str, Any] = {"last_reviewed": day}
    if figures.found:
        section["figures"] = {
            name: {"value": _whole(each.value), "unit": each.unit}
            for name, each in figures.found.items()
        }
    first, rest = (None, pieces) if pieces[0].bullet else (pieces[0], pieces[1:])
    section["lead"] = text_in(_escaped(first.text, figures) if first else None, language)
    if rest:
        section["points"] = [
            {"text": text_in(_escaped(piece.text, figures), language)} for piece in rest
        ]
    return section


def _escaped(text: str, figures: Figures | None = None) -> str:
    """A text whose braces are those of its figures only."""
    names = figures.found if figures else {}
    parts = text.replace("{", "\0").replace("}", "\1")
    for name in names:
        parts = parts.replace(f"\0{name}\1", f"{{{name}}}")
    return parts.replace("\0", "(").replace("\1", ")")


def _whole(value: float) -> int | float:
    return int(value) if value.is_integer() else value


def _filled(values: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value}


def _told(piece: Piece) -> dict[str, Any]:
    return {"lines": list(piece.lines), "text": piece.text}


def _lines(pieces: list[Piece]) -> list[int]:
    return sorted(line for piece in pieces for line in piece.lines)
