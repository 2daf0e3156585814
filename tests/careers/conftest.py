"""Jobs whose ways in say what they ask for: the real one, and one that only tests know."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from careers.eligibility.job import CheckedJob
from careers.shapes.store import Store
from tests.loading import loaded

BUS_DRIVER = Path(__file__).parents[1] / "profiles" / "bus-driver.yml"
MADE_UP = ("bus-driver", "cave-guide", "puppeteer")
"""Jobs that nothing but the tests knows, each with a check unlike the others'."""


@pytest.fixture(scope="session")
def bus_store(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The content with a made-up job that asks for a licence, eyesight and a fitness test."""
    data = Path(shutil.copytree(root / "data", tmp_path_factory.mktemp("bus") / "data"))
    shutil.copy(BUS_DRIVER, data / "profiles")
    return loaded(data)


@pytest.fixture(scope="session")
def made_up_store(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The content with every made-up job that has a check of its own."""
    data = Path(shutil.copytree(root / "data", tmp_path_factory.mktemp("made-up") / "data"))
    for name in MADE_UP:
        shutil.copy(BUS_DRIVER.with_name(f"{name}.yml"), data / "profiles")
    return loaded(data)


@pytest.fixture(scope="session")
def job(store: Store) -> CheckedJob:
    """The Clinical Technologist."""
    return CheckedJob(store.profiles["clinical-technologist"], store)


@pytest.fixture(scope="session")
def bus_job(bus_store: Store) -> CheckedJob:
    """The made-up job."""
    return CheckedJob(bus_store.profiles["bus-driver"], bus_store)
