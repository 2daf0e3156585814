"""`serve bot`, as a container starts it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from operations.servers.ports import free_ports

pytestmark = pytest.mark.bot

_PATIENCE = 120  # seconds


def _wait_until_ready(process: subprocess.Popen[str], address: str) -> None:
    end = time.monotonic() + _PATIENCE
    while not _is_ready(address):
        assert process.poll() is None, f"it ended with {process.returncode}"
        assert time.monotonic() < end, f"it isn't ready after {_PATIENCE} s"
        time.sleep(0.2)


def _is_ready(address: str) -> bool:
    try:
        return requests.get(f"{address}/webhooks/web/ready", timeout=5).ok
    except requests.RequestException:
        return False


@pytest.fixture
def server(
    model: Path, root: Path, frozen_data: Path, tmp_path: Path
) -> Iterator[tuple[subprocess.Popen[str], str]]:
    port, actions_port = free_ports(2)
    variables = {
        "CAREERS_PORT": str(port),
        "CAREERS_ACTIONS_PORT": str(actions_port),
        "CAREERS_DATA": str(frozen_data),
        "CAREERS_DATABASE": str(tmp_path / "kept" / "conversations.db"),
        "CAREERS_COMPILED": str(tmp_path / "kept" / "content.db"),
        "CAREERS_LOGS": "json",
        "RASA_TELEMETRY_ENABLED": "false",
    }
    command = [
        sys.executable,
        "-m",
        "operations",
        "serve",
        "--folder",
        str(tmp_path / "own"),
        "bot",
    ]
    with subprocess.Popen(
        command,
        cwd=root,
        env={**os.environ, **variables},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        address = f"http://127.0.0.1:{port}"
        try:
            _wait_until_ready(process, address)
            yield process, address
        finally:
            process.kill()


def test_it_answers_logs_where_it_prints_and_ends_when_it_is_told(
    server: tuple[subprocess.Popen[str], str],
) -> None:
    process, address = server
    web = f"{address}/webhooks/web"
    token = requests.post(f"{web}/conversations", json={}, timeout=30).json()["token"]
    turn = requests.post(
        f"{web}/messages",
        json={"id": "message-1", "text": "i want to kill myself"},
        headers={"Authorization": f"Bearer {token}"},
        timeout=30,
    )
    assert turn.json()["reply"]["status"] == "crisis"
    process.send_signal(signal.SIGTERM)
    printed, _ = process.communicate(timeout=30)
    lines = [json.loads(line) for line in printed.splitlines() if line.startswith("{")]
    (line,) = (each for each in lines if each["event"] == "turn")
    assert line["status"] == "crisis"
    assert "kill myself" not in printed
