"""The test conversations: each of them is held in both languages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

_FOLDER = Path("tests", "conversations")
_WELSH = "cymraeg"
_IN_WELSH = "{} (Cymraeg)"

Steps = list[tuple[str, str]]


def _stories(folder: Path) -> dict[str, Steps]:
    """The conversations of a folder, and of each turn what is understood and done; not the words."""
    return {
        f"{path.name}: {story['story']}": [_step(step) for step in story["steps"]]
        for path in sorted(folder.glob("test_*.yml"))
        for story in yaml.safe_load(path.read_text(encoding="utf-8"))["stories"]
    }


def _step(step: dict[str, Any]) -> tuple[str, str]:
    return ("intent", step["intent"]) if "user" in step else ("action", step["action"])


@pytest.fixture(scope="module")
def english(root: Path) -> dict[str, Steps]:
    """The conversations in English, by what their Welsh twins are called."""
    return {_IN_WELSH.format(name): steps for name, steps in _stories(root / _FOLDER).items()}


@pytest.fixture(scope="module")
def welsh(root: Path) -> dict[str, Steps]:
    """The conversations in Welsh."""
    return _stories(root / _FOLDER / _WELSH)


def test_every_conversation_is_held_in_both_languages(
    english: dict[str, Steps], welsh: dict[str, Steps]
) -> None:
    assert english, f"{_FOLDER} holds no conversation"
    assert sorted(english.keys() - welsh.keys()) == [], "write them in Welsh"
    assert sorted(welsh.keys() - english.keys()) == [], "write them in English"


def test_both_are_led_alike(english: dict[str, Steps], welsh: dict[str, Steps]) -> None:
    other = [name for name, steps in english.items() if welsh.get(name, steps) != steps]
    assert other == [], "what is understood and done must be the same in both languages"
