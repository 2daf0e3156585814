"""The real detector and directory, read once, and broken copies of their files."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from careers.content.reading import read_yaml
from careers.content.structuring import structure
from careers.safety.detector import CrisisDetector, load_detector
from careers.shapes.contacts import Contact

DATA = Path("data")


@pytest.fixture(scope="session")
def detector() -> CrisisDetector:
    """The detector as the bot loads it."""
    return load_detector(DATA / "safety")


@pytest.fixture(scope="session")
def contacts() -> dict[str, Contact]:
    """The directory as the bot loads it."""
    found = {}
    for path in sorted((DATA / "contacts").glob("*.yml")):
        contact, problems = structure(read_yaml(path, path)[0], Contact, path)
        assert contact is not None, problems
        found[contact.id] = contact
    return found


@pytest.fixture
def changed(tmp_path: Path) -> Callable[[str, str, str], Path]:
    """Copies the safety files with one text replaced by another; returns the folder."""

    def change(name: str, old: str, new: str) -> Path:
        folder = tmp_path / "safety"
        shutil.copytree(DATA / "safety", folder, dirs_exist_ok=True)
        words = (folder / name).read_text(encoding="utf-8")
        assert old in words, f"{name} no longer holds {old!r}; change the test"
        (folder / name).write_text(words.replace(old, new), encoding="utf-8")
        return folder

    return change
