"""How much memory and how many files a server and its child processes keep, and their work."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

_PROC = Path("/proc")
_RESIDENT = "VmRSS:"
_GROUP, _USER, _SYSTEM = 2, 11, 12  # places among the fields after the name


def group_memory(leader: int) -> int:
    """Bytes of memory that a process group keeps resident.

    Pages that processes share count for each of them: a share of them, as the
    proportional set size counts it, would make each bot smaller by running beside the other.

    Args:
        leader: process id of the group's leader.
    """
    if _PROC.is_dir():
        return sum(_kilobytes(process) for process in _members(leader)) * 1024
    listing = subprocess.run(
        ["ps", "-A", "-o", "pgid=,rss="], capture_output=True, text=True, check=True
    ).stdout
    rows = (line.split() for line in listing.splitlines())
    return sum(int(kilobytes) for group, kilobytes in rows if int(group) == leader) * 1024


def group_files(leader: int) -> int:
    """How many files and connections a process group has open; 0 where the system doesn't say.

    Args:
        leader: process id of the group's leader.
    """
    return sum(len(list((process / "fd").iterdir())) for process in _members(leader))


def group_work(leader: int) -> float:
    """Seconds of processor time that a process group has taken so far; 0 without `/proc`.

    Args:
        leader: process id of the group's leader.
    """
    if not _PROC.is_dir():
        return 0.0
    told = [_fields(process) for process in _members(leader)]
    ticks = sum(int(fields[_USER]) + int(fields[_SYSTEM]) for fields in told if fields)
    return float(ticks / os.sysconf("SC_CLK_TCK"))


def _members(leader: int) -> Iterator[Path]:
    for process in _PROC.glob("[0-9]*"):
        fields = _fields(process)
        if fields and int(fields[_GROUP]) == leader:
            yield process


def _fields(process: Path) -> list[str]:
    """What the kernel tells of a process, after its name, which may hold anything."""
    return _read(process / "stat").rpartition(")")[2].split()


def _kilobytes(process: Path) -> int:
    lines = _read(process / "status").splitlines()
    found = [line for line in lines if line.startswith(_RESIDENT)]
    return int(found[0].split()[1]) if found else 0  # one that has just ended keeps nothing


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
