"""What `docs/content.md` shows of the editors' commands is what they print."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from operations.__main__ import main
from tests.docs.pages import DOCS, read, table

_PAGE = "docs/content.md"
_LEFT_OUT = "…"


def _examples() -> dict[str, list[str]]:
    """The lines below each command of the page, by the command."""
    shown: dict[str, list[str]] = {}
    # What is marked as an example has a test of its own.
    for block in re.findall(r"(?<!-->\n)```console\n(.*?)```", read(_PAGE), re.DOTALL):
        for part in re.split(r"^\$ careers ", block, flags=re.MULTILINE)[1:]:
            command, _, lines = part.partition("\n")
            shown[command] = lines.splitlines()
    return shown


_EXAMPLES = _examples()
_NEEDS_MODEL = "ask "


def _runs(lines: list[str]) -> Iterator[str]:
    """The lines that stand together, between those that are left out."""
    yield from filter(None, "\n".join(lines).split(_LEFT_OUT))


def _must_show(command: str, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    main(["careers", *shlex.split(command)])
    said = capsys.readouterr()
    printed = (said.out + said.err).replace(str(data), "data")
    place = 0
    for run in _runs(_EXAMPLES[command]):
        found = printed.find(run.strip("\n"), place)
        assert found >= 0, f"{_PAGE}: `careers {command}` no longer prints {run!r} but\n{printed}"
        place = found + len(run.strip("\n"))


@pytest.fixture
def with_kites(data: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Content with the profile to copy."""
    shutil.copy(DOCS / "minimal-profile.yml", data / "profiles" / "kite-inspector.yml")
    monkeypatch.setenv("CAREERS_DATA", str(data))
    return data


@pytest.mark.parametrize("command", [each for each in _EXAMPLES if _NEEDS_MODEL not in each])
def test_a_command_prints_what_the_page_shows(
    command: str, with_kites: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _must_show(command, with_kites, capsys)


@pytest.mark.bot
@pytest.mark.parametrize("command", [each for each in _EXAMPLES if _NEEDS_MODEL in each])
def test_a_message_is_understood_and_answered_as_the_page_shows(
    command: str, with_kites: Path, model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert model.exists()
    _must_show(command, with_kites, capsys)


def test_the_page_shows_commands() -> None:
    assert {command.split()[0] for command in _EXAMPLES} >= {
        "new",
        "show",
        "preview",
        "ask",
        "stale",
    }


def test_every_folder_of_the_content_has_a_row(root: Path) -> None:
    training = {"nlu", "rules", "stories", "understanding"}
    folders = {f"{each.name}/" for each in (root / "data").iterdir() if each.is_dir()}
    table(_PAGE, "folders").must_list(folders - {f"{name}/" for name in training})
