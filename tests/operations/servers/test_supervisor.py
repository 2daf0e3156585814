"""The servers run together: all of them, or none. Every process here is real."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

SERVES = """
import http.server, sys
http.server.test(http.server.SimpleHTTPRequestHandler, port=int(sys.argv[1]), bind='127.0.0.1')
"""
SERVES_FOR_A_SECOND = f"""
import os, threading
def end():
    print('out of memory', flush=True)
    os._exit(7)
threading.Timer(1, end).start()
{SERVES}
"""
FAILS_AT_ONCE = "print('no such module'); raise SystemExit(3)"
NEVER_SERVES = "import time; print('still loading', flush=True); time.sleep(60)"
SERVES_WITH_ALARM = f"print('cannot work', flush=True)\n{SERVES}"

Supervisor = subprocess.Popen[str]
Start = Callable[..., Supervisor]


@pytest.fixture
def start(root: Path, tmp_path: Path, environment: dict[str, str]) -> Iterator[Start]:
    """Starts a supervisor of servers, given as their code by port."""
    started: list[Supervisor] = []

    def begin(servers: dict[int, str], limit: float = 30) -> Supervisor:
        described = [(f"server-{port}", code, port) for port, code in servers.items()]
        script = root / "tests" / "operations" / "servers" / "supervise_standins.py"
        command = [sys.executable, str(script), str(tmp_path), json.dumps(described), str(limit)]
        supervisor = subprocess.Popen(
            command,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        started.append(supervisor)
        return supervisor

    yield begin
    for supervisor in started:
        supervisor.kill()
        supervisor.communicate()


def _wait_until_ready(supervisor: Supervisor) -> None:
    assert supervisor.stdout
    for line in supervisor.stdout:
        if line.strip() == "ready":
            return
    pytest.fail(f"not ready: {supervisor.communicate()[1]}")


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _wait_until_silent(ports: list[int]) -> None:
    end = time.monotonic() + 5
    while any(_listens(port) for port in ports):
        assert time.monotonic() < end, "a server outlived its supervisor"
        time.sleep(0.05)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_stop_ends_every_server_and_is_no_failure(
    number: signal.Signals, start: Start, free_port: Callable[[], int]
) -> None:
    ports = [free_port(), free_port()]
    supervisor = start(dict.fromkeys(ports, SERVES))
    _wait_until_ready(supervisor)
    assert all(_listens(port) for port in ports)
    supervisor.send_signal(number)
    assert supervisor.wait(10) == 0
    assert not any(_listens(port) for port in ports)


def test_a_stop_before_everything_answers_ends_every_server_too(
    start: Start, free_port: Callable[[], int]
) -> None:
    ports = [free_port(), free_port()]
    supervisor = start({ports[0]: SERVES, ports[1]: NEVER_SERVES})
    end = time.monotonic() + 20
    while not _listens(ports[0]):
        assert time.monotonic() < end
        time.sleep(0.05)
    supervisor.send_signal(signal.SIGINT)
    assert supervisor.wait(10) == 0
    assert not _listens(ports[0])


def test_a_server_that_fails_later_ends_the_other_and_is_told_with_its_last_lines(
    start: Start, free_port: Callable[[], int]
) -> None:
    ports = [free_port(), free_port()]
    supervisor = start({ports[0]: SERVES, ports[1]: SERVES_FOR_A_SECOND})
    _, errors = supervisor.communicate(timeout=30)
    assert supervisor.returncode == 1
    sentence = (
        f"The server-{ports[1]} ended by itself with exit code 7; the end of server-{ports[1]}.log:"
    )
    assert errors.startswith(sentence)
    assert "  out of memory" in errors.splitlines()
    assert not _listens(ports[0])


def test_a_server_that_fails_at_once_ends_the_other(
    start: Start, free_port: Callable[[], int]
) -> None:
    ports = [free_port(), free_port()]
    supervisor = start({ports[0]: SERVES, ports[1]: FAILS_AT_ONCE})
    output, errors = supervisor.communicate(timeout=30)
    assert supervisor.returncode == 1
    assert "ready" not in output.splitlines()
    assert "exit code 3" in errors
    assert "no such module" in errors
    assert not _listens(ports[0])


def test_a_server_that_does_not_answer_in_time_ends_all(
    start: Start, free_port: Callable[[], int]
) -> None:
    ports = [free_port(), free_port()]
    supervisor = start({ports[0]: SERVES, ports[1]: NEVER_SERVES}, limit=2)
    _, errors = supervisor.communicate(timeout=30)
    assert supervisor.returncode == 1
    assert f"The server-{ports[1]} did not answer at http://127.0.0.1:{ports[1]}/ in 2 s" in errors
    assert "still loading" in errors
    assert not _listens(ports[0])


def test_a_server_that_answers_but_says_that_it_can_not_work_ends_all(
    start: Start, free_port: Callable[[], int]
) -> None:
    supervisor = start({free_port(): SERVES_WITH_ALARM})
    output, errors = supervisor.communicate(timeout=30)
    assert supervisor.returncode == 1
    assert "ready" not in output.splitlines()
    assert "answers but says 'cannot work'" in errors


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends children with a killed parent")
def test_a_supervisor_that_is_killed_leaves_no_server_behind(
    start: Start, free_port: Callable[[], int]
) -> None:
    ports = [free_port(), free_port()]
    supervisor = start(dict.fromkeys(ports, SERVES))
    _wait_until_ready(supervisor)
    supervisor.kill()
    _wait_until_silent(ports)


def test_the_log_of_the_run_before_is_kept(
    start: Start, free_port: Callable[[], int], tmp_path: Path
) -> None:
    port = free_port()
    for _ in range(2):
        start({port: FAILS_AT_ONCE}).communicate(timeout=30)
    assert "no such module" in (tmp_path / f"server-{port}.previous.log").read_text()
