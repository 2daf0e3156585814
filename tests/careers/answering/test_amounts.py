"""Who names a sum of money hears yes or no first, with the band and its figure."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from careers.shapes.store import Store
from careers.turn.amounts import Amount, Meant
from tests.visitor import Visitor, text_of


def _first_line(store: Store, amount: str, **named: Any) -> str:
    answer = text_of(Visitor(store).asks("pay", amount=amount, **named))
    return answer.splitlines()[0]


@pytest.mark.parametrize(
    ("amount", "named", "said"),
    [
        ("is:30000", {}, "No, it's more than £30,000: band 6 starts at £40,559."),
        ("more:30000", {}, "Yes, more than £30,000: band 6 starts at £40,559."),
        ("reach:30000", {}, "Yes, more than £30,000: band 6 starts at £40,559."),
        ("less:30000", {}, "No, it's not less than £30,000: band 6 starts at £40,559."),
        ("less:45000", {}, "Yes, less than £45,000 to start with: band 6 starts at £40,559."),
        ("is:45000", {}, "Yes, £45,000 is within band 6: it goes from £40,559 to £48,841."),
        ("more:50000", {}, "Yes, but not to start with: band 7 goes from £50,129 to £57,365."),
        ("is:49500", {}, "Not quite: there's more from band 7 on, which starts at £50,129."),
        ("reach:100000", {}, "Yes, but not to start with: band 9 goes from £114,475 to £131,732."),
        ("reach:200000", {}, "No, it's less than £200,000: band 9 goes up to £131,732."),
        ("is:38000", {"stage": "start"}, "No, it's more than £38,000: band 6 starts at £40,559."),
        ("more:50000", {"band": "6"}, "No, it's less than £50,000: band 6 goes up to £48,841."),
        (
            "is:3500",
            {"pay_period": "month"},
            "Yes, £3,500 is within band 6: it goes from £3,380 to",
        ),
        ("more:15", {"pay_period": "hour"}, "Yes, more than £15: band 6 starts at £21 an hour."),
        ("is:43500", {"nation": "scotland"}, "Yes, £43,500 is within band 6: it goes from £43,231"),
    ],
)
def test_a_sum_is_answered_yes_or_no_with_the_band(
    store: Store, amount: str, named: dict[str, str], said: str
) -> None:
    assert _first_line(store, amount, question_kind="whether", **named).startswith(said)
    assert _first_line(store, amount, **named).startswith(said)


def test_the_tables_follow_the_yes_or_no(store: Store) -> None:
    text = text_of(Visitor(store).asks("pay", amount="more:50000", question_kind="whether"))
    assert "senior posts: Band 9, £114,475 to £131,732" in text


def test_a_sum_in_a_story_is_not_answered(store: Store) -> None:
    assert _first_line(store, "is:35000", question_kind="how_much").startswith("Basic pay")


def test_a_year_that_is_not_held_decides_nothing(store: Store) -> None:
    said = _first_line(store, "more:50000", year="1999/00", question_kind="whether")
    assert said.startswith("I don't have the pay table")


def test_a_job_outside_the_scheme_has_no_band_to_decide_by(store: Store) -> None:
    visitor = Visitor(store)
    profile = store.profiles[visitor.page or ""]
    assert profile.pay is not None
    alone = replace(profile, pay=replace(profile.pay, scheme=None))
    told = replace(store, profiles={profile.id: alone})
    assert _first_line(told, "more:50000", question_kind="whether").startswith(
        "The job page prints"
    )


def test_the_year_of_one_question_holds_for_the_next(store: Store) -> None:
    visitor = Visitor(store)
    visitor.asks("pay", band="6", year="2025/26")
    assert "Band 7 in Wales, 2025/26" in text_of(visitor.asks("pay", band="7"))
    assert "Band 9 in Wales, 2025/26" in text_of(visitor.asks("pay", stage="senior"))


def test_who_asks_the_same_again_without_a_year_means_today(store: Store) -> None:
    visitor = Visitor(store)
    visitor.asks("pay", band="6", year="2025/26")
    assert "2026/27" in text_of(visitor.asks("pay", band="6"))


@pytest.mark.parametrize("id_", ["is:", "over:5000", "5000", "is:five"])
def test_what_is_no_sum_is_none(id_: str) -> None:
    assert Amount.of(id_) is None


def test_a_sum_is_what_its_id_says() -> None:
    amount = Amount(50000, Meant.MORE)
    assert Amount.of(amount.id) == amount
