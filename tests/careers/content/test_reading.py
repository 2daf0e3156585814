"""YAML files that can't be used."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest

from careers.content.reading import read_yaml
from careers.shapes.errors import Problem

_SHOWN = Path("shown.yml")


def _read(tmp_path: Path, content: bytes) -> tuple[Any, list[Problem]]:
    path = tmp_path / "file.yml"
    path.write_bytes(content)
    return read_yaml(path, _SHOWN)


def test_a_file_is_read_as_plain_values(tmp_path: Path) -> None:
    value, problems = _read(tmp_path, "a: [1, {b: siôn}]\nc: 2026-11-23\n".encode())
    assert (value, problems) == ({"a": [1, {"b": "siôn"}], "c": datetime.date(2026, 11, 23)}, [])


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"a: 1\nb: 2\na: 3\n", "shown.yml: line 3, column 1: not YAML: the key 'a' stands twice"),
        (b"a:\n  b: 1\n  b: 1\n", "shown.yml: line 3, column 3: not YAML: the key 'b' stands"),
        (b"a: caf\xe9\n", "shown.yml: byte 6: not UTF-8; save it as UTF-8"),
        (b"a: [1, 2\n", "shown.yml: line 2, column 1: not YAML: "),
        (b"a: \x01\n", "shown.yml: the file: not YAML: "),
        (b"a: !!python/object:os.system {}\n", "shown.yml: line 1, column 4: not YAML: could not"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(
    tmp_path: Path, content: bytes, problem: str
) -> None:
    value, problems = _read(tmp_path, content)
    assert value is None
    assert [str(each).startswith(problem) for each in problems] == [True], problems


def test_a_day_that_no_calendar_has_stays_text_for_the_check_of_types(tmp_path: Path) -> None:
    assert _read(tmp_path, b"a: 2026-11-31\n") == ({"a": "2026-11-31"}, [])
