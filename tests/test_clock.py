"""The clock that tests let jump."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.clock import Clock

_ASK = (
    "import datetime as d, time; "
    "print(time.time(), d.datetime.now(d.timezone.utc).timestamp(), time.monotonic())"
)
_DAY = 24 * 60 * 60  # seconds


@pytest.mark.parametrize("wrong", [0, _DAY, -_DAY])
def test_a_program_goes_by_it_but_measures_as_ever(tmp_path: Path, wrong: int) -> None:
    clock = Clock(tmp_path / "clock")
    clock.jump(wrong)
    with clock.of_servers():
        asked = subprocess.run([sys.executable, "-c", _ASK], capture_output=True, check=True)
    now, date, measured = map(float, asked.stdout.split())
    assert now - time.time() == pytest.approx(wrong, abs=_DAY / 10)
    assert date - time.time() == pytest.approx(wrong, abs=_DAY / 10)
    assert abs(measured - time.monotonic()) < _DAY / 10
