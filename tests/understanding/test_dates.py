"""Years and days."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from careers.shapes.errors import ContentError
from careers.words.date_words import date_words, load_date_words
from careers.words.lists import WORD_LISTS
from careers.words.tokens import tokenise
from tests.visitor import today
from understanding.dates import DateReader
from understanding.words import NameReader


def _dates(text: str, clock: Callable[[], datetime.date] = today) -> list[tuple[str, str]]:
    finds = DateReader(date_words(), clock).find(text, tokenise(text))
    return [(find.id, text[find.start : find.end]) for find in finds]


def _years(text: str) -> list[str]:
    return [year for year, _ in _dates(text)]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("in 2019/20", "2019/20"),
        ("in 2019-20", "2019/20"),
        ("in 2019-2020", "2019/20"),
        ("2024 to 2025 pay", "2024/25"),
        ("in 19/20", "2019/20"),
        ("FY 24/25", "2024/25"),
        ("24-25 pay", "2024/25"),
        ("back in 2019", "2019/20"),
        ("in 1999", "1999/00"),
        ("in '25", "2025/26"),
        ("back in '98", "1998/99"),
        ("in the 90s", "1990s"),
        ("in the nineties", "1990s"),
        ("the 1980's", "1980s"),
    ],
)
def test_years_are_found_however_they_are_written(text: str, year: str) -> None:
    assert _years(text) == [year]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("on 01/02/2026", "2025/26"),
        ("on 1.2.26", "2025/26"),
        ("01-04-25", "2025/26"),
        ("from 2026-04-01", "2026/27"),
        ("in 04/2026", "2026/27"),
        ("31 march 2026", "2025/26"),
        ("31st of March, 2026", "2025/26"),
        ("April 1st 2026", "2026/27"),
        ("in Jan '24", "2023/24"),
        ("march 2024", "2023/24"),
        ("1 Mawrth 2026", "2025/26"),
        ("ym mis Ebrill 2025", "2025/26"),
        ("1af o Fawrth 2025", "2024/25"),
        ("in april", "2026/27"),
        ("last march", "2025/26"),
        ("next april", "2027/28"),
        ("what will it be from april", "2027/28"),
        ("on 31 march", "2025/26"),
    ],
)
def test_a_day_is_of_the_pay_year_that_it_lies_in(text: str, year: str) -> None:
    assert _years(text) == [year]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("last year", "2025/26"),
        ("this year", "2026/27"),
        ("next year", "2027/28"),
        ("the year before last", "2024/25"),
        ("the year after next", "2028/29"),
        ("two years ago", "2024/25"),
        ("2 years back", "2024/25"),
        ("a couple of years ago", "2024/25"),
        ("ten years ago", "2016/17"),
        ("a decade ago", "2016/17"),
        ("three years from now", "2029/30"),
        ("in two years' time", "2028/29"),
        ("nine months ago", "2025/26"),
        ("last month", "2026/27"),
        ("y llynedd", "2025/26"),
        ("eleni", "2026/27"),
        ("blwyddyn nesaf", "2027/28"),
        ("y flwyddyn ddiwethaf", "2025/26"),
        ("dwy flynedd yn ôl", "2024/25"),
        ("ymhen tair blynedd", "2029/30"),
    ],
)
def test_spans_count_from_today(text: str, year: str) -> None:
    assert _years(text) == [year]


def test_before_april_the_pay_year_is_the_one_before() -> None:
    march = datetime.date(2026, 3, 31)
    assert _dates("this year", lambda: march) == [("2025/26", "this year")]
    assert _dates("last year", lambda: march) == [("2024/25", "last year")]


def test_the_29th_of_february_has_no_year_of_its_own() -> None:
    assert _years("on 29 february") == ["2025/26"]


@pytest.mark.parametrize(
    "text",
    [
        "37 hours",
        "2099/00",
        "2019/25",
        "may I ask something",
        "can I march in",
        "£2024 a month",
        "2000 pounds",
        "do I get 2000 a month",
        "24-25 hours a week",
        "18-19 year olds",
        "grades 7/8/9",
        "I'm in my 40s",
        "in the last year of the course",
        "in my last year",
        "I left school in 2019",
        "i did my gcses last year, is that ok",
        "I was born in 2001",
        "gorffennais i yn 2019",
        "for 3 years",
        "99/99/9999",
        "31/31/2026",
        "9999999999 years ago",
        "",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert _years(text) == []


def test_what_is_told_does_not_hide_what_is_asked() -> None:
    assert _years("I left school in 2019 and what did band 6 get in 2021?") == ["2021/22"]


def test_several_years_are_found_in_their_order() -> None:
    assert _years("band 6 in 2025 against 2019, and last year?") == [
        "2025/26",
        "2019/20",
        "2025/26",
    ]


def test_a_misspelt_date_stands_where_it_was_written(reader: NameReader) -> None:
    text = "band 6 lst yr, or on 3rd JANURARY 2024?"
    finds = [find for find in reader.read(text).finds if find.kind == "year"]
    assert [(find.id, text[find.start : find.end]) for find in finds] == [
        ("2025/26", "lst yr"),
        ("2023/24", "3rd JANURARY 2024"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("  days:", "  jours:", "units: found years, months, weeks, jours, decades; allowed: "),
        ("  - {en: [may], cy: [mai, fai]}\n", "", "months: found 11; allowed: 12, January first"),
        ('"-2":', '"two back":', "phrases.two back: found 'two back'; allowed: a number of years"),
        ('"15":', '"many":', "counts.many: found 'many'; allowed: a number"),
    ],
)
def test_a_mistake_in_the_words_is_named_with_its_place(
    tmp_path: Path, old: str, new: str, problem: str
) -> None:
    folder = Path(shutil.copytree(WORD_LISTS, tmp_path / "lists"))
    words = (folder / "dates.yml").read_text(encoding="utf-8")
    assert old in words
    (folder / "dates.yml").write_text(words.replace(old, new), encoding="utf-8")
    with pytest.raises(ContentError, match="dates.yml: " + problem.replace(".", r"\.")):
        load_date_words(folder)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("what was it in 2019 and what is it today", ["2019/20", "2026/27"]),
        ("2019/20 pay, and now?", ["2019/20", "2026/27"]),
        ("what do they get these days, and last year", ["2026/27", "2025/26"]),
        ("faint oedd y cyflog yn 2019, faint yw e nawr", ["2019/20", "2026/27"]),
        ("what is it today", []),
        ("what now", []),
        ("two years from now", ["2028/29"]),
    ],
)
def test_now_is_a_year_beside_another_only(text: str, years: list[str]) -> None:
    assert _years(text) == years
