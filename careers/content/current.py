"""The store of this process: read once, from the folder named by `CAREERS_DATA`."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path

from careers.content.loading import load_store
from careers.shapes.store import Store


def content_folder() -> Path:
    """The content folder: `CAREERS_DATA`, or `data` beside the packages."""
    return Path(os.environ.get("CAREERS_DATA") or Path(__file__).parents[2] / "data")


@lru_cache(maxsize=1)
def current_store() -> Store:
    """The content, checked.

    Raises:
        ContentError: something in it is wrong.
    """
    return load_store(content_folder())
