"""A wall clock of a server's own that tests let jump, as one does that was set right."""

from __future__ import annotations

import functools
import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

_SOURCE = Path(__file__).with_name("clock.c")


@dataclass(frozen=True)
class Clock:
    """The clock of the servers that are started within `of_servers`.

    Attributes:
        file: holds by how many seconds it is wrong.
    """

    file: Path

    def jump(self, seconds: int) -> None:
        """Let it be wrong by so many seconds, from now on."""
        new = self.file.with_suffix(".new")
        new.write_text(str(seconds), encoding="ascii")
        new.replace(self.file)

    @contextmanager
    def of_servers(self) -> Iterator[None]:
        """Every process that is started meanwhile goes by it."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("LD_PRELOAD", str(_library()))
            patch.setenv("CLOCK_JUMP", str(self.file))
            yield


@functools.cache
def _library() -> Path:
    """What is loaded into the servers, made once."""
    folder = Path(tempfile.gettempdir()) / f"careers-tests-{os.getuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    made = folder / f"clock-{os.getpid()}.so"
    command = ["cc", "-shared", "-fPIC", "-O2", "-o", str(made), str(_SOURCE), "-ldl"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, (
        f"tests/clock.c needs a C compiler, as some packages do:\n{done.stderr}"
    )
    return made
