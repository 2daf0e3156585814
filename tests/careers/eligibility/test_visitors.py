"""Visitors with goals come to the verdict that the page supports."""

from __future__ import annotations

from typing import Any

import pytest

from careers.eligibility.job import CheckedJob
from careers.shapes.store import Store
from tests.careers.eligibility.simulated import MOST_TURNS, WithoutRasa, talk, visitors


@pytest.mark.parametrize("visitor", visitors(), ids=lambda each: each["visitor"])
def test_a_visitor_comes_to_the_verdict_in_at_most_14_turns(
    store: Store, job: CheckedJob, visitor: dict[str, Any]
) -> None:
    turns, verdicts = talk(visitor, job.questions.values(), WithoutRasa(store))
    assert {route: verdicts[route] for route in visitor["verdicts"]} == visitor["verdicts"]
    assert turns <= MOST_TURNS
