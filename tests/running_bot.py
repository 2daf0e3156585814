"""The bot as `make run` starts it, for tests that talk to it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import requests

from operations.common.project import this_project
from operations.common.settings import Settings
from operations.common.stopping import StopRequest
from operations.servers.ports import free_ports, free_run
from operations.servers.services import services
from operations.servers.supervisor import Group, running
from settings.channels import WebOptions
from settings.watching import WatchOptions

Messages = list[dict[str, Any]]


@dataclass(frozen=True)
class RunningBot:
    """The bot, answering.

    Attributes:
        settings: where they listen and what they read.
        group: its processes.
    """

    settings: Settings
    group: Group

    def say(self, sender: str, message: str, **metadata: str) -> Messages:
        """Send a message over the REST channel, and get the bot's."""
        body: Any = {"sender": sender, "message": message, "metadata": metadata}
        answer = requests.post(self.settings.conversation_address, json=body, timeout=30)
        assert answer.status_code == 200, answer.text
        return list(answer.json())


@contextmanager
def running_bot(
    folder: Path,
    data: Path,
    database: Path | str | None = None,
    web: WebOptions | None = None,
    actions: str = "inside",
    workers: int = 1,
) -> Iterator[RunningBot]:
    """The bot on free ports, for as long as the context lasts.

    Args:
        folder: keeps logs and conversations; those from before go on.
        data: the content.
        database: keeps the conversations, if not the folder.
        web: how the web channel works, if not as for visitors in a hurry.
        actions: `inside` the bot, or in a `separate` server, which is then the first of the group.
        workers: how many processes answer.
    """
    project = this_project()
    port, actions_port = free_ports(2)
    # All visitors of the tests are one address, and in a hurry.
    web = web or WebOptions(address_messages_per_minute=100_000, address_starts_per_minute=100_000)
    settings = Settings(
        port=port,
        workers=workers,
        actions=actions,
        actions_port=actions_port,
        database=database or folder / "conversations.db",
        data=data,
        web=web,
        watching=WatchOptions(metrics_port=free_run(workers)[0]),
    )
    with running(services(project, settings, folder), project.root, StopRequest()) as group:
        yield RunningBot(settings, group)


def texts(messages: Messages) -> str:
    """All that a visitor can read without buttons and `custom`."""
    return "\n".join(message["text"] for message in messages if "text" in message)


def custom(messages: Messages) -> dict[str, Any]:
    """What the last message tells of the turn."""
    assert "custom" in messages[-1], f"the last message has no custom: {messages}"
    return dict(messages[-1]["custom"])
