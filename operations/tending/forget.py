"""`forget`: deletes conversations that nobody has used for longer than is allowed."""

from __future__ import annotations

import argparse
import asyncio
import os
import time
from collections.abc import Sequence
from pathlib import Path

from operations.common.failure import OperationError
from operations.common.project import this_project
from operations.common.settings import read_settings
from operations.tending.migrate import open_store
from tracker.migrating import NewerDatabaseError
from tracker.private import NotPrivateError

_DAY = 24 * 60 * 60  # seconds


def main(arguments: Sequence[str]) -> int:
    """Delete what is too old, and say how much that was."""
    argparse.ArgumentParser(prog="forget", description=__doc__).parse_args(arguments)
    settings, root = read_settings(os.environ), this_project().root
    days = settings.web.retention_days
    if not days:
        print("CAREERS_RETENTION_DAYS is 0: conversations are kept for ever.")
        return 0
    place = settings.database
    try:
        count = forget(root / place if isinstance(place, Path) else place, days)
    except (NotPrivateError, NewerDatabaseError) as error:
        raise OperationError(str(error)) from error
    print(f"Deleted {count} conversations that were unused for {days} days.")
    return 0


def forget(database: Path | str, days: float) -> int:
    """Delete the conversations of a database that were unused for some days.

    Args:
        database: an SQLite file, or an SQLAlchemy URL.
        days: how long they may have been unused.

    Returns:
        How many there were.

    Raises:
        NotPrivateError: others may look into the database's folder.
        NewerDatabaseError: the database was made by a newer release.
    """
    store = open_store(database)
    return asyncio.run(store.delete_unused_since(time.time() - days * _DAY))
