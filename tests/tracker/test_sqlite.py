"""SQLite beside other processes."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest
import sqlalchemy as sa

from tracker.sqlite import open_engine

_LONGER = 2  # seconds, which is more than SQLite itself waits


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A database that doesn't write ahead yet."""
    path = tmp_path / "old.db"
    with sqlite3.connect(path) as made:
        made.execute("CREATE TABLE events (id integer)")
    made.close()
    return path


def _mode(path: Path) -> str:
    engine = open_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        found = connection.execute(sa.text("PRAGMA journal_mode")).scalar()
    engine.dispose()
    return str(found)


def test_it_writes_ahead(old: Path) -> None:
    assert _mode(old) == "wal"


def test_who_starts_while_another_reads_the_old_file_waits_and_writes_ahead(old: Path) -> None:
    reader = sqlite3.connect(old, isolation_level=None, check_same_thread=False)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM events").fetchall()
    over = threading.Timer(_LONGER, reader.close)
    over.start()
    assert _mode(old) == "wal"
    over.join()


def test_what_is_no_file_keeps_its_journal_in_memory() -> None:
    engine = open_engine("sqlite://")
    with engine.connect() as connection:
        assert connection.execute(sa.text("PRAGMA journal_mode")).scalar() == "memory"
