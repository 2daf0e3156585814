"""`run`: checks, trains if needed, starts the bot."""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Sequence

from operations.building.training import train
from operations.building.widget import build_if_possible
from operations.common.failure import Stopped
from operations.common.project import Project, this_project
from operations.common.settings import Settings, read_settings
from operations.common.stopping import StopRequest
from operations.content.check import check
from operations.servers.ports import check_ports
from operations.servers.services import services
from operations.servers.supervisor import supervise


def main(arguments: Sequence[str]) -> int:
    """Run the bot until Ctrl-C."""
    argparse.ArgumentParser(prog="run", description=__doc__).parse_args(arguments)
    project, settings = this_project(), read_settings(os.environ)
    with StopRequest() as request:
        try:
            run(project, settings, request)
        except Stopped:
            print("\nStopped.", flush=True)
    return 0


def run(project: Project, settings: Settings, request: StopRequest) -> None:
    """Do all that it takes to talk to the bot, then wait.

    Raises:
        OperationError: a step failed; nothing is left running.
        Stopped: a stop was asked for; nothing is left running.
    """
    check_ports(settings)  # now already, so that nobody waits for a training in vain
    occupation = min(check(project, settings).profiles)
    build_if_possible(project, request)
    train(project, request)
    request.check()
    check_ports(settings)
    servers = services(project, settings, project.var)
    supervise(servers, project.root, request, lambda: _announce(settings, occupation))


def _announce(settings: Settings, occupation: str) -> None:
    metadata = {"occupation": occupation}
    body = {"sender": "me", "message": "What does this job pay?", "metadata": metadata}
    beside = f", its action server on {settings.actions_address}" if settings.separate else ""
    print(
        f"\nThe bot listens on {settings.address}{beside}.\nOpen it in a browser:\n\n"
        f"  {settings.address}/chat/demo   a job page with the chat on it\n"
        f"  {settings.address}/chat        the chat alone, without JavaScript\n",
        flush=True,
    )
    if settings.rest:
        print(
            f"Or ask it something over the REST channel:\n\n"
            f"  curl -s {settings.conversation_address} -H 'Content-Type: application/json' "
            f"-d '{json.dumps(body)}'\n\n"
            f"or, in another terminal: make chat OCCUPATION={occupation}",
            flush=True,
        )
    print("Ctrl-C stops it.", flush=True)
