"""Copies of the real content with one mistake made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from careers.shapes.errors import ContentError, Problem
from tests.loading import loaded

Edit = Callable[[str, str, str], None]


@pytest.fixture
def edit(data: Path) -> Edit:
    """Replaces a text of one file of the copy."""

    def replace(name: str, old: str, new: str) -> None:
        words = (data / name).read_text(encoding="utf-8")
        assert old in words, f"{name} no longer holds {old!r}; change the test"
        (data / name).write_text(words.replace(old, new, 1), encoding="utf-8")

    return replace


@pytest.fixture
def problems(data: Path) -> Callable[[], list[Problem]]:
    """Loads the copy and gives what is wrong with it; fails if it loads."""

    def load() -> list[Problem]:
        with pytest.raises(ContentError) as caught:
            loaded(data)
        return caught.value.problems

    return load
