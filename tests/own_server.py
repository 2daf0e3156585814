"""Waiting for a server that a test has started."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable
from pathlib import Path

START_SECONDS = 60


def wait_until_up(
    name: str, child: subprocess.Popen[bytes], answers: Callable[[], bool], log: Path
) -> None:
    """Wait until a server answers; fails with its log if it ends or takes too long."""
    end = time.monotonic() + START_SECONDS
    while not answers():
        written = log.read_text()
        assert child.poll() is None, f"{name} ended:\n{written}"
        assert time.monotonic() < end, f"{name} doesn't start:\n{written}"
        time.sleep(0.02)
