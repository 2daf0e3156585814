"""The domain is measured by what visitors do, and on the content as it is."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from careers.content.loading import load_store
from careers.shapes.store import Store
from operations.measuring.benchmark.domain import domain_turns, loading, masking, take_twice
from tests.loading import loaded
from tests.visitor import JOB


def test_a_turn_of_the_check_costs_little_more_than_another(store: Store) -> None:
    usual, check = domain_turns(store, JOB)
    assert usual > 0
    assert 0 < check < 10 * usual, "as much as the other is usual: see Planner"


def test_one_job_more_costs_less_than_all_of_the_content(frozen_data: Path) -> None:
    alone, more = loading(frozen_data, JOB)
    assert 0 <= more < alone


@pytest.mark.parametrize("job", ["adult-nurse", "speech-and-language-therapist"])
def test_a_real_job_can_be_put_there_once_more(root: Path, tmp_path: Path, job: str) -> None:
    copy = Path(shutil.copytree(root / "data", tmp_path / "data"))
    take_twice(copy / "profiles", job)
    assert len(load_store(copy).profiles) == len(loaded(root / "data").profiles) + 1


def test_looking_for_personal_data_is_measured() -> None:
    assert 0 < masking() < 1, "seconds of the processor for one message"
