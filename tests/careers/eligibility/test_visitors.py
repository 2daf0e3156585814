"""Visitors with goals come to the verdict that the page supports."""

from __future__ import annotations

from typing import Any

import pytest

from careers.eligibility.job import CheckedJob
from careers.shapes.language import Language
from careers.shapes.store import Store
from tests.careers.eligibility.simulated import MOST_TURNS, WithoutRasa, talk, visitors


@pytest.mark.parametrize("visitor", visitors(), ids=lambda each: each["visitor"])
def test_a_visitor_comes_to_the_verdict_in_at_most_14_turns(
    store: Store, job: CheckedJob, visitor: dict[str, Any]
) -> None:
    turns, verdicts = talk(visitor, job.questions.values(), WithoutRasa(store))
    assert {route: verdicts[route] for route in visitor["verdicts"]} == visitor["verdicts"]
    assert turns <= MOST_TURNS


def test_everybody_speaks_both_languages() -> None:
    silent = [each["visitor"] for each in visitors() if "cy" not in each]
    assert not silent, f"write what they say in Welsh, as `cy`: {silent}"
    uneven = [
        each["visitor"]
        for each in visitors()
        if set(each["knows"]) != set(each["cy"]["knows"])
        or len(each.get("also", ())) != len(each["cy"].get("also", ()))
    ]
    assert not uneven, f"they say more in one language: {uneven}"


@pytest.mark.parametrize(
    "visitor", visitors(Language.WELSH), ids=lambda each: f"{each['visitor']} in Welsh"
)
def test_a_visitor_comes_to_the_same_verdict_in_welsh(
    store: Store, job: CheckedJob, visitor: dict[str, Any]
) -> None:
    say = WithoutRasa(store, language=Language.WELSH)
    turns, verdicts = talk(visitor, job.questions.values(), say, "dwn i ddim")
    assert {route: verdicts[route] for route in visitor["verdicts"]} == visitor["verdicts"]
    assert turns <= MOST_TURNS
