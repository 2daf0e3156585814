"""What the tests of the editors' commands share."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from operations.__main__ import main


@dataclass(frozen=True)
class Ended:
    """A command that has ended."""

    code: int
    out: str
    error: str

    @property
    def read(self) -> Any:
        """What it printed as JSON."""
        return json.loads(self.out)


Careers = Callable[..., Ended]


@pytest.fixture
def careers(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Careers:
    """Calls `careers` as the command line does; `data` is another folder of content."""

    def call(*arguments: str, data: Path | None = None) -> Ended:
        if data is not None:
            monkeypatch.setenv("CAREERS_DATA", str(data))
        capsys.readouterr()
        code = main(["careers", *arguments])
        said = capsys.readouterr()
        return Ended(code, said.out, said.err)

    return call
