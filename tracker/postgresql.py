"""PostgreSQL for conversations: shared by several bots, and never waited for without an end."""

from __future__ import annotations

import hashlib
import select
import time
from typing import Any

import psycopg2
import psycopg2.extensions
import sqlalchemy as sa

# A visitor is answered within four seconds. A database that takes longer than this has stopped.
_SECONDS = 2.0
_MILLISECONDS = int(_SECONDS * 1000)
_LIMITS = {
    "statement_timeout": _MILLISECONDS,
    "lock_timeout": _MILLISECONDS,
    # A bot that stopped in the middle of a turn lets the others go on.
    "idle_in_transaction_session_timeout": 3 * _MILLISECONDS,
}
_CONNECTIONS = 10  # readers and the writer of a bot have one each; some are for what runs hourly


def open_engine(url: Any) -> Any:
    """An engine whose every call ends, and that notices when the server has started again.

    Args:
        url: of SQLAlchemy; what it says of `connect_timeout` and `options` counts.
    """
    psycopg2.extensions.set_wait_callback(_wait)
    asked = dict(url.query)
    arguments: dict[str, Any] = {}
    if "connect_timeout" not in asked:
        arguments["connect_timeout"] = int(_SECONDS)
    if "options" not in asked:
        # The server gives up, too: else it would go on with what nobody waits for.
        arguments["options"] = " ".join(f"-c {name}={value}" for name, value in _LIMITS.items())
    return sa.create_engine(
        url,
        connect_args=arguments,
        pool_size=_CONNECTIONS,
        pool_timeout=_SECONDS,
        pool_pre_ping=True,
    )


def claim(connection: Any, name: str) -> None:
    """Let no other transaction that claims the same name begin before this one is over.

    Args:
        connection: or a session, in a transaction.
        name: of a conversation.

    Raises:
        OperationalError: another one holds it for too long.
    """
    number = int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big", signed=True)
    connection.execute(sa.text("SELECT pg_advisory_xact_lock(:number)"), {"number": number})


def _wait(connection: Any) -> None:
    """Wait for the server as the driver does, but not for ever.

    Raises:
        OperationalError: it doesn't answer; the connection is of no more use.
    """
    end = time.monotonic() + 2 * _SECONDS  # the server's own limits come first
    while True:
        state = connection.poll()
        if state == psycopg2.extensions.POLL_OK:
            return
        left = end - time.monotonic()
        if left <= 0:
            raise psycopg2.OperationalError("the server closed the connection or has stopped")
        descriptor = connection.fileno()
        reading = [descriptor] if state == psycopg2.extensions.POLL_READ else []
        writing = [descriptor] if state == psycopg2.extensions.POLL_WRITE else []
        select.select(reading, writing, [], left)
