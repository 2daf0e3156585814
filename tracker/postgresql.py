"""PostgreSQL for conversations: shared by several bots, and never waited for without an end."""

from __future__ import annotations

import hashlib
import select
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import psycopg2
import psycopg2.errors
import psycopg2.extensions
import sqlalchemy as sa

# A visitor is answered within four seconds. A database that takes longer than this has stopped.
_STATEMENT, _LOCK = 2.0, 1.5  # seconds; another bot holds a conversation for milliseconds
_LIMITS = {
    "statement_timeout": int(_STATEMENT * 1000),
    "lock_timeout": int(_LOCK * 1000),
    # A bot that stopped in the middle of a turn lets the others go on.
    "idle_in_transaction_session_timeout": int(3 * _STATEMENT * 1000),
}
_CONNECTIONS = 10  # readers and the writer of a bot have one each; some are for what runs hourly
_FIRST = _STATEMENT + 0.5  # seconds; the server's own limits come first
_OTHERS = 0.5  # seconds that one that has stopped is given to show that it's back
_PAUSE = 1.0  # seconds between two such looks
_NO_LIMIT = 24 * 60 * 60.0  # seconds
_STOPPED = "the server closed the connection or has stopped"  # SQLAlchemy knows these words
_CLAIM = "pg_advisory_xact_lock"


class _Server:
    """Whether PostgreSQL answers: only the first who finds that it doesn't waits for long.

    A turn makes several calls, and each would wait in vain.
    """

    def __init__(self) -> None:
        self._stopped, self._again = False, 0.0

    def patience(self) -> float:
        """How many seconds to wait for an answer.

        Raises:
            OperationalError: it has been asked in vain a moment ago.
        """
        if not self._stopped:
            return _FIRST
        now = time.monotonic()
        if now < self._again:
            raise psycopg2.OperationalError(_STOPPED)
        self._again = now + _PAUSE  # whoever else comes meanwhile doesn't ask as well
        return _OTHERS

    def answered(self) -> None:
        """It works."""
        self._stopped = False

    def gave_up(self) -> None:
        """Somebody has waited in vain.

        The first time it may be that one connection only, and a new one is made at once.
        """
        pause = _PAUSE if self._stopped else 0.0
        self._stopped, self._again = True, time.monotonic() + pause

    def is_held(self) -> None:
        """It works, but nobody can: let others not wait for that."""
        self._stopped, self._again = True, time.monotonic() + _PAUSE


class _Connection(psycopg2.extensions.connection):
    """A connection that knows how its server does."""

    def __init__(self, server: _Server, *arguments: Any) -> None:
        self.server, self.takes_time = server, False
        super().__init__(*arguments)


def open_engine(url: Any) -> Any:
    """An engine whose every call ends, and that notices when the server has started again.

    Args:
        url: of SQLAlchemy; what it says of `connect_timeout` and `options` counts.
    """
    psycopg2.extensions.set_wait_callback(_wait)
    server, asked = _Server(), dict(url.query)
    arguments: dict[str, Any] = {"connection_factory": partial(_Connection, server)}
    if "connect_timeout" not in asked:
        arguments["connect_timeout"] = int(_STATEMENT)
    if "options" not in asked:
        # The server gives up, too: else it would go on with what nobody waits for.
        arguments["options"] = " ".join(f"-c {name}={value}" for name, value in _LIMITS.items())
    engine = sa.create_engine(
        url,
        connect_args=arguments,
        pool_size=_CONNECTIONS,
        pool_timeout=_STATEMENT,
        pool_pre_ping=True,
    )
    sa.event.listen(engine, "handle_error", partial(_notice, server))
    return engine


def _notice(server: _Server, failed: Any) -> None:
    """Notice that somebody holds a whole table; a conversation that is held is its own affair."""
    held = isinstance(failed.original_exception, psycopg2.errors.LockNotAvailable)
    if held and _CLAIM not in (failed.statement or ""):
        server.is_held()


def claim(connection: Any, name: str) -> None:
    """Let no other transaction that claims the same name begin before this one is over.

    Args:
        connection: or a session, in a transaction.
        name: of a conversation.

    Raises:
        OperationalError: another one holds it for too long.
    """
    number = int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big", signed=True)
    connection.execute(sa.text(f"SELECT {_CLAIM}(:number)"), {"number": number})


@contextmanager
def taking_time(connection: Any, patience: int) -> Iterator[None]:
    """Let what is done meanwhile take as long as it takes, as no turn may.

    Args:
        connection: of SQLAlchemy, in a transaction.
        patience: how many milliseconds it waits for a lock.
    """
    connection.execute(sa.text(f"SET LOCAL lock_timeout = {patience}"))
    connection.execute(sa.text("SET LOCAL statement_timeout = 0"))
    driver = connection.connection.dbapi_connection
    if not isinstance(driver, _Connection):  # of another engine, whose driver never gives up
        yield
        return
    driver.takes_time = True
    try:
        yield
    finally:
        driver.takes_time = False


def _wait(connection: Any) -> None:
    """Wait for the server as the driver does, but not for ever.

    Raises:
        OperationalError: it doesn't answer; the connection is of no more use.
    """
    server = getattr(connection, "server", None) or _Server()  # somebody else's connection
    takes_time = getattr(connection, "takes_time", False)
    end = time.monotonic() + (_NO_LIMIT if takes_time else server.patience())
    while True:
        state = connection.poll()
        if state == psycopg2.extensions.POLL_OK:
            server.answered()
            return
        left = end - time.monotonic()
        if left <= 0:
            server.gave_up()
            raise psycopg2.OperationalError(_STOPPED)
        descriptor = connection.fileno()
        reading = [descriptor] if state == psycopg2.extensions.POLL_READ else []
        writing = [descriptor] if state == psycopg2.extensions.POLL_WRITE else []
        select.select(reading, writing, [], left)
