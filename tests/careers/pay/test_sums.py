"""Sums over pay."""

from __future__ import annotations

from decimal import Decimal

import pytest

from careers.pay.sums import hourly, monthly, weekly


@pytest.mark.parametrize(
    ("yearly", "weekly_hours", "expected"),
    [(40559, 37.5, "20.74"), (40559, 37, "21.02"), (26300, 37.5, "13.45"), (131732, 36.0, "70.18")],
)
def test_an_hour_is_the_year_over_52_14_weeks_and_the_weeks_hours(
    yearly: int, weekly_hours: float, expected: str
) -> None:
    assert hourly(yearly, weekly_hours) == Decimal(expected)


def test_a_week_is_the_year_over_52_14() -> None:
    assert weekly(40559) == Decimal("777.89")


def test_a_month_is_a_twelfth() -> None:
    assert monthly(40559) == Decimal("3379.92")


def test_half_a_penny_is_rounded_up() -> None:
    assert monthly(3) == Decimal("0.25")
    assert monthly(100_002) == Decimal("8333.50")
    assert hourly(5214, 32) == Decimal("3.13")
