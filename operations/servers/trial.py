"""The bot on ports and with a database of its own, apart from one that may be in use."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from operations.common.project import Project
from operations.common.settings import Settings
from operations.common.stopping import StopRequest
from operations.servers.ports import free_ports, free_run
from operations.servers.services import services
from operations.servers.supervisor import Group, running
from settings.channels import WebOptions
from settings.watching import WatchOptions

_DATABASE = "conversations.db"


@dataclasses.dataclass(frozen=True)
class Trial:
    """A bot that runs for a trial.

    Attributes:
        settings: where it listens.
        group: its processes.
    """

    settings: Settings
    group: Group


@contextmanager
def trial(
    project: Project,
    settings: Settings,
    folder: Path,
    request: StopRequest,
    web: WebOptions | None = None,
    metrics: bool = False,
    workers: int = 1,
) -> Iterator[Trial]:
    """The bot, answering, for as long as the context lasts.

    Args:
        project: the checkout; its model must be there.
        settings: only the content folder, and where the actions run, count.
        folder: where logs and conversations are kept; conversations before are forgotten.
        request: what is looked at for a stop.
        web: how the web channel works, if not by default.
        metrics: whether it tells metrics.
        workers: how many processes answer.

    Raises:
        OperationError: a server did not start, or there is no model.
        Stopped: a stop was asked for.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob(f"{_DATABASE}*"):
        old.unlink()
    port, actions_port = free_ports(2)
    apart = Settings(
        port=port,
        workers=workers,
        actions=settings.actions,
        actions_port=actions_port,
        database=folder / _DATABASE,
        data=settings.data,
        web=web or WebOptions(),
        watching=WatchOptions(metrics_port=free_run(workers)[0] if metrics else 0),
    )
    with running(services(project, apart, folder), project.root, request) as group:
        yield Trial(apart, group)
