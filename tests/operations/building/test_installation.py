"""Packages are installed again only when their lock file has changed."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from operations.building.installation import LOCKS, install, offer_careers
from operations.common.failure import OperationError
from operations.common.project import Project
from operations.common.stopping import StopRequest

NOTES_ITS_ARGUMENTS = "import sys; print(*sys.argv[1:], file=open('pip.log', 'a'))"
PIP = (sys.executable, "-c", NOTES_ITS_ARGUMENTS)
PIP_FAILS = (sys.executable, "-c", "raise SystemExit(1)")


@pytest.fixture
def locked(project: Project) -> Project:
    """A checkout with a lock file."""
    (project.root / "requirements").mkdir()
    (project.root / "requirements" / "runtime.txt").write_text("rasa==3.6.21\n")
    return project


def _installations(project: Project) -> list[str]:
    log = project.root / "pip.log"
    return log.read_text().splitlines() if log.exists() else []


def test_a_lock_file_is_installed_once_and_with_checksums_required(
    locked: Project, request_to_stop: StopRequest
) -> None:
    for _ in range(2):
        install(locked, locked.root, "runtime", request_to_stop, PIP)
    assert _installations(locked) == [
        "install --quiet --require-hashes --requirement requirements/runtime.txt"
    ]


def test_a_changed_lock_file_is_installed_again(
    locked: Project, request_to_stop: StopRequest
) -> None:
    install(locked, locked.root, "runtime", request_to_stop, PIP)
    (locked.root / "requirements" / "runtime.txt").write_text("rasa==3.6.22\n")
    install(locked, locked.root, "runtime", request_to_stop, PIP)
    assert len(_installations(locked)) == 2


def test_a_failed_installation_is_tried_again(
    locked: Project, request_to_stop: StopRequest
) -> None:
    with pytest.raises(OperationError, match="pip install ended with exit code 1"):
        install(locked, locked.root, "runtime", request_to_stop, PIP_FAILS)
    install(locked, locked.root, "runtime", request_to_stop, PIP)
    assert len(_installations(locked)) == 1


def test_the_program_of_editors_stands_beside_the_python_and_names_the_checkout(
    project: Project, tmp_path: Path
) -> None:
    (tmp_path / "bin").mkdir()
    offer_careers(project, tmp_path)
    program = tmp_path / "bin" / "careers"
    assert program.stat().st_mode & 0o111
    assert program.read_text().startswith(f"#!{tmp_path / 'bin' / 'python'}\n")
    assert repr(str(project.root)) in program.read_text()


def _pins(root: Path, name: str) -> set[str]:
    lines = (root / "requirements" / f"{name}.txt").read_text().splitlines()
    return {line.split()[0] for line in lines if "==" in line and not line.startswith((" ", "#"))}


def test_what_is_tested_is_what_runs(root: Path) -> None:
    assert _pins(root, "runtime") <= _pins(root, "development")


@pytest.mark.parametrize("name", LOCKS)
def test_lock_files_name_no_registry(root: Path, name: str) -> None:
    text = (root / "requirements" / f"{name}.txt").read_text()
    assert "://" not in text
    assert "index-url" not in text
