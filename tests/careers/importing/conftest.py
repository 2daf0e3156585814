"""Made-up job pages, and what is read of them."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

from careers.importing.draft import Draft, Importer
from careers.importing.page_file import PageText
from careers.importing.page_words import PageWords, load_importing_words
from careers.shapes.language import Language
from careers.shapes.store import Store

PAGES = Path(__file__).parent / "pages"
NAMES = sorted(path.stem for path in PAGES.glob("*.txt"))
DAY = datetime.date(2026, 11, 26)

Read = Callable[..., Draft]


def page_named(name: str) -> str:
    """The text of a made-up page."""
    return (PAGES / f"{name}.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def page_words(root: Path) -> PageWords:
    """The words of job pages."""
    return load_importing_words(root / "data")


@pytest.fixture(scope="session")
def importer(store: Store, page_words: PageWords) -> Importer:
    """Makes drafts, with the frozen content beside it."""
    return Importer(store, page_words)


@pytest.fixture(scope="session")
def read(importer: Importer) -> Read:
    """Makes a draft of a text."""

    def draft(text: str, language: Language | None = None) -> Draft:
        return importer.draft("page.txt", PageText(text, "UTF-8"), DAY, language)

    return draft
