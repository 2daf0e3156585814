"""Which files the content consists of."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

TRAINED = ("nlu", "rules", "stories", "understanding")
"""Folders beside the content from which the model is trained."""


def files_of(folder: Path, trained: bool = False) -> Iterator[os.DirEntry[str]]:
    """The files of the content, in the order of their names.

    Args:
        folder: the content folder.
        trained: the files that the model is trained from instead.
    """
    for each in _entries(folder):
        if each.is_dir() and (each.name in TRAINED) is trained:
            yield from files_below(each)


def files_below(folder: Path | os.DirEntry[str]) -> Iterator[os.DirEntry[str]]:
    """The YAML files of a folder and of those in it, in the order of their names."""
    for each in _entries(folder):
        if each.is_dir():
            yield from files_below(each)
        elif each.name.endswith(".yml"):
            yield each


def _entries(folder: Path | os.DirEntry[str]) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda each: each.name)
    except FileNotFoundError:
        return []  # it went away while it was looked at
