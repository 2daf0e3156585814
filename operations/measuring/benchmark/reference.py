"""The bot that `rasa init` makes: what ours is measured against."""

from __future__ import annotations

import shutil
import sys
from importlib.metadata import version
from pathlib import Path

from operations.common import processes
from operations.common.project import Project
from operations.common.stopping import StopRequest
from operations.servers.supervisor import Service

GREETING = "hi"  # its first rule; it answers with a text of its own


def make_reference(project: Project, folder: Path, request: StopRequest) -> Path:
    """The folder of the reference bot, made and trained once for each version of Rasa.

    Raises:
        OperationError: Rasa could not make it.
        Stopped: a stop was asked for; what was half made doesn't count.
    """
    made = folder / f"rasa-init-{version('rasa')}"
    if made.is_dir():
        return made
    half = made.with_suffix(".half")
    shutil.rmtree(half, ignore_errors=True)
    half.mkdir(parents=True)
    log = folder / "log" / "rasa-init.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    print(
        f"Making and training the bot of `rasa init` once (log: {project.shown(log)})", flush=True
    )
    command = project.rasa("init", "--no-prompt", "--init-dir", str(half))
    with log.open("wb") as output:
        processes.run(command, project.root, request, "rasa init", dots=True, output=output)
    return half.rename(made)


def reference_service(port: int, logs: Path) -> Service:
    """The reference bot as a server; run it in its own folder."""
    return Service(
        name="bot of `rasa init`",
        command=(
            *(sys.executable, "-m", "rasa", "run"),
            *("--interface", "127.0.0.1", "--port", str(port)),
        ),
        health=f"http://127.0.0.1:{port}/",
        log=logs / "reference.log",
    )
