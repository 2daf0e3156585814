"""`serve`: becomes one of the servers, for whatever keeps it running: a container, systemd.

Nothing is checked, built or trained, and what the server prints goes where this command prints.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

from operations.common import processes
from operations.common.failure import OperationError
from operations.common.project import Project, this_project
from operations.common.settings import read_settings, variable
from operations.servers.services import services
from operations.servers.supervisor import Service

_NAMES = {"bot": "bot", "actions": "action server"}


def main(arguments: Sequence[str]) -> int:
    """Become a server; returns only if that fails."""
    project = this_project()
    parser = argparse.ArgumentParser(prog="serve", description=__doc__)
    parser.add_argument("server", choices=_NAMES)
    parser.add_argument(
        "--folder",
        type=Path,
        default=project.var,
        help="where the secret and the files made for the server are kept; var, if left out",
    )
    given = parser.parse_args(arguments)
    service = chosen(project, given.server, given.folder)
    os.chdir(project.root)
    environment = processes.environment_of(service.environment)
    os.execve(service.command[0], service.command, environment)  # noqa: S606 (no shell is wanted)


def chosen(project: Project, name: str, folder: Path) -> Service:
    """The server of a name, as the environment wants it.

    Args:
        project: the checkout.
        name: `bot` or `actions`.
        folder: where the secret and the files made for it are kept.

    Raises:
        OperationError: it can't run.
    """
    found = {each.name: each for each in services(project, read_settings(os.environ), folder)}
    if _NAMES[name] not in found:
        told = variable("actions")
        raise OperationError(f"There is no {_NAMES[name]} without {told}=separate.")
    return found[_NAMES[name]]
