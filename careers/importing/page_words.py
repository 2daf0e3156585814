"""The words of job pages: `data/importing/`."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from careers.content.files import read
from careers.shapes.errors import ContentError, Problem
from careers.shapes.language import Text
from careers.shapes.questions import Ways

FOLDER = Path("importing")
_SECTIONS, _WORDS = FOLDER / "sections.yml", FOLDER / "words.yml"


@dataclass(frozen=True)
class PageSection:
    """A part of a job page.

    Attributes:
        headings: what begins it.
        topic: where it goes in a profile.
        within: cues that tell of it.
        surely: cues that tell of it alone.
    """

    id: str
    headings: Ways
    topic: str | None = None
    within: Ways = field(default_factory=Ways)
    surely: Ways = field(default_factory=Ways)


@dataclass(frozen=True)
class SectionsFile:
    """`sections.yml`; what each of its keys is for stands there."""

    sections: tuple[PageSection, ...]
    parents: dict[str, Ways]


@dataclass(frozen=True)
class FurnitureWords:
    """The service's own words around what a page tells of the job."""

    lines: Ways
    begins: Ways
    holds: Ways


@dataclass(frozen=True)
class PhotographWords:
    """Words beside whoever took a photograph."""

    credit: Ways


@dataclass(frozen=True)
class OrganisationWords:
    """Labels of what a page prints of an organisation."""

    phone: Ways
    fax: Ways
    email: Ways
    website: Ways
    address: Ways
    publisher: Ways


@dataclass(frozen=True)
class PayWords:
    """Words of a line of pay."""

    stages: dict[str, Ways]
    april: Ways
    band: Ways
    between: Ways
    most: Ways
    least: Ways
    more: Ways
    thousands: Ways
    extras: Ways
    other_periods: Ways
    fillers: Ways
    columns: Ways


@dataclass(frozen=True)
class HoursWords:
    """Words of the length of a week; `unit` is what the figure is called."""

    unit: Text
    hours: Ways
    week: Ways
    between: Ways


@dataclass(frozen=True)
class ShareWords:
    """Words of the shares of workers, by the name of the figure."""

    percent: Ways
    of: Ways
    figures: dict[str, Ways]


@dataclass(frozen=True)
class WordsFile:
    """`words.yml`; what each of its keys is for stands there."""

    furniture: FurnitureWords
    service: Ways
    source: Text
    title: Ways
    updated: Ways
    photographs: PhotographWords
    organisations: OrganisationWords
    pay: PayWords
    hours: HoursWords
    shares: ShareWords


@dataclass(frozen=True)
class PageWords:
    """Both files."""

    sections: SectionsFile
    words: WordsFile


def load_importing_words(data: Path) -> PageWords:
    """Read the words.

    Args:
        data: the content folder.

    Raises:
        ContentError: a file is missing or wrong; names every place.
    """
    problems: list[Problem] = []
    sections = read(data, _SECTIONS, SectionsFile, problems)
    words = read(data, _WORDS, WordsFile, problems)
    if sections is not None:
        problems += _strangers(sections)
    if sections is None or words is None or problems:
        raise ContentError(problems)
    return PageWords(sections, words)


def _strangers(file: SectionsFile) -> list[Problem]:
    known = [each.id for each in file.sections]
    return [
        Problem(_SECTIONS, f"parents.{name}", f"found {name!r}; allowed: {', '.join(known)}")
        for name in file.parents
        if name not in known
    ]
