"""How long a writer waits while another process holds the database."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

# The first one waits for what is over soon, such as a backup. Until the database is free again,
# the others don't: a visitor who has to be told so should hear it at once.
_FIRST, _OTHERS = 1500, 10  # milliseconds


class Patience:
    """Begins transactions that write."""

    def __init__(self, engine: Any) -> None:
        """Write to the database of an engine; nobody is known to hold it."""
        self._is_sqlite = bool(engine.dialect.name == "sqlite")
        self._held = False

    def begin(self, connection: Any) -> None:
        """Begin a transaction that no other process can come between.

        With a deferred one, what is read first could be out of date when the writing starts.

        Args:
            connection: or a session, without a transaction.

        Raises:
            OperationalError: another process holds the database.
        """
        if not self._is_sqlite:
            return
        wait = _OTHERS if self._held else _FIRST
        connection.execute(sa.text(f"PRAGMA busy_timeout = {wait}"))
        self._held = True
        connection.execute(sa.text("BEGIN IMMEDIATE"))
        self._held = False
