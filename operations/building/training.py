"""`train`: makes the model when what it is made of has changed."""

from __future__ import annotations

import argparse
import hashlib
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from operations.building.imports import with_imports
from operations.common import processes
from operations.common.failure import OperationError
from operations.common.project import MODEL_NAME, Project, this_project
from operations.common.stopping import StopRequest

_CODE_FOLDERS = ("components", "understanding")
_PIN = re.compile(r"^[A-Za-z0-9._\[\]-]+==\S+", re.MULTILINE)


def main(arguments: Sequence[str]) -> int:
    """Train if needed."""
    parser = argparse.ArgumentParser(prog="train", description=__doc__)
    parser.add_argument("--force", action="store_true", help="train although nothing has changed")
    parser.add_argument("--validated", action="store_true", help="`validate` has just passed")
    options = parser.parse_args(arguments)
    project = this_project()
    command = _rasa_train(project, "--skip-validation") if options.validated else None
    with StopRequest() as request:
        train(project, request, options.force, command)
    return 0


def train(
    project: Project,
    request: StopRequest,
    force: bool = False,
    command: Sequence[str] | None = None,
) -> None:
    """Train the model unless it is there and made of what is there now.

    Args:
        project: the checkout.
        request: what is looked at for a stop.
        force: train in any case.
        command: what trains; Rasa, if left out.

    Raises:
        OperationError: the training failed; it carries the exit code.
        Stopped: a stop was asked for.
    """
    # Taken before, so that what is edited during the training counts as a change.
    now = fingerprint(project)
    if not force and _is_current(project, now):
        print(f"The model {project.shown(project.model)} is up to date", flush=True)
        return
    print(f"Training the model {project.shown(project.model)}", flush=True)
    # A training that ends half-way must not leave a model that passes for the old one.
    project.fingerprint.unlink(missing_ok=True)
    processes.run(command or _rasa_train(project), project.root, request, "The training")
    if not project.model.exists():
        raise OperationError(f"The training left no {project.shown(project.model)}.")
    project.fingerprint.write_text(f"{now}\n", encoding="utf-8")


def fingerprint(project: Project) -> str:
    """One checksum over all that the model is made of."""
    total = hashlib.sha256()
    for path in sorted(set(_sources(project))):
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        total.update(f"{path.relative_to(project.root).as_posix()} {content}\n".encode())
    for pin in _pins(project.root / "requirements" / "runtime.txt"):
        total.update(f"{pin}\n".encode())
    return total.hexdigest()


def _is_current(project: Project, now: str) -> bool:
    if not (project.model.exists() and project.fingerprint.exists()):
        return False
    return project.fingerprint.read_text(encoding="utf-8").strip() == now


def _sources(project: Project) -> Iterator[Path]:
    words = project.root / "data" / "understanding"
    for place in (project.root / "config.yml", project.domain, *project.training_data, words):
        yield from _files(place)
    modules = (path for name in _CODE_FOLDERS for path in (project.root / name).rglob("*.py"))
    yield from with_imports(project.root, modules)


def _files(place: Path) -> Iterator[Path]:
    """A file, or all below a folder but what editors and systems hide there."""
    found = place.rglob("*") if place.is_dir() else iter((place,))
    return (path for path in found if path.is_file() and not path.name.startswith("."))


def _pins(lock: Path) -> list[str]:
    return sorted(_PIN.findall(lock.read_text(encoding="utf-8"))) if lock.exists() else []


def _rasa_train(project: Project, *options: str) -> tuple[str, ...]:
    # Forced, since Rasa's own cache knows less of what the model is made of than the
    # fingerprint and might give back parts of the old one.
    return project.rasa(
        "train",
        "--force",
        "--fixed-model-name",
        MODEL_NAME,
        *options,
        *project.training_arguments(),
    )
