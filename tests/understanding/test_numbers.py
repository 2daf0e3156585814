"""Bands."""

from __future__ import annotations

import pytest

from careers.words.tokens import tokenise
from understanding.finds import Find
from understanding.numbers import BandFinder, BandWords

_WORDS = BandWords(
    frozenset({"band", "bands", "banding", "afc"}),
    frozenset({"pay", "or", "salary"}),
    frozenset({"8a", "8b", "8c", "8d"}),
    frozenset({"years", "blynedd"}),
)


def _bands(text: str) -> list[tuple[str, str, str]]:
    finds = BandFinder(_WORDS).find(tokenise(text))
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
        ("band 8 a pay", ["8a"]),
        ("is it band 8 a or 8 b", ["8a", "8b"]),
        ("I have 8 a levels", []),
        ("band 7/8a", ["7", "8a"]),
        ("bands 5/6/7", ["5", "6", "7"]),
        ("band6/7", ["6", "7"]),
        ("7/8a", ["8a"]),
        ("band VII", ["7"]),
        ("band iv and band IX", ["4", "9"]),
        ("band 6 v 7", ["6", "7"]),
        ("what band I would be on", []),
        ("AfC7", ["7"]),
        ("afc 5", ["5"]),
        ("b8a", ["8a"]),
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


def test_the_parts_of_a_word_stand_where_they_were_written() -> None:
    assert _bands("Band 7/8A or AFC5?") == [
        ("band", "7", "7"),
        ("band", "8a", "8A"),
        ("band", "5", "5"),
    ]


def test_the_numbers_of_a_date_are_no_bands() -> None:
    text = "band 6 31 march 2026"
    date = Find("year", "2025/26", text.index("31"), len(text))
    found = BandFinder(_WORDS).find(tokenise(text), (date,))
    assert [(find.kind, find.id) for find in found] == [("band", "6")]


@pytest.mark.parametrize("text", ["after 3 years?", "ar ôl 3 blynedd"])
def test_a_number_of_years_is_no_band(text: str) -> None:
    assert _bands(text) == []
