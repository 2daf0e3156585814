"""What day it is comes from outside, so that answers can be tested on any day."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

_ASKING = ("today", "now", "utcnow", "localtime", "gmtime")


def _asks(path: Path) -> list[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return [
        f"{path}:{call.lineno}"
        for call in calls
        if isinstance(call, ast.Attribute) and call.attr in _ASKING
    ]


@pytest.mark.parametrize("package", ["careers", "understanding"])
def test_no_module_asks_the_clock_itself(root: Path, package: str) -> None:
    found = [place for path in (root / package).rglob("*.py") for place in _asks(path)]
    assert not found, f"take the day from the speaker or the reader instead: {', '.join(found)}"
