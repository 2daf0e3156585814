"""Jobs that are made up are right, each named by itself, and the same for the same seed."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest
from rapidfuzz.distance import OSA

from careers.content.loading import load_store
from careers.shapes.store import Store
from operations.measuring.benchmark.domain import queries
from operations.measuring.benchmark.many_jobs import MadeUp, change_hours, make_jobs
from operations.measuring.size import slipped

_COUNT = 12


@pytest.fixture(scope="module")
def made(
    frozen_data: Path, store: Store, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, list[MadeUp]]:
    """Content with made-up jobs in it."""
    folder = Path(shutil.copytree(frozen_data, tmp_path_factory.mktemp("made") / "data"))
    return folder, make_jobs(store, folder, _COUNT)


def test_made_up_jobs_are_right_beside_the_others(
    made: tuple[Path, list[MadeUp]], store: Store
) -> None:
    found = load_store(made[0]).profiles
    assert set(found) == {*store.profiles, *(job.id for job in made[1])}
    assert all(len(found[job.id].aliases) == 5 for job in made[1])


def test_no_two_names_are_alike(made: tuple[Path, list[MadeUp]]) -> None:
    names = [name for job in made[1] for name in job.names]
    assert len(set(names)) == len(names) == 6 * _COUNT


def test_the_same_seed_makes_the_same_jobs(
    made: tuple[Path, list[MadeUp]], frozen_data: Path, store: Store, tmp_path: Path
) -> None:
    again = Path(shutil.copytree(frozen_data, tmp_path / "data"))
    assert make_jobs(store, again, _COUNT) == made[1]
    name = f"profiles/{made[1][0].id}.yml"
    assert (again / name).read_bytes() == (made[0] / name).read_bytes()


def test_an_edit_changes_what_is_said_of_the_hours(made: tuple[Path, list[MadeUp]]) -> None:
    folder, jobs = made
    changed = change_hours(folder, jobs[-1])
    figure = load_store(folder).profiles[changed.id].topics["hours"].figures["weekly"]
    assert figure.value == changed.weekly == jobs[-1].weekly + 1


def test_questions_over_all_jobs_are_measured(store: Store) -> None:
    found = queries(store)
    assert len(found) > 1
    assert all(each > 0 for each in found)


@pytest.mark.parametrize("seed", range(20))
def test_a_slip_is_one_slip(seed: int) -> None:
    name = "heather glazier"
    assert OSA.distance(name, slipped(name, random.Random(seed))) <= 1
