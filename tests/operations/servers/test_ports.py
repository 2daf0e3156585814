"""A port that can't be had is told before anything is started."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from operations.common.failure import OperationError
from operations.common.settings import read_settings
from operations.servers.ports import check_ports


def _separate(free_port: Callable[[], int]) -> dict[str, str]:
    ports = {"CAREERS_PORT": str(free_port()), "CAREERS_ACTIONS_PORT": str(free_port())}
    return {**ports, "CAREERS_ACTIONS": "separate"}


def test_the_port_of_an_action_server_that_is_not_run_may_be_in_use(
    free_port: Callable[[], int],
) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        used = str(other.getsockname()[1])
        check_ports(read_settings({"CAREERS_PORT": str(free_port()), "CAREERS_ACTIONS_PORT": used}))


def test_free_ports_pass(free_port: Callable[[], int]) -> None:
    check_ports(read_settings(_separate(free_port)))


@pytest.mark.parametrize("name", ["CAREERS_PORT", "CAREERS_ACTIONS_PORT"])
@pytest.mark.parametrize("listening", ["127.0.0.1", "0.0.0.0"])  # noqa: S104 (what is tested)
def test_a_port_in_use_is_told_with_its_variable(
    name: str, listening: str, free_port: Callable[[], int]
) -> None:
    ports = _separate(free_port)
    with socket.socket() as other:
        other.bind((listening, int(ports[name])))
        other.listen()
        with pytest.raises(OperationError) as failure:
            check_ports(read_settings(ports))
    assert str(failure.value) == (
        f"Port {ports[name]} on 127.0.0.1 is in use; stop what listens there, or set {name} to a free port."
    )


def test_an_address_of_another_machine_is_told_with_its_variable() -> None:
    with pytest.raises(
        OperationError, match=r"CAREERS_HOST is .192\.0\.2\.1., which is no address"
    ):
        check_ports(read_settings({"CAREERS_HOST": "192.0.2.1"}))


def test_run_ends_with_the_sentence_and_an_exit_code_when_its_port_is_in_use(
    root: Path, environment: dict[str, str]
) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        ended = subprocess.run(
            [sys.executable, "-m", "operations", "run"],
            cwd=root,
            env={**environment, "CAREERS_PORT": port},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    assert ended.returncode == 1
    assert f"Error: Port {port} on 127.0.0.1 is in use" in ended.stderr
    assert "Training" not in ended.stdout
