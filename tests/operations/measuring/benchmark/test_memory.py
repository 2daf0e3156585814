"""Memory is counted over a whole process group."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from operations.common import processes
from operations.measuring.benchmark.memory import group_files, group_memory, group_work

MEGABYTE = 1024 * 1024
KEEPS = """
kept = bytearray({megabytes} * 1024 * 1024)
for page in range(0, len(kept), 4096):
    kept[page] = 1
"""
HAS_A_CHILD = f"""
import subprocess, sys, time
{KEEPS.format(megabytes=40)}
child = {KEEPS.format(megabytes=60)!r} + "print('ready', flush=True)\\nimport time\\ntime.sleep(60)"
subprocess.Popen([sys.executable, '-c', child])
time.sleep(60)
"""


@pytest.fixture
def group(tmp_path: Path) -> Iterator[int]:
    """The leader of a group that keeps 40 MB itself and 60 MB in a child."""
    read, write = os.pipe()
    with os.fdopen(write, "wb") as output:
        leader = processes.start((sys.executable, "-c", HAS_A_CHILD), tmp_path, {}, output)
    with os.fdopen(read, "rb") as ready:
        assert ready.readline() == b"ready\n"
    yield leader.pid
    processes.stop([leader])


def test_what_a_child_process_keeps_counts_too(group: int) -> None:
    assert 100 * MEGABYTE < group_memory(group) < 160 * MEGABYTE


def test_the_files_of_all_processes_count(group: int) -> None:
    """Each of the two has its input, its output and its errors open, and little else."""
    assert 6 <= group_files(group) < 12


def test_work_counts_and_waiting_does_not(group: int) -> None:
    before = group_work(group)
    assert before > 0, "it has filled its memory"
    time.sleep(0.3)
    assert group_work(group) - before < 0.2


def test_a_group_that_has_ended_keeps_nothing(tmp_path: Path) -> None:
    child = processes.start((sys.executable, "-c", ""), tmp_path, {})
    child.wait()
    assert group_memory(child.pid) == 0
    assert group_files(child.pid) == 0
