"""The bots that ours is measured against: that of `rasa init`, and the least that Rasa can be."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from operations.common import processes
from operations.common.project import Project
from operations.common.stopping import StopRequest
from operations.servers.supervisor import Service

GREETING = "hi"  # the first rule of either; it is answered with a text of its own

_FLOOR = {
    "config.yml": """
recipe: default.v1
assistant_id: floor
language: en
pipeline: [{name: KeywordIntentClassifier}]
policies: [{name: RulePolicy}]
""",
    "domain.yml": """
version: "3.1"
intents: [greet, ask]
responses:
  utter_greet: [{text: Hello!}]
  utter_hours: [{text: Thirty-seven and a half hours a week.}]
""",
    "data/nlu.yml": """
version: "3.1"
nlu:
  - {intent: greet, examples: "- hi"}
  - {intent: ask, examples: "- hours"}
""",
    "data/rules.yml": """
version: "3.1"
rules:
  - {rule: greet, steps: [{intent: greet}, {action: utter_greet}]}
  - {rule: ask, steps: [{intent: ask}, {action: utter_hours}]}
""",
    "credentials.yml": "rest:\n",
    "endpoints.yml": "",
}


def make_reference(project: Project, folder: Path, request: StopRequest) -> Path:
    """The folder of the bot of `rasa init`, made and trained once for each version of Rasa.

    Raises:
        OperationError: Rasa could not make it.
        Stopped: a stop was asked for; what was half made doesn't count.
    """
    return _made_once(project, folder, "rasa-init", {}, request, "init", "--no-prompt")


def make_floor(project: Project, folder: Path, request: StopRequest) -> Path:
    """The folder of a bot with two keywords, two rules and two texts: what Rasa itself costs.

    Raises:
        OperationError: Rasa could not make it.
        Stopped: a stop was asked for; what was half made doesn't count.
    """
    return _made_once(project, folder, "floor", _FLOOR, request, "train", "--quiet")


def _made_once(
    project: Project,
    folder: Path,
    name: str,
    files: dict[str, str],
    request: StopRequest,
    *command: str,
) -> Path:
    made = folder / f"{name}-{version('rasa')}"
    if made.is_dir():
        return made
    half = made.with_suffix(".half")
    shutil.rmtree(half, ignore_errors=True)
    half.mkdir(parents=True)
    for file, text in files.items():
        (half / file).parent.mkdir(exist_ok=True)
        (half / file).write_text(text, encoding="utf-8")
    log = folder / "log" / f"{name}.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    print(f"Making and training the bot {name} once (log: {project.shown(log)})", flush=True)
    with log.open("wb") as output:
        processes.run(project.rasa(*command), half, request, name, dots=True, output=output)
    return half.rename(made)


def stock_service(name: str, port: int, logs: Path) -> Service:
    """A bot as Rasa's own command serves it; run it in its own folder."""
    return Service(
        name=f"bot {name}",
        command=(
            *(sys.executable, "-m", "rasa", "run"),
            *("--interface", "127.0.0.1", "--port", str(port)),
        ),
        health=f"http://127.0.0.1:{port}/",
        log=logs / f"{name}.log",
    )


def size_of_model(files: Sequence[Path]) -> float:
    """Megabytes of the newest of some models."""
    return max(files, key=lambda file: file.stat().st_mtime).stat().st_size / 1e6
