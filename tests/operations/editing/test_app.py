"""`careers` tells of its commands, and ends with a code that says how it went."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from operations.building.installation import offer_careers
from operations.common.project import Project
from operations.editing.app import COMMANDS
from tests.docs.pages import Table, code_in, table
from tests.operations.editing.conftest import Careers


def test_every_command_is_listed_with_what_it_does(careers: Careers) -> None:
    listed = careers("--help")
    assert listed.code == 0
    for name in COMMANDS:
        told = [line.split(None, 1) for line in listed.out.splitlines()]
        assert any(words[:1] == [name] and len(words) > 1 for words in told), listed.out


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_and_json(name: str, careers: Careers) -> None:
    told = careers(name, "--help")
    assert told.code == 0
    assert "--json" in told.out
    assert "..." not in told.out.split("Options:")[0].removeprefix("Usage:").split("\n", 1)[1]


def test_every_command_has_a_row_for_editors() -> None:
    page = table("docs/content.md", "careers")
    first = tuple((f"`{code_in(row[0])[0].split()[0]}`", *row[1:]) for row in page.rows)
    Table(page.place, first).must_list(set(COMMANDS))


def test_an_unknown_command_is_wrong_use_and_the_nearest_is_named(careers: Careers) -> None:
    ended = careers("chek")
    assert ended.code == 2
    assert "Did you mean 'check'?" in ended.error


def test_the_program_starts_from_any_folder(
    root: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "python").symlink_to(sys.executable)
    offer_careers(Project(root), tmp_path)
    own = {name: value for name, value in environment.items() if name != "PYTHONPATH"}
    ended = subprocess.run(
        [sys.executable, str(tmp_path / "bin" / "careers"), "--help"],
        cwd=tmp_path,
        env=own,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.startswith("Usage: careers ")
