"""SQLite for conversations: safe beside other processes, and forgetful when told to forget."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import sqlalchemy as sa

from tracker.private import own_database

# Who reads waits for nobody but a checkpoint; who writes sets a time of its own.
_BUSY_MILLISECONDS = 1500

_SETTINGS = (
    f"PRAGMA busy_timeout = {_BUSY_MILLISECONDS}",
    # Whoever reads a conversation doesn't wait for who writes one.
    "PRAGMA journal_mode = WAL",
    # With that journal a crash of the bot still loses nothing, and no turn waits for the disk.
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
    cursor.close()


def empty_journal(engine: Any) -> None:
    """Bring what was written into the database file, and cut the journal to nothing.

    Until then the journal still holds what was there before a deletion.
    """
    with engine.connect() as connection:
        connection.execute(sa.text("PRAGMA wal_checkpoint(TRUNCATE)"))
