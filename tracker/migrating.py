"""Brings a database to the form that this release knows."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from tracker import postgresql

LATEST = "0002"
"""The revision that this release works with: the newest of `migrations/versions`."""

_FIRST = "0001"  # what the first release made, without saying so
_STEPS = Path(__file__).with_name("migrations")
_PATIENCE = 60_000  # milliseconds that a start waits for another one's steps
_NOW = sa.text("SELECT version_num FROM alembic_version")
# Bots may start at the same moment; the number means nothing to anybody else.
_ALONE = sa.text("SELECT pg_advisory_xact_lock(3620260001)")

_log = logging.getLogger(__name__)


class NewerDatabaseError(Exception):
    """The database was made by a newer release."""


def revision_of(engine: Any) -> str | None:
    """The revision of a database; None where there is nothing, or what the first release made.

    Args:
        engine: of SQLAlchemy.
    """
    with engine.connect() as connection:
        return _revision(connection)


def migrate(engine: Any) -> bool:
    """Bring a database to the latest revision, in one transaction.

    Args:
        engine: of SQLAlchemy; the database may be empty.

    Returns:
        Whether anything had to be done.

    Raises:
        NewerDatabaseError: it has a revision that this release doesn't know.
    """
    if revision_of(engine) == LATEST:
        return False
    # Only now: it takes a tenth of a second of every start.
    from alembic import command
    from alembic.script import ScriptDirectory

    config = _config()
    known = {each.revision for each in ScriptDirectory.from_config(config).walk_revisions()}
    with _alone(engine) as connection:
        found = _revision(connection)  # another bot may have been quicker
        if found is not None and found not in known:
            raise NewerDatabaseError(
                f"The database has the revision {found}; this release knows {', '.join(sorted(known))}. "
                "Run the release that made it, or a newer one."
            )
        config.attributes["connection"] = connection
        if found is None and sa.inspect(connection).has_table("events"):
            command.stamp(config, _FIRST)
        command.upgrade(config, "head")
        _log.info("The database was brought from revision %s to %s.", found, LATEST)
    return found != LATEST


def _revision(connection: Any) -> str | None:
    if not sa.inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(_NOW).scalar()
    return None if found is None else str(found)


def _config() -> Any:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_STEPS).replace("%", "%%"))
    return config


@contextmanager
def _alone(engine: Any) -> Iterator[Any]:
    """A transaction that no other migration comes between."""
    with engine.connect() as connection, connection.begin(), ExitStack() as stack:
        if engine.dialect.name == "sqlite":
            connection.execute(sa.text(f"PRAGMA busy_timeout = {_PATIENCE}"))
            connection.execute(sa.text("BEGIN IMMEDIATE"))
        elif engine.dialect.name == "postgresql":
            stack.enter_context(postgresql.taking_time(connection, _PATIENCE))
            connection.execute(_ALONE)
        yield connection
