"""The domain is measured by what visitors do, and on the content as it is."""

from __future__ import annotations

from pathlib import Path

from careers.shapes.store import Store
from operations.measuring.benchmark.domain import domain_turns, loading, masking
from tests.visitor import JOB


def test_a_turn_of_the_check_costs_little_more_than_another(store: Store) -> None:
    usual, check = domain_turns(store, JOB)
    assert usual > 0
    assert 0 < check < 10 * usual, "as much as the other is usual: see Planner"


def test_one_job_more_costs_less_than_all_of_the_content(frozen_data: Path) -> None:
    alone, more = loading(frozen_data, JOB)
    assert 0 <= more < alone


def test_each_real_job_can_be_put_there_once_more(root: Path, real_store: Store) -> None:
    for job in min(real_store.profiles), max(real_store.profiles):
        loading(root / "data", job)


def test_looking_for_personal_data_is_measured() -> None:
    assert 0 < masking() < 1, "seconds of the processor for one message"
