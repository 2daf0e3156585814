"""What is worked out from published pay, and that the sum is shown."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from careers.pay.lookup import pay_table
from careers.shapes.store import Store
from tests.visitor import TODAY, Visitor, text_of


def test_an_hour_is_worked_out_from_the_tables_own_week(store: Store) -> None:
    text = text_of(Visitor(store).asks("pay", band="6", pay_period="hour"))
    assert "£21 to £25 an hour (my sum: £40,559 ÷ 52.14 ÷ 37.5 hours" in text


@pytest.mark.parametrize("nation", ["wales", "england", "scotland", "northern-ireland"])
def test_the_hourly_figures_agree_with_the_sum_that_is_shown(store: Store, nation: str) -> None:
    table = pay_table(store, "agenda-for-change", nation, TODAY)
    text = text_of(Visitor(store).asks("pay", band="7", nation=nation, pay_period="hour"))
    found = re.search(r"about £(\d+) to £(\d+) an hour .*: £([\d,]+) ÷ ([\d.]+) ÷ ([\d.]+)", text)
    assert found, text
    low, high, _, weeks, hours = (Decimal(each.replace(",", "")) for each in found.groups())
    assert (weeks, hours) == (Decimal("52.14"), Decimal(str(table.weekly_hours)))
    for said, yearly in ((low, table.bands["7"].min), (high, table.bands["7"].max)):
        assert abs(said - yearly / weeks / hours) <= Decimal("0.5")


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("week", "£778 to £937 a week (my sum: £40,559 ÷ 52.14 for"),
        ("month", "£3,380 to £4,070 a month before tax (my sum: £40,559 ÷ 12 for"),
    ],
)
def test_weeks_and_months_are_worked_out_too(store: Store, period: str, expected: str) -> None:
    assert expected in text_of(Visitor(store).asks("pay", band="6", pay_period=period))


def test_what_comes_to_as_many_pounds_at_both_ends_is_told_once(store: Store) -> None:
    text = text_of(Visitor(store).asks("pay", band="2", pay_period="hour"))
    assert "about £13 an hour (my sum: £26,300 ÷ 52.14 ÷ 37.5 hours)" in text


def test_a_year_needs_no_sum(store: Store) -> None:
    assert "my sum" not in text_of(Visitor(store).asks("pay", band="6", pay_period="year"))


def test_every_stage_has_its_hourly_pay_where_the_whole_job_is_asked_for(store: Store) -> None:
    text = text_of(Visitor(store).asks("pay", pay_period="hour"))
    assert [text.count("÷ 52.14 ÷ 37.5"), text.count("an hour")] == [3, 3]


def test_the_difference_between_two_bands_is_said_at_both_ends(store: Store) -> None:
    text = text_of(Visitor(store).asks("pay_difference", band=("7", "6")))
    assert "band 7 starts £9,570 a year above band 6 (£50,129 against £40,559)" in text
    assert "ends £8,524 above it (£57,365 against £48,841)" in text


def test_bands_that_start_alike_are_said_to_and_differ_at_the_top_only(store: Store) -> None:
    text = text_of(Visitor(store).asks("pay_difference", band=("2", "3")))
    assert "bands 2 and 3 start at the same £26,300 a year" in text
    assert "Band 3 ends £1,590 above band 2 (£27,890 against £26,300)" in text


def test_the_difference_between_stages_is_that_of_their_bands(store: Store) -> None:
    text = text_of(Visitor(store).asks("pay_difference", stage=("start", "senior")))
    assert "band 9 starts £73,916 a year above band 6" in text


def test_a_senior_is_compared_with_a_starter_if_nobody_else_is_named(store: Store) -> None:
    text = text_of(Visitor(store).asks("pay_difference", stage="senior"))
    assert "band 9 starts £73,916 a year above band 6" in text


def test_one_band_is_compared_with_the_one_spoken_of_before(store: Store) -> None:
    visitor = Visitor(store)
    visitor.asks("pay", band="5")
    text = text_of(visitor.asks("pay_difference", band="7"))
    assert "band 7 starts £17,572 a year above band 5" in text


def test_two_nations_are_compared_on_one_band(store: Store) -> None:
    text = text_of(Visitor(store).asks("pay_difference", band="6", nation=("wales", "scotland")))
    assert text.splitlines()[:2] == [
        "- Band 6 in Wales, 2026/27: £40,559 to £48,841 a year.",
        "- Band 6 in Scotland, 2026/27: £43,231 to £52,679 a year.",
    ]


def test_a_difference_to_a_band_that_does_not_exist_says_so(store: Store) -> None:
    text = text_of(Visitor(store).asks("pay_difference", band=("6", "12")))
    assert "There is no band 12" in text
