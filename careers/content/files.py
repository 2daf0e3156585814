"""One file in the shape that it must have."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from careers.content.reading import read_yaml
from careers.content.structuring import structure
from careers.shapes.errors import ContentError, Problem

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


def read_whole(
    folder: Path,
    name: Path,
    shape: type[T],
    wrong: Callable[[T], Iterable[Problem]] = lambda _: (),
) -> T:
    """One file in a shape, for what can't do without it.

    Args:
        folder: where it is.
        name: of the file.
        shape: what it must look like.
        wrong: finds what else is wrong with it.

    Raises:
        ContentError: it is missing or wrong; names every place.
    """
    problems: list[Problem] = []
    result = read(folder, name, shape, problems)
    if result is not None:
        problems += wrong(result)
    if result is None or problems:
        raise ContentError(problems)
    return result
