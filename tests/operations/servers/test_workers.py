"""One process leads others, which answer at one port. Every process here is real."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from operations.servers.ports import free_ports

_PATIENCE = 60.0  # seconds
_COUNT = 3


@dataclass(frozen=True)
class _Told:
    number: int
    process: int
    up: int


@dataclass(frozen=True)
class _Led:
    """A leader with its workers."""

    process: subprocess.Popen[str]
    port: int

    def ask(self, what: str = "who") -> _Told | None:
        """Whoever answers; None where nobody does."""
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=5) as connection:
                connection.sendall(f"{what}\n".encode())
                number, process, up, of = connection.makefile().readline().split()
        except (OSError, ValueError):
            return None
        assert int(of) == _COUNT
        return _Told(int(number), int(process), int(up))

    def all_up(self, but: int = 0) -> dict[int, int]:
        """The processes of all workers by number, once all are up and none is a certain one."""
        found: dict[int, int] = {}

        def met() -> bool:
            told = self.ask()
            if told and told.up == _COUNT and told.process != but:
                found[told.number] = told.process
            return len(found) == _COUNT

        _wait(met)
        return found


def _wait(until: Callable[[], bool]) -> None:
    end = time.monotonic() + _PATIENCE
    while not until():
        assert time.monotonic() < end, "it never came to that"
        time.sleep(0.01)


def _gone(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    return False


@pytest.fixture
def lead(root: Path, environment: dict[str, str]) -> Iterator[Callable[..., _Led]]:
    """Starts a leader."""
    started: list[subprocess.Popen[str]] = []

    def begin(how: str = "works") -> _Led:
        (port,) = free_ports(1)
        script = root / "tests" / "operations" / "servers" / "lead_standins.py"
        process = subprocess.Popen(
            [sys.executable, str(script), str(port), str(_COUNT), how],
            env=environment,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        started.append(process)
        return _Led(process, port)

    yield begin
    for process in started:
        process.kill()
        process.communicate()


def test_all_workers_answer_at_one_port(lead: Callable[..., _Led]) -> None:
    assert set(lead().all_up()) == {1, 2, 3}


def test_a_worker_that_dies_is_started_again_while_the_others_answer(
    lead: Callable[..., _Led],
) -> None:
    led = lead()
    before = led.all_up()
    os.kill(before[2], signal.SIGKILL)
    after = led.all_up(but=before[2])
    assert {n: after[n] for n in (1, 3)} == {n: before[n] for n in (1, 3)}
    assert after[2] != before[2]


def test_a_worker_that_hangs_is_ended_and_started_again(lead: Callable[..., _Led]) -> None:
    led = lead()
    before = led.all_up()
    assert led.ask("hang") is None
    _wait(lambda: any(map(_gone, before.values())))
    (hung,) = filter(_gone, before.values())
    assert len(led.all_up(but=hung)) == _COUNT


def test_a_stop_ends_all_of_them(lead: Callable[..., _Led]) -> None:
    led = lead()
    workers = led.all_up().values()
    led.process.send_signal(signal.SIGTERM)
    assert led.process.wait(_PATIENCE) == 0
    assert all(map(_gone, workers))
    assert led.ask() is None


def test_none_outlives_a_leader_that_is_killed(lead: Callable[..., _Led]) -> None:
    led = lead()
    workers = led.all_up().values()
    led.process.kill()
    led.process.wait(_PATIENCE)
    _wait(lambda: all(map(_gone, workers)))


def test_workers_that_never_come_up_end_it_with_a_word_about_it(
    lead: Callable[..., _Led],
) -> None:
    _, said = lead("fails").process.communicate(timeout=_PATIENCE)
    assert "ended with exit code 3 before it was up" in said
