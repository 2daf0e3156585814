"""`install`: brings the virtual environment to what a lock file says."""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Sequence
from pathlib import Path

from operations.common import processes
from operations.common.project import Project, this_project
from operations.common.stopping import StopRequest

LOCKS = ("runtime", "development")
_PROGRAM = '''\
#!{python}
"""Starts `careers`, the command line for editors."""

import sys

sys.path.insert(0, {root!r})

from operations.__main__ import main

sys.exit(main(["careers", *sys.argv[1:]]))
'''


def main(arguments: Sequence[str]) -> int:
    """Install what a lock file lists, if it has changed since."""
    parser = argparse.ArgumentParser(prog="install", description=__doc__)
    parser.add_argument("lock", choices=LOCKS)
    name: str = parser.parse_args(arguments).lock
    with StopRequest() as request:
        install(this_project(), Path(sys.prefix), name, request)
    offer_careers(this_project(), Path(sys.prefix))
    return 0


def install(
    project: Project,
    environment: Path,
    name: str,
    request: StopRequest,
    pip: Sequence[str] = (sys.executable, "-m", "pip"),
) -> None:
    """Install what a lock file lists unless that was done already.

    Args:
        project: the checkout.
        environment: the virtual environment; keeps a note of what was installed.
        name: which lock file.
        request: what is looked at for a stop.
        pip: what installs.

    Raises:
        OperationError: pip failed.
        Stopped: a stop was asked for.
    """
    lock = project.root / "requirements" / f"{name}.txt"
    stamp = environment / f"installed-{name}"
    checksum = hashlib.sha256(lock.read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text(encoding="utf-8").strip() == checksum:
        return
    print(f"Installing {project.shown(lock)} (a few minutes the first time)", flush=True)
    stamp.unlink(missing_ok=True)
    options = ("--quiet", "--require-hashes", "--requirement", project.shown(lock))
    processes.run((*pip, "install", *options), project.root, request, "pip install", dots=True)
    stamp.write_text(f"{checksum}\n", encoding="utf-8")


def offer_careers(project: Project, environment: Path) -> None:
    """Put the program `careers` beside the Python of the environment.

    It is written here, since the project itself is no package that pip installs.

    Args:
        project: the checkout, whose content the program looks after.
        environment: the virtual environment.
    """
    program = environment / "bin" / "careers"
    python = environment / "bin" / "python"
    written = _PROGRAM.format(python=python, root=str(project.root))
    if not program.exists() or program.read_text(encoding="utf-8") != written:
        program.write_text(written, encoding="utf-8")
        program.chmod(0o755)
