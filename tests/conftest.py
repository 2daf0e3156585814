"""What all tests share: the content, copies of it, the trained model and the running bot."""

from __future__ import annotations

import gc
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from careers.shapes.store import Store
from operations.common.project import this_project
from tests import frozen
from tests.loading import loaded
from tests.postgresql import PostgreSQL, postgresql
from tests.redis_server import RedisServer, redis_server
from tests.running_bot import RunningBot, running_bot

if TYPE_CHECKING:  # Rasa takes seconds to import, and few tests need it
    from rasa.core.agent import Agent

SECOND_PROFILE = Path(__file__).parent / "profiles" / "lighthouse-keeper.yml"
_DATA = "CAREERS_DATA"
_REAL = "CAREERS_REAL_DATA"
_SHOWN = 12
_SELDOM = (20_000, 20, 100)
_folders: list[str] = []


def pytest_configure(config: pytest.Config) -> None:
    """Lay the frozen content over the real, and let whatever reads `CAREERS_DATA` read that."""
    # A busy machine may take its time over any one example.
    settings.register_profile("patient", deadline=None)
    settings.load_profile("patient")
    # Thousands of answers and whole contents are kept; each look for garbage goes through all.
    gc.set_threshold(*_SELDOM)
    real = os.environ.setdefault(_REAL, os.environ.get(_DATA) or str(this_project().root / "data"))
    _folders.append(tempfile.mkdtemp(prefix="frozen-"))
    os.environ[_DATA] = str(frozen.build(Path(real), Path(_folders[-1], "data")))


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove it."""
    shutil.rmtree(_folders.pop())


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, exitstatus: int) -> None:
    """Where tests failed, say which words they did not see because others are frozen."""
    others = frozen.changed(Path(os.environ[_REAL])) if exitstatus == 1 else []
    if others:
        terminalreporter.section("words that tests do not see")
        terminalreporter.line("Tests of behaviour run on frozen words, and data/ now has others:")
        more = f" and {len(others) - _SHOWN} more" if len(others) > _SHOWN else ""
        terminalreporter.line(f"  {', '.join(others[:_SHOWN])}{more}")
        terminalreporter.line("If the tests should know them: make freeze AGAIN='guide.*'")


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return this_project().root


@pytest.fixture(scope="session")
def real_data() -> Path:
    """The folder of the real content, whose properties are tested."""
    return Path(os.environ[_REAL])


@pytest.fixture(scope="session")
def real_store(real_data: Path) -> Store:
    """The real content. Test what holds of any content; sentences and amounts change."""
    return loaded(real_data)


@pytest.fixture(scope="session")
def frozen_data() -> Path:
    """The folder of the frozen content, which tests of behaviour run on. Don't write to it."""
    return Path(os.environ[_DATA])


@pytest.fixture(scope="session")
def store(frozen_data: Path) -> Store:
    """The frozen content."""
    return loaded(frozen_data)


@pytest.fixture
def data(frozen_data: Path, tmp_path: Path) -> Path:
    """A copy of the frozen content that a test may change."""
    return Path(shutil.copytree(frozen_data, tmp_path / "data"))


@pytest.fixture(scope="session")
def two_jobs(frozen_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The frozen content with a second, made-up job."""
    data = Path(shutil.copytree(frozen_data, tmp_path_factory.mktemp("two") / "data"))
    shutil.copy(SECOND_PROFILE, data / "profiles")
    return loaded(data)


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
def postgresql_server() -> Iterator[PostgreSQL]:
    """A real PostgreSQL; each test takes a database of its own."""
    with postgresql() as server:
        yield server


@pytest.fixture(scope="session")
def _redis() -> Iterator[RedisServer]:
    with redis_server() as server:
        yield server


@pytest.fixture
def shared_redis(_redis: RedisServer) -> RedisServer:
    """A real Redis that knows nothing yet; who stops it starts it again."""
    _redis.empty()
    return _redis


@pytest.fixture(scope="session")
def bot(
    model: Path, frozen_data: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[RunningBot]:
    """Both servers with a database of their own."""
    with running_bot(tmp_path_factory.mktemp("running"), frozen_data) as found:
        yield found
