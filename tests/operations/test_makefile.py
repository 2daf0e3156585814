"""What `make` offers, and how it finds its Python."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.fixture
def tools(tmp_path: Path) -> Path:
    """A PATH with the bare tools and a `python3.10` that fails, as a pyenv shim can."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("sh", "ls", "sort"):
        (folder / name).symlink_to(str(shutil.which(name)))
    shim = folder / "python3.10"
    shim.write_text("#!/bin/sh\necho 'pyenv: python3.10: command not found' >&2\nexit 127\n")
    shim.chmod(0o755)
    return folder


def _bare(tools: Path, **more: str) -> dict[str, str]:
    return {"PATH": str(tools), "HOME": str(tools.parent), **more}


def _run(
    command: list[str], folder: Path, environment: dict[str, str]
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def _make() -> str:
    return str(shutil.which("make"))


def test_make_alone_lists_every_target_that_is_meant_for_people(
    root: Path, environment: dict[str, str]
) -> None:
    listed = re.findall(
        r"^make ([a-z]+) +\S.*\.$", _run([_make()], root, environment).stdout, re.MULTILINE
    )
    phony = re.search(r"^\.PHONY: (.*)$", (root / "Makefile").read_text(), re.MULTILINE)
    assert phony
    assert set(listed) == set(phony[1].split()) - {"environment", "runtime", "development"}


def test_every_command_that_make_calls_is_one(root: Path, environment: dict[str, str]) -> None:
    called = set(re.findall(r"\$\(OPERATIONS\) ([a-z-]+)", (root / "Makefile").read_text()))
    usage = _run([sys.executable, "-m", "operations", "--help"], root, environment).stdout
    assert called <= set(re.findall(r"^  ([a-z-]+) ", usage, re.MULTILINE))


def test_a_python_that_fails_is_passed_over_for_one_that_works(root: Path, tools: Path) -> None:
    works = tools.parent / "pyenv" / "versions" / "3.10.0" / "bin" / "python3.10"
    works.parent.mkdir(parents=True)
    works.symlink_to(Path(sys.executable).resolve())
    command = [str(shutil.which("sh")), "operations/find-python.sh"]
    found = _run(command, root, _bare(tools, PYENV_ROOT=str(tools.parent / "pyenv")))
    assert found.stdout.strip() == str(works)


def test_without_a_working_python_one_sentence_says_what_to_do(root: Path, tools: Path) -> None:
    command = [_make(), f"VENV={tools.parent / 'venv'}", "environment"]
    ended = _run(command, root, _bare(tools))
    assert ended.returncode != 0
    told = [line for line in ended.stderr.splitlines() if not line.startswith("make")]
    assert len(told) == 1
    assert told[0].startswith("No working Python 3.10 was found: install it")
