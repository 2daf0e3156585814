"""Which of several workers this process is; who forks it says so, nobody sets it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class _Own:
    number: int | None = None


_OWN = _Own()


def become_worker(number: int) -> None:
    """Be a worker from now on, numbered from 1."""
    _OWN.number = number


def worker_number() -> int | None:
    """The number of this worker; None where one process answers alone."""
    return _OWN.number
