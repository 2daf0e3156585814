"""A second server of the small bot, which tests may harm."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from operations.servers.ports import free_ports
from tests.channels.conftest import Bot, Server
from tests.channels.web.conftest import Browser

_FILES = ("credentials.yml", "endpoints.yml", "config.yml", "domain.yml")


@dataclass(frozen=True)
class Harmed:
    """A bot with a database of its own; its action server is that of the other tests."""

    bot: Bot

    @property
    def pid(self) -> int:
        """Of the server."""
        assert self.bot.server.child is not None
        return self.bot.server.child.pid

    def visitor(self) -> Browser:
        """A visitor who starts a conversation."""
        return Browser(self.bot.address).start()


def _beside(running_bot: Bot, folder: Path, health: str) -> Harmed:
    """A second server, not started yet, with the model of the first."""
    folder.chmod(0o700)
    for name in _FILES:
        shutil.copy(running_bot.folder / name, folder)
    shutil.copytree(running_bot.folder / "models", folder / "models")
    (port,) = free_ports(1)
    command = [sys.executable, "-m", "rasa", "run", "-i", "127.0.0.1", "-p", str(port)]
    server = Server(command, port, health, folder / "bot.log")
    return Harmed(Bot(server, running_bot.actions))


@pytest.fixture(scope="module")
def harmed(running_bot: Bot, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Harmed]:
    """A second server, running."""
    found = _beside(running_bot, tmp_path_factory.mktemp("harmed"), "/webhooks/web/ready")
    try:
        found.bot.server.start()
        yield found
    finally:
        found.bot.server.stop()


@pytest.fixture
def without_model(running_bot: Bot, tmp_path: Path) -> Iterator[Harmed]:
    """A second server, running, whose model file was cut in half."""
    folder = tmp_path / "bot"
    folder.mkdir()
    found = _beside(running_bot, folder, "/webhooks/web/")
    (model,) = (folder / "models").glob("*.tar.gz")
    model.write_bytes(model.read_bytes()[: model.stat().st_size // 2])
    try:
        found.bot.server.start()
        yield found
    finally:
        found.bot.server.stop()
