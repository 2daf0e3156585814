"""The page that `docs/content.md` imports comes out as it shows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from operations.__main__ import main
from tests.docs.pages import read

_PAGE = "docs/content.md"


def _example(name: str) -> str:
    found = re.search(rf"<!-- example: {name} -->\n```\w+\n(.*?)```", read(_PAGE), re.DOTALL)
    assert found, f"{_PAGE}: put the example {name!r} back below its mark"
    return found.group(1)


def test_the_page_is_imported_as_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "kite-inspector.txt").write_text(_example("page"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    capsys.readouterr()
    command, *shown = _example("imported").splitlines()
    arguments = command.removeprefix("$ careers ").split()
    assert main(["careers", *arguments, "--output", "drafts/kite-inspector.yml"]) == 0
    assert shown == capsys.readouterr().out.splitlines(), f"{_PAGE}: the output is another"
