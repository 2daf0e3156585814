"""A small bot of Rasa's, with a real action server that can be killed and frozen.

Another one of the same model runs its actions inside.
"""

from __future__ import annotations

import itertools
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import requests

from operations.common import processes

_ROOT = Path(__file__).parents[2]
_BOT = Path(__file__).parent / "bot"
_START_SECONDS = 60
SECRET = "a secret of the tests that is long enough"
_senders = itertools.count()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Server:
    """A server of the bot.

    Attributes:
        command: what starts it.
        health: a path that is answered once it is up.
        log: all that it prints.
        environment: variables of its own.
    """

    command: list[str]
    port: int
    health: str
    log: Path
    child: subprocess.Popen[bytes] | None = field(default=None)
    environment: dict[str, str] = field(default_factory=dict)

    def start(self) -> None:
        """Start it, and wait until it answers."""
        with self.log.open("ab") as output:
            self.child = processes.start(
                self.command,
                self.log.parent,
                {"PYTHONPATH": str(_ROOT), **self.environment},
                output,
            )
        end = time.monotonic() + _START_SECONDS
        while not self._answers():
            assert self.child.poll() is None, f"it ended:\n{self.log.read_text()[-3000:]}"
            assert time.monotonic() < end, f"it doesn't start:\n{self.log.read_text()[-3000:]}"
            time.sleep(0.1)

    def _answers(self) -> bool:
        try:
            return requests.get(f"http://127.0.0.1:{self.port}{self.health}", timeout=1).ok
        except requests.RequestException:
            return False

    def signal(self, number: int) -> None:
        """Send a signal to it and its children."""
        assert self.child is not None
        os.killpg(self.child.pid, number)

    def stop(self) -> None:
        """End it, even if it is frozen."""
        if self.child is not None:
            processes.stop([self.child], patience=0.5)


@dataclass
class Bot:
    """The bot, as a visitor and the service see it."""

    server: Server
    actions: Server

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server.port}"

    def post(self, body: Any, query: str = "", **headers: str) -> requests.Response:
        """Send bytes as they are, or anything else as JSON."""
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        url = f"{self.address}/webhooks/rest/webhook{query}"
        sent = {"Content-Type": "application/json", **headers}
        return requests.post(url, data=data, headers=sent, timeout=30)

    def say(self, sender: str, message: str, **metadata: str) -> list[dict[str, Any]]:
        """Say something, and get the bot's messages."""
        body: dict[str, Any] = {"sender": sender, "message": message}
        answer = self.post({**body, "metadata": metadata} if metadata else body)
        assert answer.status_code == 200, answer.text
        return list(answer.json())

    @property
    def folder(self) -> Path:
        """Where its database and its logs are."""
        return self.server.log.parent

    def events(self, sender: str) -> list[dict[str, Any]]:
        """Everything that is kept of a conversation."""
        address = f"{self.address}/conversations/{sender}/tracker"
        answer = requests.get(address, params={"include_events": "ALL"}, timeout=30)
        return list(answer.json()["events"])


@pytest.fixture(scope="session")
def running_bot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bot]:
    """The bot, trained and running; every test gets it by way of `bot`."""
    folder = tmp_path_factory.mktemp("bot")
    shutil.copytree(_BOT, folder, dirs_exist_ok=True)
    folder.chmod(0o700)  # the copy has the rights of the original
    bot_port, actions_port = _free_port(), _free_port()
    (folder / "credentials.yml").write_text(
        "channels.rest.GuardedRestInput:\n"
        "channels.web.WebInput:\n"
        f"  {{secret: {SECRET}, off_switch: off.yml, address_starts_per_minute: 5000,\n"
        "   address_messages_per_minute: 5000, origins: ['https://careers.example']}\n"
    )
    (folder / "endpoints.yml").write_text(
        f"action_endpoint: {{url: 'http://127.0.0.1:{actions_port}/webhook'}}\n"
        "tracker_store: {type: tracker.store.ConversationStore, db: conversations.db}\n"
    )
    actions = Server(
        [sys.executable, "-m", "rasa_sdk", "--actions", "actions", "-p", str(actions_port)],
        actions_port,
        "/health",
        folder / "actions.log",
    )
    rasa = [sys.executable, "-m", "rasa"]
    server = Server(
        [*rasa, "run", "--enable-api", "-i", "127.0.0.1", "-p", str(bot_port)],
        bot_port,
        "/status",
        folder / "bot.log",
    )
    try:
        actions.start()
        with (folder / "training.log").open("wb") as output:
            training = processes.start([*rasa, "train"], folder, {}, output)
        code = training.wait(timeout=_START_SECONDS)
        assert code == 0, (folder / "training.log").read_text()[-3000:]
        server.start()
        yield Bot(server, actions)
    finally:
        server.stop()
        actions.stop()


@pytest.fixture
def bot(running_bot: Bot) -> Bot:
    """The bot with an action server that works."""
    return running_bot


@pytest.fixture(scope="session")
def without_server(running_bot: Bot, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The same bot once more, as `rasa run` starts it, with its actions inside."""
    folder = tmp_path_factory.mktemp("inside")
    shutil.copytree(running_bot.folder, folder, dirs_exist_ok=True, ignore=_not_of_the_run)
    folder.chmod(0o700)
    (folder / "endpoints.yml").write_text(
        "action_endpoint: {inside: actions, enable_selective_domain: true}\n"
        "tracker_store: {type: tracker.store.ConversationStore, db: conversations.db}\n"
    )
    port = _free_port()
    command = [sys.executable, "-m", "rasa", "run", "--enable-api", "-i", "127.0.0.1"]
    server = Server([*command, "-p", str(port)], port, "/status", folder / "bot.log")
    try:
        server.start()
        yield server
    finally:
        server.stop()


def _not_of_the_run(_folder: str, names: list[str]) -> list[str]:
    return [name for name in names if name.startswith("conversations") or name.endswith(".log")]


@pytest.fixture
def inside(without_server: Server) -> Bot:
    """The bot that runs its actions inside."""
    return Bot(without_server, without_server)


@pytest.fixture
def frozen(running_bot: Bot) -> Iterator[Bot]:
    """The bot with an action server that takes calls and never answers."""
    running_bot.actions.signal(signal.SIGSTOP)
    yield running_bot
    running_bot.actions.signal(signal.SIGCONT)


@pytest.fixture(scope="class")
def crippled(running_bot: Bot) -> Iterator[Bot]:
    """The bot without its action server."""
    running_bot.actions.signal(signal.SIGKILL)
    running_bot.actions.stop()
    yield running_bot
    running_bot.actions.start()


@pytest.fixture
def sender() -> Callable[[], str]:
    """Names conversations that nobody has had."""
    return lambda: f"visitor-{next(_senders)}"
