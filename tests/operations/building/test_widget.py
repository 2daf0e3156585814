"""The widget is built when it must be; without Node.js the bot does without it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from operations.building.widget import build, build_if_possible, fingerprint
from operations.common.failure import OperationError
from operations.common.project import Project, this_project
from operations.common.stopping import StopRequest


@pytest.fixture
def sources(root: Path, tmp_path: Path) -> Project:
    """A checkout with the sources of the widget, not built."""
    leave = shutil.ignore_patterns("node_modules", "dist")
    shutil.copytree(root / "widget", tmp_path / "widget", ignore=leave)
    shutil.copytree(root / "data" / "widget", tmp_path / "data" / "widget")
    return Project(tmp_path)


@pytest.fixture
def without_node(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))


@pytest.mark.usefixtures("without_node")
def test_without_node_the_bot_starts_and_says_so(
    sources: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    with StopRequest() as request:
        build_if_possible(sources, request)
    said = capsys.readouterr().out
    assert "Node.js 20.19 or newer with npm was not found." in said
    assert "/chat works without it" in said


@pytest.mark.usefixtures("without_node")
def test_without_node_a_build_that_was_asked_for_fails(sources: Project) -> None:
    with StopRequest() as request, pytest.raises(OperationError, match="was not found"):
        build(sources, request)


def test_a_word_that_changed_asks_for_a_new_build(sources: Project) -> None:
    before = fingerprint(sources)
    words = sources.root / "data" / "widget" / "words.yml"
    words.write_text(words.read_text().replace("Anfon", "Danfon"))
    assert fingerprint(sources) != before


def test_what_has_not_changed_is_not_built_again(capsys: pytest.CaptureFixture[str]) -> None:
    with StopRequest() as request:
        build(this_project(), request)
        capsys.readouterr()
        build(this_project(), request)
    assert capsys.readouterr().out == ""


@pytest.mark.usefixtures("without_node")
def test_an_installation_that_was_broken_off_is_made_again(sources: Project) -> None:
    folder = sources.root / "widget"
    (folder / "node_modules").mkdir()
    (folder / "dist").mkdir()
    (folder / "dist" / "fingerprint").write_text(fingerprint(sources), encoding="utf-8")
    with StopRequest() as request, pytest.raises(OperationError, match="builds the chat widget"):
        build(sources, request)


def test_the_lock_file_names_no_place_to_download_from(root: Path) -> None:
    lock = (root / "widget" / "package-lock.json").read_text(encoding="utf-8")
    assert '"resolved"' not in lock
    assert '"integrity"' in lock
