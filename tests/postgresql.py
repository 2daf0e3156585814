"""A real PostgreSQL of Debian's package, in a folder of its own, for as long as tests need it."""

from __future__ import annotations

import itertools
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg2

from operations.servers.ports import free_ports
from tests.own_server import START_SECONDS, wait_until_up

_MISSING = (
    "PostgreSQL isn't installed, and these tests run on the real one: "
    "install it (`apt-get install postgresql`, or run `.ci/run`)."
)
# Tests lose nothing by a crash of the machine, and needn't wait for its disk.
_SETTINGS = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=80")


def program(name: str) -> str:
    """The path of one of PostgreSQL's programs; Debian keeps them off the search path."""
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), reverse=True)
    path = shutil.which(name) or (str(found[0]) if found else None)
    assert path is not None, _MISSING
    return path


def _unprivileged() -> dict[str, Any]:
    """Who runs the server: it refuses to be run by root."""
    if os.geteuid():
        return {}
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
    raise AssertionError("PostgreSQL refuses to be run by root; a user `postgres` is needed.")


@dataclass
class PostgreSQL:
    """A server that can be stopped, frozen and started again.

    Attributes:
        folder: holds its databases.
        port: of the loopback address.
    """

    folder: Path
    port: int
    child: subprocess.Popen[bytes] | None = None
    _names: Iterator[int] = field(default_factory=itertools.count)

    def start(self) -> None:
        """Start it, and wait until it takes connections."""
        options = [part for each in _SETTINGS for part in ("-c", each)]
        place = ["-D", str(self.folder / "data"), "-k", str(self.folder), "-p", str(self.port)]
        with (self.folder / "server.log").open("ab") as log:
            self.child = subprocess.Popen(
                [program("postgres"), *place, "-h", "127.0.0.1", *options],
                stdout=log,
                stderr=log,
                cwd=self.folder,
                **_unprivileged(),
            )
        wait_until_up("PostgreSQL", self.child, self._answers, self.folder / "server.log")

    def _answers(self) -> bool:
        try:
            psycopg2.connect(self._url("postgres"), connect_timeout=2).close()
        except psycopg2.OperationalError:
            return False
        return True

    def stop(self) -> None:
        """End it at once, as an operator does who can't wait; what was committed stays."""
        if self.child is not None and self.child.poll() is None:
            self.child.send_signal(signal.SIGCONT)
            self.child.send_signal(signal.SIGINT)
            self.child.wait(timeout=START_SECONDS)

    def signal(self, number: int) -> None:
        """Send a signal to the server and to all that work for it."""
        assert self.child is not None
        for process in (self.child.pid, *_children(self.child.pid)):
            os.kill(process, number)

    def database(self) -> str:
        """The URL of a new database."""
        name = f"test_{next(self._names)}"
        connection = psycopg2.connect(self._url("postgres"))
        connection.autocommit = True
        with connection.cursor() as cursor:
            cursor.execute(f"CREATE DATABASE {name}")
        connection.close()
        return self._url(name)

    def _url(self, name: str) -> str:
        return f"postgresql://careers@127.0.0.1:{self.port}/{name}"


def _children(process: int) -> list[int]:
    listed = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    return [int(each) for each in listed]


@contextmanager
def postgresql() -> Iterator[PostgreSQL]:
    """A server of its own, stopped and removed in the end."""
    initdb, runs_as = program("initdb"), _unprivileged()
    folder = Path(tempfile.mkdtemp(prefix="postgresql-"))
    try:
        if runs_as:
            os.chown(folder, runs_as["user"], runs_as["group"])
        made = subprocess.run(
            [
                initdb,
                "-D",
                str(folder / "data"),
                "-A",
                "trust",
                "-U",
                "careers",
                "-N",
                "-E",
                "UTF8",
            ],
            capture_output=True,
            text=True,
            cwd=folder,
            check=False,
            **runs_as,
        )
        assert made.returncode == 0, f"initdb failed:\n{made.stdout}{made.stderr}"
        server = PostgreSQL(folder, free_ports(1)[0])
        try:
            server.start()
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder)
