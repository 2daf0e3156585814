"""The servers that make up the bot: Rasa, and its action server if that is separate."""

from __future__ import annotations

import sys
from pathlib import Path

from operations.common.failure import OperationError
from operations.common.project import Project
from operations.common.settings import Settings
from operations.servers.credentials import write_credentials
from operations.servers.endpoints import ACTIONS, write_endpoints
from operations.servers.secret import secret_of
from operations.servers.supervisor import Service
from tracker.private import own_database, own_folder

# Rasa answers at its address all the same when one of these has happened.
_ALARMS = ("Could not load model", "No valid model found", "Using `InMemoryTrackerStore` instead")


def services(project: Project, settings: Settings, folder: Path) -> tuple[Service, ...]:
    """The action server, if there is one, and the bot, in the order of their start.

    Args:
        project: the checkout.
        settings: where they listen and what they read.
        folder: where their logs, the secret and the files that are made for them are kept.

    Raises:
        OperationError: the model or the project's endpoints file is missing, or others may
            look into what is kept.
    """
    if not project.model.exists():  # Rasa would quietly run another one from that folder
        raise OperationError(f"{project.shown(project.model)} isn't there; run `make train`.")
    _keep_private(project, settings, folder)
    endpoints = folder / "run" / f"endpoints-{settings.port}.yml"  # two runs may start at once
    write_endpoints(project.root / "endpoints.yml", endpoints, settings)
    credentials = folder / "run" / f"credentials-{settings.port}.yml"
    secret = secret_of(settings.web.secret, folder / "secret")
    write_credentials(project.root / "credentials.yml", credentials, settings, secret)
    logs = folder / "log"
    made = (project.shown(endpoints), project.shown(credentials))
    bot = _bot(project, settings, made, logs)
    return (_action_server(settings, logs), bot) if settings.separate else (bot,)


def _keep_private(project: Project, settings: Settings, folder: Path) -> None:
    """Nobody else may look into what visitors said, nor at what signs their sessions."""
    try:
        own_folder(folder)
        if isinstance(settings.database, Path):
            own_database(project.root / settings.database)
    except OSError as error:
        raise OperationError(str(error)) from error


def _action_server(settings: Settings, logs: Path) -> Service:
    port = str(settings.actions_port)
    return Service(
        name="action server",
        command=(sys.executable, "-m", "rasa_sdk", "--actions", ACTIONS, "--port", port),
        health=f"{settings.actions_address}/health",
        log=logs / "actions.log",
        # It listens on all addresses unless this variable says otherwise; there is no option.
        environment={**settings.environment(), "SANIC_HOST": settings.actions_host},
    )


def _bot(project: Project, settings: Settings, made: tuple[str, str], logs: Path) -> Service:
    """Rasa itself, without its API, which knows no visitor from another."""
    endpoints, credentials = made
    return Service(
        name="bot",
        command=(
            *(sys.executable, "-m", "operations.servers.serve"),
            *("run", "--model", project.shown(project.model)),
            *("--interface", settings.host, "--port", str(settings.port)),
            *("--endpoints", endpoints, "--credentials", credentials),
        ),
        health=f"{settings.address}/",
        log=logs / "rasa.log",
        environment=settings.environment(),
        alarms=_ALARMS,
        workers=settings.workers,
        standing=f"{settings.address}/webhooks/web/health",
    )
