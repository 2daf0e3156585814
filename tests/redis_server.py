"""A real Redis of Debian's package, on a port of its own, for as long as tests need it."""

from __future__ import annotations

import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import redis

from operations.servers.ports import free_ports
from tests.own_server import START_SECONDS, wait_until_up

_MISSING = (
    "Redis isn't installed, and these tests run on the real one: "
    "install it (`apt-get install redis-server`, or run `.ci/run`)."
)


@dataclass
class RedisServer:
    """A server that can be stopped, frozen and started again; it keeps nothing on the disk.

    Attributes:
        folder: holds its log.
        port: of the loopback address.
    """

    folder: Path
    port: int
    child: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Where it is."""
        return f"redis://127.0.0.1:{self.port}/0"

    def start(self) -> None:
        """Start it, and wait until it answers."""
        program = shutil.which("redis-server")
        assert program is not None, _MISSING
        settings = [
            "--port",
            str(self.port),
            "--bind",
            "127.0.0.1",
            "--save",
            "",
            "--appendonly",
            "no",
        ]
        with (self.folder / "redis.log").open("ab") as log:
            self.child = subprocess.Popen(
                [program, *settings], stdout=log, stderr=log, cwd=self.folder
            )
        wait_until_up("Redis", self.child, self._answers, self.folder / "redis.log")

    def _answers(self) -> bool:
        try:
            with redis.Redis(port=self.port, socket_timeout=1) as client:
                return bool(client.ping())
        except redis.RedisError:
            return False

    def stop(self) -> None:
        """End it at once; what it held is lost."""
        if self.child is not None and self.child.poll() is None:
            self.child.kill()
            self.child.wait(timeout=START_SECONDS)

    def freeze(self) -> None:
        """Let it take calls and never answer."""
        assert self.child is not None
        self.child.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let it answer again."""
        assert self.child is not None
        self.child.send_signal(signal.SIGCONT)

    def empty(self) -> None:
        """Let it forget everything, as one does that keeps nothing and starts again."""
        with redis.Redis(port=self.port) as client:
            client.flushall()


@contextmanager
def redis_server() -> Iterator[RedisServer]:
    """A server of its own, stopped in the end."""
    folder = Path(tempfile.mkdtemp(prefix="redis-"))
    try:
        server = RedisServer(folder, free_ports(1)[0])
        try:
            server.start()
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder)
