"""What the programs that were started have written."""

from __future__ import annotations

import os
from pathlib import Path

_LAST_LINES = 15
_LOG_END = 65536  # bytes


def last_lines(log: Path, count: int = _LAST_LINES) -> list[str]:
    """The end of a log, without reading all of it."""
    with log.open("rb") as file:
        file.seek(0, os.SEEK_END)
        file.seek(max(0, file.tell() - _LOG_END))
        return file.read().decode("utf-8", errors="replace").splitlines()[-count:]
