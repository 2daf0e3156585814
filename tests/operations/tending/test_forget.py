"""What nobody has used for too long is deleted, of every channel."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

import pytest
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from operations.tending.forget import forget, main
from tests.postgresql import PostgreSQL
from tracker.store import ConversationStore
from tracker.transcripts import GoneError, Transcripts

_DAY = 24 * 60 * 60
_PLANTED = "ichthyosaurus"


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "conversations.db"


def _hold(store: ConversationStore, sender: str, days_ago: float) -> None:
    at = time.time() - days_ago * _DAY
    events = [ActionExecuted("action_listen", timestamp=at), UserUttered(_PLANTED, timestamp=at)]
    asyncio.run(store.save(DialogueStateTracker.from_events(sender, events, [])))


def _known(store: ConversationStore, sender: str) -> bool:
    return asyncio.run(store.retrieve(sender)) is not None


def test_only_what_is_too_old_is_deleted(database: Path) -> None:
    store = ConversationStore(Domain.empty(), db=str(database))
    _hold(store, "old", 91)
    _hold(store, "new", 89)
    assert forget(database, 90) == 1
    assert (_known(store, "old"), _known(store, "new")) == (False, True)


def test_only_what_is_too_old_is_deleted_of_postgresql(postgresql_server: PostgreSQL) -> None:
    url = postgresql_server.database()
    store = ConversationStore(Domain.empty(), host=url)
    _hold(store, "old", 91)
    _hold(store, "new", 89)
    assert forget(url, 90) == 1
    assert (_known(store, "old"), _known(store, "new")) == (False, True)
    store.engine.dispose()


def test_nothing_of_it_is_left_in_the_files(database: Path) -> None:
    store = ConversationStore(Domain.empty(), db=str(database))
    _hold(store, "old", 91)
    assert any(_PLANTED.encode() in file.read_bytes() for file in database.parent.iterdir())
    forget(database, 90)
    assert not any(_PLANTED.encode() in file.read_bytes() for file in database.parent.iterdir())


def test_a_transcript_counts_as_use(database: Path) -> None:
    store = ConversationStore(Domain.empty(), db=str(database))
    _hold(store, "chat", 91)
    transcripts = Transcripts(store.engine)
    transcripts.start("chat", time.time() - _DAY)
    transcripts.start("never-used", time.time() - 91 * _DAY)
    assert forget(database, 90) == 1
    assert transcripts.ended("chat") is False
    with pytest.raises(GoneError):
        transcripts.ended("never-used")


def test_the_command_says_how_many(
    database: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _hold(ConversationStore(Domain.empty(), db=str(database)), "old", 3)
    monkeypatch.setenv("CAREERS_DATABASE", str(database))
    monkeypatch.setenv("CAREERS_RETENTION_DAYS", "2")
    assert main([]) == 0
    assert "Deleted 1 conversations that were unused for 2 days." in capsys.readouterr().out
