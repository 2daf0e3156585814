"""Dates of sources that are only known about, in the visitor's language."""

from __future__ import annotations

import pytest

from careers.answering.source_dates import told_date
from careers.shapes.language import Language
from careers.shapes.store import Store


@pytest.mark.parametrize(
    ("english", "welsh"),
    [
        ("2021 or later", "2021 neu wedyn"),
        ("about late 2023", "oddeutu diwedd 2023"),
        ("before December 2018", "cyn Rhagfyr 2018"),
        ("2023 round, England", "rownd 2023, Lloegr"),
        ("2012, under the rules of 1999", "2012, dan reolau 1999"),
        ("2000s", "2000au"),
        ("2026-03-01", "2026-03-01"),
    ],
)
def test_a_date_is_told_in_the_language_of_the_visitor(
    real_store: Store, english: str, welsh: str
) -> None:
    assert told_date(english, real_store, Language.WELSH) == welsh
    assert told_date(english, real_store, Language.ENGLISH) == english


def test_no_date_of_a_source_keeps_an_english_word(real_store: Store) -> None:
    """A shape that no wording knows is shown as it stands: write it as `when.…` in lists.yml."""
    dates = {
        source.date
        for profile in real_store.profiles.values()
        for source in profile.sources.values()
    }
    words = {"or", "about", "round", "later", "earlier", "before", "since", "late", "under"}
    told = {each: told_date(each, real_store, Language.WELSH) for each in dates}
    assert not {each for each, said in told.items() if words & set(said.split())}
