"""`widget`: builds the chat widget when what it is made of has changed."""

from __future__ import annotations

import argparse
import hashlib
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from operations.common import processes
from operations.common.failure import OperationError
from operations.common.logs import last_lines
from operations.common.project import Project, this_project
from operations.common.stopping import StopRequest

_OLDEST_NODE = (20, 19)
_NEEDED = f"Node.js {_OLDEST_NODE[0]}.{_OLDEST_NODE[1]} or newer with npm"
_SOURCES = ("src", "build", "tests", "package.json", "package-lock.json", "tsconfig.json")


def main(arguments: Sequence[str]) -> int:
    """Build the widget if needed."""
    parser = argparse.ArgumentParser(prog="widget", description=__doc__)
    parser.add_argument("--test", action="store_true", help="run its unit tests as well")
    test: bool = parser.parse_args(arguments).test
    with StopRequest() as request:
        build(this_project(), request)
        if test:
            _npm(this_project(), request, "run", "test")
            print("The unit tests of the widget passed", flush=True)
    return 0


def build_if_possible(project: Project, request: StopRequest) -> None:
    """Build the widget; without Node.js, say that the chat is a plain page only.

    Raises:
        OperationError: Node.js is there, and the build failed.
        Stopped: a stop was asked for.
    """
    if problem := missing_node():
        print(f"{problem} The chat widget isn't built; /chat works without it.", flush=True)
    else:
        build(project, request)


def missing_node() -> str | None:
    """Why Node.js can't be used, in a sentence; None if it can."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        return f"{_NEEDED} was not found."
    told = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    version = re.match(r"v(\d+)\.(\d+)", told)
    if version is None or (int(version[1]), int(version[2])) < _OLDEST_NODE:
        return f"{_NEEDED} is needed; found is {told.strip() or 'one that does not work'}."
    return None


def build(project: Project, request: StopRequest) -> None:
    """Build the widget unless it is there and made of what is there now.

    Raises:
        OperationError: Node.js is missing, or the build failed.
        Stopped: a stop was asked for.
    """
    folder = project.root / "widget"
    stamp, now = folder / "dist" / "fingerprint", fingerprint(project)
    # npm writes this list last, so that a broken-off installation has none.
    installed = (folder / "node_modules" / ".package-lock.json").exists()
    if installed and stamp.exists() and stamp.read_text(encoding="utf-8") == now:
        return
    if problem := missing_node():
        raise OperationError(f"{problem} It builds the chat widget.")
    print("Building the chat widget", flush=True)
    _npm(project, request, "ci", "--no-audit", "--no-fund")
    _npm(project, request, "run", "build")
    stamp.write_text(now, encoding="utf-8")


def fingerprint(project: Project) -> str:
    """One checksum over all that the widget is made of."""
    total = hashlib.sha256()
    for path in sorted(_sources(project)):
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        total.update(f"{path.relative_to(project.root).as_posix()} {content}\n".encode())
    return total.hexdigest()


def _sources(project: Project) -> Iterator[Path]:
    yield from (project.root / "data" / "widget").glob("*.yml")
    yield project.root / "widget" / "vite.config.ts"
    for name in _SOURCES:
        place = project.root / "widget" / name
        yield from (each for each in place.rglob("*") if each.is_file())
        if place.is_file():
            yield place


def _npm(project: Project, request: StopRequest, *arguments: str) -> None:
    log = project.var / "log" / "widget.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    name = f"npm {' '.join(arguments[:2])}"
    try:
        with log.open("wb") as output:
            command = (str(shutil.which("npm")), *arguments)
            processes.run(command, project.root / "widget", request, name, output=output)
    except OperationError as error:
        end = "".join(f"\n  {line}" for line in last_lines(log, 30))
        place = project.shown(log)
        raise OperationError(f"{error} The end of {place}:{end}", error.code) from error
