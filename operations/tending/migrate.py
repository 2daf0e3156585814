"""`migrate`: brings the database to the form of this release, before bots of it start."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

from rasa.shared.core.domain import Domain
from sqlalchemy.exc import SQLAlchemyError

from operations.common.failure import OperationError
from operations.common.project import this_project
from operations.common.settings import read_settings
from tracker.migrating import LATEST, NewerDatabaseError
from tracker.private import NotPrivateError
from tracker.store import ConversationStore


def main(arguments: Sequence[str]) -> int:
    """Migrate the database that the settings name, and say what it has come to."""
    argparse.ArgumentParser(prog="migrate", description=__doc__).parse_args(arguments)
    place, root = read_settings(os.environ).database, this_project().root
    try:
        open_store(root / place if isinstance(place, Path) else place).engine.dispose()
    except (NotPrivateError, NewerDatabaseError) as error:
        raise OperationError(str(error)) from error
    except SQLAlchemyError as error:
        raise OperationError(f"The database can't be migrated: {error}") from error
    print(f"The database has the revision {LATEST}, which this release works with.")
    return 0


def open_store(database: Path | str) -> ConversationStore:
    """The store of a database, brought to the form of this release.

    Args:
        database: an SQLite file, or an SQLAlchemy URL.

    Raises:
        NotPrivateError: others may look into the database's folder.
        NewerDatabaseError: it was made by a newer release.
    """
    if isinstance(database, Path):
        return ConversationStore(Domain.empty(), dialect="sqlite", db=str(database))
    return ConversationStore(Domain.empty(), host=database)
