"""Children end with their parent, by one way or another."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from operations.common import processes
from operations.common.failure import OperationError, Stopped
from operations.common.stopping import StopRequest

IGNORES_TERM = """
import signal, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
print('ready', flush=True)
time.sleep(60)
"""
LEAVES_A_CHILD = f"""
import subprocess, sys
subprocess.Popen([sys.executable, '-c', {IGNORES_TERM!r}])
"""
SLEEPS = "import time; print('ready', flush=True); time.sleep(60)"


def _start(code: str, log: Path) -> processes.Child:
    with log.open("wb") as output:
        child = processes.start((sys.executable, "-c", code), log.parent, {}, output)
    end = time.monotonic() + 20
    while "ready" not in log.read_text():
        assert time.monotonic() < end, "the child did not start"
        time.sleep(0.02)
    return child


def _group_is_gone(child: processes.Child) -> bool:
    """Whether nothing of the group runs; what nobody has buried yet doesn't run."""
    listing = subprocess.run(
        ["ps", "-A", "-o", "pgid=,stat="], capture_output=True, text=True, check=True
    ).stdout
    rows = [line.split() for line in listing.splitlines()]
    return not [row for row in rows if row[0] == str(child.pid) and not row[1].startswith("Z")]


def test_a_child_that_heeds_the_request_ends_at_once(tmp_path: Path) -> None:
    child = _start(SLEEPS, tmp_path / "log")
    began = time.monotonic()
    processes.stop([child])
    assert time.monotonic() - began < processes.PATIENCE / 2
    assert child.returncode == -signal.SIGTERM


def test_a_child_that_ignores_the_request_is_killed(tmp_path: Path) -> None:
    child = _start(IGNORES_TERM, tmp_path / "log")
    processes.stop([child], patience=0.2)
    assert child.returncode == -signal.SIGKILL


def test_what_a_child_left_behind_is_killed_too(tmp_path: Path) -> None:
    child = _start(LEAVES_A_CHILD, tmp_path / "log")
    child.wait()
    assert not _group_is_gone(child)
    processes.stop([child], patience=0.2)
    end = time.monotonic() + 5
    while not _group_is_gone(child):
        assert time.monotonic() < end
        time.sleep(0.02)


def test_a_command_that_fails_is_named_with_its_exit_code(
    tmp_path: Path, request_to_stop: StopRequest
) -> None:
    with pytest.raises(OperationError, match=r"^The try ended with exit code 7\.$") as failure:
        processes.run(
            (sys.executable, "-c", "raise SystemExit(7)"), tmp_path, request_to_stop, "The try"
        )
    assert failure.value.code == 7


def test_a_command_that_is_killed_is_named_with_the_signal(
    tmp_path: Path, request_to_stop: StopRequest
) -> None:
    kills_itself = (sys.executable, "-c", "import os; os.kill(os.getpid(), 9)")
    with pytest.raises(OperationError, match="signal SIGKILL") as failure:
        processes.run(kills_itself, tmp_path, request_to_stop, "The try")
    assert failure.value.code == 128 + 9


def test_a_signal_is_noted_and_what_was_done_with_it_before_comes_back() -> None:
    before = signal.getsignal(signal.SIGTERM)
    with StopRequest() as request:
        request.check()
        signal.raise_signal(signal.SIGTERM)
        with pytest.raises(Stopped):
            request.check()
    assert signal.getsignal(signal.SIGTERM) == before
