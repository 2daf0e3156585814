"""Sums of money are found however they are written, and nothing else is taken for one."""

from __future__ import annotations

import pytest

from careers.words.amount_words import amount_words
from understanding.amounts import AmountReader
from understanding.splitting import Span, halves
from understanding.words import NameReader, plain


@pytest.fixture(scope="module")
def amounts() -> AmountReader:
    return AmountReader(amount_words())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("£30,000 a year?", "is:30000"),
        ("is it 38k to start", "is:38000"),
        ("thirty grand?", "is:30000"),
        ("thirty five thousand", "is:35000"),
        ("40559", "is:40559"),
        ("is £2,500 a month right", "is:2500"),
        ("2500 a month?", "is:2500"),
        ("1.5k a month", "is:1500"),
        ("do they earn over 50k", "more:50000"),
        ("at least 45,000 pounds", "more:45000"),
        ("less than a hundred grand", "less:100000"),
        ("is it up to £60k", "less:60000"),
        ("could I make 60k", "reach:60000"),
        ("£28,000 or more?", "reach:28000"),
        ("6 figures?", "reach:100000"),
        ("a six-figure salary", "reach:100000"),
        ("tri deg mil", "is:30000"),
        ("dros £40,000?", "more:40000"),
    ],
)
def test_a_sum_is_found_and_how_it_is_meant(amounts: AmountReader, text: str, found: str) -> None:
    assert [each.id for each in amounts.find(text)] == [found]


@pytest.mark.parametrize(
    "text",
    [
        "band 6",
        "37 hours a week",
        "20 a week",
        "in 2019/20",
        "ring 01904 550500",
        "I got 3 A levels and a 2:1",
        "one or two years",
        "11% of them",
        "31/03/2026",
    ],
)
def test_other_numbers_are_no_sums(amounts: AmountReader, text: str) -> None:
    assert list(amounts.find(text)) == []


def test_a_sum_stands_where_it_is_written_without_its_period(amounts: AmountReader) -> None:
    text = "is it £2,500 a month then"
    (find,) = amounts.find(text)
    assert text[find.start : find.end] == "£2,500"


def test_a_sum_is_neither_a_band_nor_a_year(reader: NameReader) -> None:
    for text in ("6 figures?", "2000 pounds a month", "b6 or 6k"):
        named = {find.kind for find in reader.read(text).finds}
        assert "amount" in named, text
        assert not named & {"year", "bare_number"}, text


def test_all_sums_read_alike(reader: NameReader) -> None:
    assert plain(reader.read("do they earn over 50k")) == plain(
        reader.read("do they earn over £62,000")
    )


def test_a_year_in_two_digits_reads_like_one_in_four(reader: NameReader) -> None:
    assert plain(reader.read("'25")) == "2025"


def test_a_message_does_not_fall_apart_inside_a_number() -> None:
    text = "£30,000 a year, and the hours"
    parts = [text[left.start : left.end] for left, _ in halves(text, Span(0, len(text)))]
    assert parts
    assert "£30" not in parts
