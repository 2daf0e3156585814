"""One file in the shape that it must have."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from careers.content.reading import read_yaml
from careers.content.structuring import structure
from careers.shapes.errors import Problem

T = TypeVar("T")


def read(folder: Path, name: Path, shape: type[T], problems: list[Problem]) -> T | None:
    """One file in a shape, or None with what is wrong added to the problems."""
    if not (folder / name).is_file():
        problems.append(Problem(name, "the file", "not found; it is needed"))
        return None
    value, found = read_yaml(folder / name, name)
    result = None
    if not found:
        result, found = structure(value, shape, name)
    problems.extend(found)
    return result
