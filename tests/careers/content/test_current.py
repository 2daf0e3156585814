"""Which content a process reads."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from careers.content.current import content_folder, current_store
from tests.conftest import SECOND_PROFILE


@pytest.fixture(autouse=True)
def _nothing_read_yet() -> Iterator[None]:
    current_store.cache_clear()
    yield
    current_store.cache_clear()


def test_without_a_setting_the_content_beside_the_code_is_read(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CAREERS_DATA", raising=False)
    assert content_folder() == root / "data"


def test_an_empty_setting_is_none(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAREERS_DATA", "")
    assert content_folder() == root / "data"


def test_the_setting_names_another_folder(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copy(SECOND_PROFILE, data / "profiles")
    monkeypatch.setenv("CAREERS_DATA", str(data))
    assert "lighthouse-keeper" in current_store().profiles


def test_the_content_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    assert current_store() is current_store()
