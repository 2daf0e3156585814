"""PostgreSQL stops, hangs and comes back: nothing waits for ever, nothing that was kept is lost."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest
import sqlalchemy as sa
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, UserUttered
from sqlalchemy.exc import DBAPIError

from tests.postgresql import PostgreSQL, postgresql
from tracker.postgresql import claim
from tracker.store import ConversationStore

_LIMIT = 10.0  # seconds: more than any call may take, less than a hang
_AGAIN = 1.1  # seconds after which a server is asked again that didn't answer

Broken = Callable[[PostgreSQL, ConversationStore], AbstractContextManager[None]]


@pytest.fixture(scope="module")
def server() -> Iterator[PostgreSQL]:
    """A server of this module's own, which may be stopped."""
    with postgresql() as own:
        yield own


@pytest.fixture
def store(server: PostgreSQL, domain: Domain) -> Iterator[ConversationStore]:
    store = ConversationStore(domain=domain, host=server.database())
    yield store
    store.engine.dispose()


async def _say(store: ConversationStore, text: str) -> None:
    tracker = await store.get_or_create_tracker("visitor", append_action_listen=False)
    events = [ActionExecuted("action_listen"), UserUttered(text, {"name": "ask"})]
    tracker.update_with_events(events, store.domain)
    await store.save(tracker)


def _all_said(store: ConversationStore) -> list[str]:
    tracker = asyncio.run(store.retrieve_full_tracker("visitor"))
    assert tracker is not None
    return [event.text for event in tracker.events if isinstance(event, UserUttered)]


def test_a_new_start_of_the_server_costs_no_message(
    server: PostgreSQL, store: ConversationStore
) -> None:
    """Connections that were open before are known to be dead before they are used."""
    asyncio.run(_say(store, "before"))
    server.stop()
    server.start()
    asyncio.run(_say(store, "after"))
    assert _all_said(store) == ["before", "after"]


def test_while_the_server_is_down_keeping_fails_and_then_it_works_again(
    server: PostgreSQL, store: ConversationStore
) -> None:
    asyncio.run(_say(store, "before"))
    server.stop()
    with pytest.raises(DBAPIError):
        asyncio.run(_say(store, "meanwhile"))
    assert store.lost("visitor")
    server.start()
    asyncio.run(_say(store, "after"))
    assert _all_said(store) == ["before", "after"]


def test_a_server_that_hangs_is_given_up(server: PostgreSQL, store: ConversationStore) -> None:
    asyncio.run(_say(store, "before"))
    server.signal(signal.SIGSTOP)
    try:
        with pytest.raises(DBAPIError):
            asyncio.run(asyncio.wait_for(_say(store, "meanwhile"), _LIMIT))
    finally:
        server.signal(signal.SIGCONT)
    time.sleep(_AGAIN)
    asyncio.run(_say(store, "after"))
    assert _all_said(store) == ["before", "after"]


@contextmanager
def _frozen(server: PostgreSQL, _: ConversationStore) -> Iterator[None]:
    server.signal(signal.SIGSTOP)
    try:
        yield
    finally:
        server.signal(signal.SIGCONT)


@contextmanager
def _table_held(_: PostgreSQL, store: ConversationStore) -> Iterator[None]:
    """As by a step to a new release."""
    other = sa.create_engine(store.engine.url)
    with other.connect() as connection, connection.begin():
        connection.execute(sa.text("LOCK TABLE events IN ACCESS EXCLUSIVE MODE"))
        yield
    other.dispose()


@pytest.mark.parametrize("broken", [_frozen, _table_held])
def test_only_the_first_waits_for_a_server_that_does_not_answer(
    server: PostgreSQL, store: ConversationStore, broken: Broken
) -> None:
    asyncio.run(_say(store, "before"))
    with broken(server, store):
        began = time.monotonic()
        with pytest.raises(DBAPIError):
            asyncio.run(store.retrieve("visitor"))
        waited = time.monotonic() - began
        for _ in range(10):
            with pytest.raises(DBAPIError):
                asyncio.run(_say(store, "meanwhile"))
        assert time.monotonic() - began < 3 * waited
    time.sleep(_AGAIN)
    asyncio.run(_say(store, "after"))
    assert _all_said(store) == ["before", "after"]


def test_a_connection_that_died_in_silence_costs_no_message(
    server: PostgreSQL, store: ConversationStore
) -> None:
    """A firewall forgets connections that nobody uses, and tells neither side."""
    asyncio.run(_say(store, "before"))
    with store.engine.connect() as connection:
        process = connection.execute(sa.text("SELECT pg_backend_pid()")).scalar()
    os.kill(process, signal.SIGSTOP)
    try:
        asyncio.run(_say(store, "after"))
        assert _all_said(store) == ["before", "after"]
    finally:
        os.kill(process, signal.SIGCONT)


def test_a_conversation_that_is_written_to_waits_and_others_do_not(
    store: ConversationStore,
) -> None:
    another_bot = sa.create_engine(store.engine.url)
    with another_bot.connect() as other, other.begin():
        claim(other, "visitor")
        free = store.init_tracker("somebody else")
        free.update_with_events([ActionExecuted("action_listen")], store.domain)
        asyncio.run(store.save(free))
        with pytest.raises(DBAPIError):
            asyncio.run(asyncio.wait_for(_say(store, "held"), _LIMIT))
    another_bot.dispose()
    asyncio.run(_say(store, "free"))
    assert _all_said(store) == ["free"]


def test_no_error_holds_what_a_visitor_wrote(server: PostgreSQL, store: ConversationStore) -> None:
    with store.engine.begin() as connection:
        connection.execute(sa.text("ALTER TABLE events RENAME TO elsewhere"))
    with pytest.raises(DBAPIError) as failed:
        asyncio.run(_say(store, "my very own secret"))
    assert "secret" not in str(failed.value)
