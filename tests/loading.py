"""Reads content in tests: what was read before of the same bytes isn't read again.

So does a bot that follows its content. How files belong together is checked each time, and tests of
reading itself call `load_store`.
"""

from __future__ import annotations

from pathlib import Path

from careers.content.loading import load_store
from careers.content.parts import Parts
from careers.shapes.store import Store

_parts = Parts()


def loaded(data: Path) -> Store:
    """The content of a folder.

    Raises:
        ContentError: something is wrong with it.
    """
    return load_store(data, _parts)
