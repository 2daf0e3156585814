"""`run` as a person meets it: from the command to an answer, and away without a trace."""

from __future__ import annotations

import os
import re
import shlex
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

pytestmark = pytest.mark.bot

ANSWERS = "Ctrl-C stops it."


@dataclass(frozen=True)
class Run:
    """A bot that was started with the command, and what that printed until it answered."""

    process: subprocess.Popen[str]
    printed: str
    port: int


@pytest.fixture
def run(
    root: Path, environment: dict[str, str], free_port: Callable[[], int], tmp_path: Path
) -> Iterator[Run]:
    """The bot, answering; ended after the test, however that went."""
    port, unused = free_port(), free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "operations", "run"],
        cwd=root,
        env={
            **environment,
            "CAREERS_PORT": str(port),
            "CAREERS_ACTIONS_PORT": str(unused),
            "CAREERS_DATABASE": str(tmp_path / "conversations.db"),
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    assert process.stdout
    lines: list[str] = []
    for line in process.stdout:
        lines.append(line)
        if ANSWERS in line:
            break
    yield Run(process, "".join(lines), port)
    process.kill()
    process.communicate()


def _listens(address: str, port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex((address, port)) == 0


def _own_addresses() -> set[str]:
    """The addresses of this machine that others could reach, as far as its name tells."""
    try:
        found = socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)
    except OSError:
        return set()
    return {str(entry[4][0]) for entry in found} - {"127.0.0.1", "127.0.1.1"}


def test_the_first_curl_line_gets_an_answer_and_a_stop_leaves_nothing(run: Run) -> None:
    assert ANSWERS in run.printed, run.printed
    (curl,) = re.findall(r"^  (curl .*)$", run.printed, re.MULTILINE)
    answer = subprocess.run(
        shlex.split(curl), capture_output=True, text=True, timeout=60, check=True
    )
    assert "£" in answer.stdout or "\\u00a3" in answer.stdout
    assert _listens("127.0.0.1", run.port)
    assert [address for address in _own_addresses() if _listens(address, run.port)] == []

    os.kill(run.process.pid, signal.SIGINT)
    assert run.process.wait(20) == 0
    assert not _listens("127.0.0.1", run.port)
