"""A second server of the small bot, watched in every way."""

from __future__ import annotations

import http.server
import shutil
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import requests
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.proto.trace.v1.trace_pb2 import Span

from operations.servers.ports import free_ports
from tests.channels.conftest import Bot, Server

_PATIENCE = 15  # seconds


@dataclass
class Collector:
    """Takes traces as a collector of OpenTelemetry does."""

    bodies: list[bytes] = field(default_factory=list)

    @property
    def spans(self) -> list[Span]:
        """All that came in."""
        return [
            span
            for body in self.bodies
            for resource in ExportTraceServiceRequest.FromString(body).resource_spans
            for scope in resource.scope_spans
            for span in scope.spans
        ]


@dataclass(frozen=True)
class Watched:
    """The bot, and what can be seen of it."""

    bot: Bot
    metrics_port: int
    collector: Collector

    def metrics(self) -> str:
        """What Prometheus is told."""
        return requests.get(f"http://127.0.0.1:{self.metrics_port}/metrics", timeout=10).text

    def count(self, start: str) -> float:
        """The value in the line that starts so; 0 if there is none."""
        lines = (line for line in self.metrics().splitlines() if line.startswith(start))
        return float(next(lines, "0").rsplit(" ", 1)[-1])

    def log(self) -> list[str]:
        """The lines of its log."""
        return self.bot.server.log.read_text(encoding="utf-8").splitlines()

    def wait(self, until: Callable[[], bool], what: str) -> None:
        """Wait until something is so."""
        end = time.monotonic() + _PATIENCE
        while not until():
            assert time.monotonic() < end, f"{what}; the log ends:\n" + "\n".join(self.log()[-20:])
            time.sleep(0.1)


@pytest.fixture(scope="module")
def collector() -> Iterator[tuple[Collector, int]]:
    """A collector, and its port."""
    collector = Collector()

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            collector.bodies.append(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield collector, server.server_address[1]
        server.shutdown()


@pytest.fixture(scope="module")
def watched(
    running_bot: Bot,
    collector: tuple[Collector, int],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Watched]:
    """The small bot, with its model and its action server, and a database of its own."""
    folder = tmp_path_factory.mktemp("watched")
    folder.chmod(0o700)
    for name in ("credentials.yml", "endpoints.yml", "config.yml", "domain.yml"):
        shutil.copy(running_bot.folder / name, folder)
    shutil.copytree(running_bot.folder / "models", folder / "models")
    port, metrics_port = free_ports(2)
    taken, collector_port = collector
    server = Server(
        [sys.executable, "-m", "rasa", "run", "-i", "127.0.0.1", "-p", str(port)],
        port,
        "/webhooks/web/ready",
        Path(folder, "bot.log"),
        environment={
            "CAREERS_METRICS_PORT": str(metrics_port),
            "CAREERS_LOGS": "json",
            "CAREERS_TRACES": f"http://127.0.0.1:{collector_port}/v1/traces",
            "OTEL_BSP_SCHEDULE_DELAY": "200",
        },
    )
    try:
        server.start()
        yield Watched(Bot(server, running_bot.actions), metrics_port, taken)
    finally:
        server.stop()
