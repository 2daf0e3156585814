"""Long files of tests are begun first."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.sharing_out import LONGEST, longest_first


@pytest.mark.parametrize("name", LONGEST)
def test_every_file_that_is_begun_early_is_there(root: Path, name: str) -> None:
    assert (root / name).is_file()


def test_the_longest_files_come_first_and_all_others_stay_in_their_order() -> None:
    names = ("tests/b.py::one", f"{LONGEST[1]}::two", "tests/a.py::three", f"{LONGEST[0]}::four")
    items: list[Any] = [SimpleNamespace(nodeid=name) for name in names]
    found = [item.nodeid.split("::")[1] for item in longest_first(items)]
    assert found == ["four", "two", "one", "three"]
