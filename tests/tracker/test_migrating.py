"""A database of an earlier release opens in this one, with everything in it."""

from __future__ import annotations

import asyncio
import re
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import psycopg2
import pytest
import sqlalchemy as sa
from rasa.core.tracker_store import SQLTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, UserUttered
from sqlalchemy.exc import DBAPIError

from tests.postgresql import PostgreSQL
from tracker import postgresql, sqlite
from tracker.migrating import LATEST, NewerDatabaseError, migrate, revision_of
from tracker.store import ConversationStore
from tracker.tables import ORDER
from tracker.transcripts import Transcripts

_RELEASED = Path(__file__).parent / "released"
_STEPS = Path(__file__).parents[2] / "tracker" / "migrations" / "versions"
_JOBS = ["nurse", "plumber", "baker", "porter", "chef", "clerk", "pilot", "vet"]

Open = Callable[..., ConversationStore]


@pytest.fixture
def first_release(url: str, database: Path) -> str:
    """A database as the first release left it, which knew no revisions."""
    kind = sa.engine.make_url(url).get_backend_name()
    written = (_RELEASED / f"first.{kind}.sql").read_text()
    if kind == "sqlite":
        database.parent.mkdir(0o700)
        with sqlite3.connect(database) as opened:
            opened.executescript(written)
        opened.close()
    else:
        with psycopg2.connect(url) as opened, opened.cursor() as cursor:
            cursor.execute(written)
        opened.close()
    return url


def _shape(engine: Any) -> dict[str, Any]:
    """Tables, columns, keys and indexes, but not what a database calls its defaults."""
    found = sa.inspect(engine)
    return {
        table: (
            [(c["name"], str(c["type"]), c["nullable"]) for c in found.get_columns(table)],
            found.get_pk_constraint(table)["constrained_columns"],
            sorted((i["name"], tuple(i["column_names"])) for i in found.get_indexes(table)),
            [tuple(each["column_names"]) for each in found.get_unique_constraints(table)],
        )
        for table in sorted(found.get_table_names())
    }


def test_a_conversation_of_the_first_release_goes_on(first_release: str, open_store: Open) -> None:
    store = open_store()
    assert revision_of(store.engine) == LATEST
    tracker = asyncio.run(store.retrieve("visitor-1"))
    assert tracker is not None
    assert tracker.get_slot("occupation") == "vet"
    tracker.update_with_events(
        [UserUttered("and a judge?", {"name": "ask"}), ActionExecuted("action_listen")],
        store.domain,
    )
    asyncio.run(store.save(tracker))
    full = asyncio.run(store.retrieve_full_tracker("visitor-1"))
    said = [event.text for event in full.events if isinstance(event, UserUttered)]
    assert said == [*_JOBS, "and a judge?"]


def test_a_transcript_of_the_first_release_goes_on(first_release: str, open_store: Open) -> None:
    transcripts = Transcripts(open_store().engine)
    assert transcripts.turns("visitor-1")[0]["said"]["text"] == "nurse"
    assert transcripts.add("visitor-1", {"id": "message-2"}, {}, 0.0)["turn"] == 2


def test_an_old_database_becomes_what_a_new_one_is(
    first_release: str, open_store: Open, domain: Domain, request: pytest.FixtureRequest
) -> None:
    old = _shape(open_store().engine)
    if first_release.startswith("sqlite"):
        other = first_release.replace("conversations.db", "new.db")
    else:
        other = request.getfixturevalue("postgresql_server").database()
    new = ConversationStore(domain=domain, host=other)
    assert old == _shape(new.engine)
    new.engine.dispose()


def test_the_steps_make_every_table_and_index_of_the_code(url: str, open_store: Open) -> None:
    """Who changes a table writes a step for it."""
    made = _shape(open_store().engine)
    assert ORDER.name in [name for name, _ in made["events"][2]]
    for table in SQLTrackerStore.Base.metadata.sorted_tables:
        columns, key, indexes, unique = made[table.name]
        assert [name for name, _, _ in columns] == [column.name for column in table.columns]
        assert key == [column.name for column in table.primary_key]
        assert {index.name for index in table.indexes} <= {name for name, _ in indexes}
        wanted = [each for each in table.constraints if isinstance(each, sa.UniqueConstraint)]
        assert unique == [tuple(column.name for column in each.columns) for each in wanted]


def test_a_database_of_a_newer_release_is_refused_and_left_as_it_is(
    url: str, open_store: Open
) -> None:
    engine = open_store().engine
    with engine.begin() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(NewerDatabaseError, match=f"revision 9999; this release knows .*{LATEST}"):
        migrate(engine)
    assert revision_of(engine) == "9999"


def test_bots_that_start_at_once_take_an_old_database_over_once(
    first_release: str, domain: Domain
) -> None:
    with ThreadPoolExecutor(4) as pool:
        opening = [
            pool.submit(ConversationStore, domain=domain, host=first_release) for _ in range(4)
        ]
        stores = [each.result() for each in opening]
    assert {revision_of(store.engine) for store in stores} == {LATEST}
    for store in stores:
        store.engine.dispose()


def test_what_is_up_to_date_is_left_alone(url: str, open_store: Open) -> None:
    assert migrate(open_store().engine) is False


def test_a_step_that_fails_leaves_the_database_as_it_was(
    request: pytest.FixtureRequest,
) -> None:
    url = request.getfixturevalue("postgresql_server").database()
    engine = sa.create_engine(url)
    with engine.begin() as connection:  # a table of somebody else's is in the way
        connection.execute(sa.text("CREATE TABLE chat_turns (theirs integer)"))
    with pytest.raises(sa.exc.DBAPIError):
        migrate(engine)
    assert sa.inspect(engine).get_table_names() == ["chat_turns"]
    engine.dispose()


def test_a_step_that_fails_leaves_a_file_as_it_was(tmp_path: Path) -> None:
    engine = sqlite.open_engine(f"sqlite:///{tmp_path / 'theirs.db'}")
    with engine.begin() as connection:
        connection.execute(sa.text("CREATE TABLE chat_turns (theirs integer)"))
    with pytest.raises(sa.exc.DBAPIError):
        migrate(engine)
    assert sa.inspect(engine).get_table_names() == ["chat_turns"]
    engine.dispose()


def test_the_newest_step_is_the_one_that_the_code_works_with() -> None:
    revisions = [
        re.search(r'^revision = "(\d+)"', path.read_text(), re.MULTILINE)
        for path in sorted(_STEPS.glob("*.py"))
    ]
    assert [found[1] for found in revisions if found][-1] == LATEST
    assert all(revisions), "a step says no revision"


def test_events_of_postgresql_are_numbered_with_64_bits(
    domain: Domain, request: pytest.FixtureRequest
) -> None:
    url = request.getfixturevalue("postgresql_server").database()
    store = ConversationStore(domain=domain, host=url)
    with store.engine.begin() as connection:
        connection.execute(sa.text("SELECT setval('events_id_seq', 3000000000)"))
    tracker = store.init_tracker("visitor")
    tracker.update_with_events([ActionExecuted("action_listen")], domain)
    asyncio.run(store.save(tracker))
    with store.engine.connect() as connection:
        assert connection.execute(sa.text("SELECT max(id) FROM events")).scalar() == 3000000001
    store.engine.dispose()


def test_a_step_may_take_longer_than_any_turn(postgresql_server: PostgreSQL) -> None:
    engine = postgresql.open_engine(sa.engine.make_url(postgresql_server.database()))
    slow = sa.text("SELECT pg_sleep(2.8)")
    with engine.connect() as connection, connection.begin(), pytest.raises(DBAPIError):
        connection.execute(slow)
    with engine.connect() as connection, connection.begin():
        with postgresql.taking_time(connection, 1000):
            connection.execute(slow)
        connection.execute(sa.text("SELECT 1"))
    engine.dispose()
