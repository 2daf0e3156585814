"""Dates of sources that are only known about, in the visitor's language."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from careers.answering.source_dates import told_date
from careers.shapes.language import Language, Text
from careers.shapes.sources import DATE_SHAPES, NOT_STATED
from careers.shapes.store import Store

_MONTHS = tuple(f"date.month_{month}" for month in range(1, 13))


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
    store: Store, english: str, welsh: str
) -> None:
    assert told_date(english, store, Language.WELSH) == welsh
    assert told_date(english, store, Language.ENGLISH) == english


def test_no_date_of_a_source_keeps_an_english_word(real_store: Store) -> None:
    """What is in none of `DATE_SHAPES` is shown as it stands: write it in one of them."""
    dates = {
        source.date
        for profile in real_store.profiles.values()
        for source in profile.sources.values()
    }
    marked = {key: Text("~", "~") for key in (*DATE_SHAPES, *_MONTHS)}
    wordless = replace(real_store, wording={**real_store.wording, **marked})
    told = {each: told_date(each, wordless, Language.WELSH) for each in dates - {NOT_STATED}}
    assert not {each for each, said in told.items() if re.search("[A-Za-z]", said)}
