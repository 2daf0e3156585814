"""`check`: is the content whole and right?"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from careers.content.loading import load_store
from careers.content.page_words import load_page_words
from careers.safety.detector import load_detector
from careers.shapes.errors import ContentError, Problem
from careers.shapes.store import Store
from operations.common.failure import OperationError
from operations.common.project import Project, this_project
from operations.common.settings import Settings, read_settings, variable

T = TypeVar("T")
_SAFETY = "safety"


def main(arguments: Sequence[str]) -> int:
    """Check the content and say how much of it there is."""
    argparse.ArgumentParser(prog="check", description=__doc__).parse_args(arguments)
    check(this_project(), read_settings(os.environ))
    return 0


def check(project: Project, settings: Settings) -> Store:
    """Read the content, print a summary and return it.

    Raises:
        OperationError: something is wrong; says all that is.
    """
    began = time.monotonic()
    store = _load(project.root / settings.data)
    counts = ", ".join(
        (
            _counted(len(store.profiles), "job profile"),
            _counted(sum(len(tables) for tables in store.pay_tables.values()), "pay table"),
            _counted(len(store.contacts), "contact"),
            _counted(len(store.topics), "topic"),
            _counted(len(store.wording), "wording"),
        )
    )
    seconds = time.monotonic() - began
    print(f"The content in {settings.data} is right: {counts} ({seconds:.1f} s)", flush=True)
    return store


def _load(folder: Path) -> Store:
    if not folder.is_dir():
        raise OperationError(
            f"{variable('data')} is {str(folder)!r}; allowed: a folder that exists."
        )
    problems: list[Problem] = []
    store = _attempt(load_store, folder, problems)
    _attempt(load_detector, folder / _SAFETY, problems)
    _attempt(load_page_words, folder, problems)
    if store is None or problems:
        raise OperationError(str(ContentError(problems)))
    return store


def _attempt(load: Callable[[Path], T], folder: Path, problems: list[Problem]) -> T | None:
    """What a folder holds, or None after adding what is wrong with it."""
    try:
        return load(folder)
    except ContentError as error:
        problems.extend(error.problems)
        return None


def _counted(count: int, thing: str) -> str:
    return f"{count} {thing}{'' if count == 1 else 's'}"
