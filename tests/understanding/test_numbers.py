"""Bands and years."""

from __future__ import annotations

import pytest

from careers.words.tokens import tokenise
from understanding.numbers import find_bands, find_years

_WORDS = frozenset({"band", "bands", "banding"})
_PARTS = frozenset({"8a", "8b", "8c", "8d"})


def _bands(text: str) -> list[tuple[str, str, str]]:
    finds = find_bands(tokenise(text), _WORDS, _PARTS)
    return [(find.kind, find.id, text[find.start : find.end]) for find in finds]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("what does band 6 pay", ["6"]),
        ("Band 8A please", ["8a"]),
        ("band 8 a", ["8a"]),
        ("band 8 b or c", ["8b"]),
        ("bands 6 and 7", ["6", "7"]),
        ("band 6 to a band 8c", ["6", "8c"]),
        ("an 8d", ["8d"]),
        ("band six", ["6"]),
        ("b7", ["7"]),
        ("band7", ["7"]),
        ("band 12", ["12"]),
        ("is band 8 a good job", ["8"]),
        ("a band of brothers", []),
        ("I have 8 cats and 2 dogs at home", []),
    ],
)
def test_bands_are_found_after_their_word_in_a_row_or_like_8a(text: str, ids: list[str]) -> None:
    assert [found for kind, found, _ in _bands(text) if kind == "band"] == ids


def test_a_band_stands_where_it_was_written() -> None:
    assert _bands("what of Band 8 b?") == [("band", "8b", "8 b")]


@pytest.mark.parametrize("text", ["what about 7", "and 7?", "7"])
def test_a_number_alone_in_a_short_message_may_be_a_band(text: str) -> None:
    assert [(kind, found) for kind, found, _ in _bands(text)] == [("bare_number", "7")]


@pytest.mark.parametrize(
    "text", ["i have 7 gcses and i want to work in a hospital", "what about 10"]
)
def test_a_number_of_other_things_is_none(text: str) -> None:
    assert _bands(text) == []


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("in 2019/20", "2019/20"),
        ("in 2019-20", "2019/20"),
        ("in 2019-2020", "2019/20"),
        ("in 19/20", "2019/20"),
        ("back in 2019", "2019/20"),
        ("2099/00", None),
        ("2019/25", None),
        ("in 1999", None),
        ("37 hours", None),
    ],
)
def test_financial_years_are_found_however_they_are_written(text: str, year: str | None) -> None:
    assert [find.id for find in find_years(text)] == ([year] if year else [])
