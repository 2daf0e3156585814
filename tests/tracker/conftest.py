"""A small domain, and stores on real SQLite files and a real PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from rasa.shared.core.domain import Domain

from tests.postgresql import PostgreSQL
from tracker.store import ConversationStore

_DOMAIN = """
version: "3.1"
session_config:
  session_expiration_time: 60
  carry_over_slots_to_new_session: true
intents: [ask, tell, start_form]
entities: [topic]
slots:
  occupation: {type: text, influence_conversation: true, mappings: [{type: custom}]}
  answers: {type: any, mappings: [{type: custom}]}
  count: {type: float, initial_value: 3, min_value: 0, max_value: 9, mappings: [{type: custom}]}
  wanted: {type: bool, influence_conversation: true, mappings: [{type: custom}]}
forms:
  check_form: {required_slots: [wanted, occupation]}
actions: [action_answer, action_submit]
"""


@pytest.fixture(scope="session")
def domain() -> Domain:
    return Domain.from_yaml(_DOMAIN)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Where the store of a test is, in a folder that isn't there yet."""
    return tmp_path / "var" / "conversations.db"


@pytest.fixture
def open_file(domain: Domain, database: Path) -> Callable[..., ConversationStore]:
    """Opens a store in a file of SQLite; again and again, as after a restart of the bot."""

    def open_it(**options: object) -> ConversationStore:
        return ConversationStore(domain=domain, db=str(database), **options)

    return open_it


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, database: Path) -> str:
    """Where the store of a test is; each test runs with a database of either kind."""
    if request.param == "sqlite":
        return f"sqlite:///{database}"
    server: PostgreSQL = request.getfixturevalue("postgresql_server")
    return server.database()


@pytest.fixture
def open_store(domain: Domain, url: str) -> Iterator[Callable[..., ConversationStore]]:
    """Opens the store of a test; again and again, as after a restart of the bot."""
    opened: list[ConversationStore] = []

    def open_it(**options: object) -> ConversationStore:
        opened.append(ConversationStore(domain=domain, host=url, **options))
        return opened[-1]

    yield open_it
    for store in opened:
        store.engine.dispose()
