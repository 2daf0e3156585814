"""How long a writer waits while another process holds the database."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from tracker import postgresql

# The first one waits for what is over soon, such as a backup. Until the database is free again,
# the others don't: a visitor who has to be told so should hear it at once.
_FIRST, _OTHERS = 1500, 10  # milliseconds
# Made once: a turn has no time for that.
_WAIT = {each: sa.text(f"PRAGMA busy_timeout = {each}") for each in (_FIRST, _OTHERS)}
_BEGIN = sa.text("BEGIN IMMEDIATE")


class Patience:
    """Begins transactions that write."""

    def __init__(self, engine: Any) -> None:
        """Write to the database of an engine; nobody is known to hold it."""
        self._is_sqlite = bool(engine.dialect.name == "sqlite")
        self._is_postgresql = bool(engine.dialect.name == "postgresql")
        self._held = False

    def begin(self, connection: Any, name: str) -> None:
        """Begin a transaction that no other process can come between.

        With a deferred one, what is read first could be out of date when the writing starts.
        SQLite lets one transaction write at a time; PostgreSQL one for each conversation.

        Args:
            connection: or a session, without a transaction.
            name: of the conversation that is written to.

        Raises:
            OperationalError: another process holds the database, or the conversation.
        """
        if self._is_postgresql:
            postgresql.claim(connection, name)
        if not self._is_sqlite:
            return
        connection.execute(_WAIT[_OTHERS if self._held else _FIRST])
        self._held = True
        connection.execute(_BEGIN)
        self._held = False
