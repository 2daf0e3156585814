"""What all tests share: the content, copies of it, the trained model and the running bot."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from careers.content.loading import load_store
from careers.shapes.store import Store
from operations.common.project import this_project
from tests.running_bot import RunningBot, running_bot

if TYPE_CHECKING:  # Rasa takes seconds to import, and few tests need it
    from rasa.core.agent import Agent

SECOND_PROFILE = Path(__file__).parent / "profiles" / "lighthouse-keeper.yml"


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return this_project().root


@pytest.fixture(scope="session")
def store(root: Path) -> Store:
    """The real content."""
    return load_store(root / "data")


@pytest.fixture
def data(root: Path, tmp_path: Path) -> Path:
    """A copy of the content that a test may change."""
    return Path(shutil.copytree(root / "data", tmp_path / "data"))


@pytest.fixture
def two_jobs(data: Path) -> Store:
    """The content with a second, made-up job."""
    shutil.copy(SECOND_PROFILE, data / "profiles")
    return load_store(data)


@pytest.fixture(scope="session")
def model(root: Path) -> Path:
    """The trained model."""
    path = this_project().model
    assert path.exists(), f"{path.relative_to(root)} isn't there: run `make train`"
    return path


@pytest.fixture(scope="session")
def agent(model: Path) -> Agent:
    """The trained model, loaded as Rasa loads it."""
    from rasa.core.agent import Agent

    return Agent.load(str(model))


@pytest.fixture(scope="session")
def bot(model: Path, root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningBot]:
    """Both servers with a database of their own."""
    with running_bot(tmp_path_factory.mktemp("running"), root / "data") as found:
        yield found
