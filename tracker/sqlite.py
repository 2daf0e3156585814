"""SQLite for conversations: safe beside other processes, and forgetful when told to forget."""

from __future__ import annotations

import random
import sqlite3
import time
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from tracker.private import own_database

# Who reads waits for nobody but a checkpoint; who writes sets a time of its own.
_BUSY_MILLISECONDS = 1500

_PATIENCE = 20  # seconds that a start waits for another one's journal
_PAUSE = (0.01, 0.1)

_SETTINGS = (
    f"PRAGMA busy_timeout = {_BUSY_MILLISECONDS}",
    # With the journal below a crash of the bot still loses nothing, and no turn waits for the disk.
    "PRAGMA synchronous = NORMAL",
    # What is deleted is overwritten.
    "PRAGMA secure_delete = ON",
)


def make_private(url: str) -> None:
    """Make the file of an SQLite database, for its owner's eyes only; other databases have none.

    Raises:
        NotPrivateError: others may look into it, and that can't be mended here.
    """
    address = sa.engine.make_url(url)
    name = address.database
    if address.get_backend_name() == "sqlite" and name and not name.startswith((":", "file:")):
        own_database(Path(name))


def open_engine(url: Any) -> Any:
    """An engine that keeps its connections.

    Each time that the last one is closed, SQLite brings its journal into the file, and the
    turn would wait for the disk.
    """
    engine = sa.create_engine(
        url, poolclass=sa.pool.QueuePool, connect_args={"check_same_thread": False}
    )
    sa.event.listen(engine, "connect", _configure)
    return engine


def _configure(connection: Any, _: object) -> None:
    cursor = connection.cursor()
    for setting in _SETTINGS:
        cursor.execute(setting)
    _write_ahead(cursor)
    cursor.close()


def _write_ahead(cursor: Any) -> None:
    """Have a journal with which whoever reads a conversation doesn't wait for who writes one.

    The file keeps it. Until it has it, bots that start at the same moment may wait for each
    other, so that all but one of them must try again.

    Raises:
        sqlite3.OperationalError: another program keeps the database to itself.
    """
    if cursor.execute("PRAGMA journal_mode").fetchone()[0] == "wal":
        return
    latest = time.monotonic() + _PATIENCE
    while True:
        try:
            cursor.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > latest:
                raise
            time.sleep(random.uniform(*_PAUSE))  # noqa: S311 (to part those that wait alike)


def empty_journal(engine: Any) -> None:
    """Bring what was written into the database file, and cut the journal to nothing.

    Until then the journal still holds what was there before a deletion.
    """
    with engine.connect() as connection:
        connection.execute(sa.text("PRAGMA wal_checkpoint(TRUNCATE)"))
