"""What the tests of `operations` share."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from operations.common.project import Project
from operations.common.stopping import StopRequest
from tests.operations.rest_server import Reply, RestServer, Serve


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """An empty checkout."""
    return Project(tmp_path)


@pytest.fixture
def request_to_stop() -> StopRequest:
    """A stop that nobody has asked for."""
    return StopRequest()


@pytest.fixture
def free_port() -> Callable[[], int]:
    """Finds ports that nothing listens on."""

    def find() -> int:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            return int(probe.getsockname()[1])

    return find


@pytest.fixture
def environment(root: Path) -> dict[str, str]:
    """The environment for a command of the project, without this run's own settings."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("CAREERS_", "MAKE", "MFLAGS"))
        and name not in ("OCCUPATION", "LANGUAGE_CODE")
    }
    return {**kept, "PYTHONPATH": str(root)}


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Starts servers that speak like Rasa's REST channel; ends them after the test."""
    with ExitStack() as stack:

        def start(reply: Reply) -> RestServer:
            server = stack.enter_context(RestServer(reply))
            serving = {"poll_interval": 0.01}
            threading.Thread(target=server.serve_forever, kwargs=serving, daemon=True).start()
            stack.callback(server.shutdown)
            return server

        yield start
