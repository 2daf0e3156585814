"""Pay years."""

from __future__ import annotations

import datetime

import pytest

from careers.pay.years import pay_year, shifted, year_from


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (datetime.date(2026, 3, 31), "2025/26"),
        (datetime.date(2026, 4, 1), "2026/27"),
        (datetime.date(2026, 12, 31), "2026/27"),
        (datetime.date(2000, 1, 1), "1999/00"),
    ],
)
def test_a_pay_year_runs_from_april_to_march(day: datetime.date, year: str) -> None:
    assert pay_year(day) == year


def test_a_pay_year_is_named_by_both_its_years() -> None:
    assert year_from(2009) == "2009/10"
    assert year_from(1999) == "1999/00"


def test_the_years_around_one_are_counted_from_it() -> None:
    assert [shifted("2026/27", by) for by in (-2, 0, 1)] == ["2024/25", "2026/27", "2027/28"]
