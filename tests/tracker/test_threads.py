"""While the database works or is held by another process, the event loop goes on."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from rasa.shared.core.events import ActionExecuted, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from sqlalchemy.exc import OperationalError

from tracker.store import ConversationStore
from tracker.transcripts import GoneError, Transcripts

Open = Callable[..., ConversationStore]


@contextmanager
def _held(database: Path) -> Iterator[None]:
    other = sqlite3.connect(database, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    try:
        yield
    finally:
        other.rollback()
        other.close()


def _tracker(sender: str) -> DialogueStateTracker:
    events = [ActionExecuted("action_listen"), UserUttered("hello", {"name": "ask"})]
    return DialogueStateTracker.from_events(sender, events, [])


async def _longest_pause(work: asyncio.Future[None]) -> float:
    """How long the event loop did nothing else while something was under way, as a share of it."""
    began = before = time.monotonic()
    longest = 0.0
    while not work.done():
        await asyncio.sleep(0.005)
        now = time.monotonic()
        longest, before = max(longest, now - before), now
    return longest / (before - began)


async def test_a_held_database_stops_nobody_else(open_file: Open, database: Path) -> None:
    store = open_file()
    with _held(database):
        saving = asyncio.ensure_future(store.save(_tracker("visitor")))
        assert await _longest_pause(saving) < 0.5
        with pytest.raises(OperationalError):
            await saving


async def test_only_the_first_waits_for_a_held_database(open_file: Open, database: Path) -> None:
    store = open_file()
    with _held(database):
        began = time.monotonic()
        with pytest.raises(OperationalError):
            await store.save(_tracker("first"))
        waited = time.monotonic() - began
        for number in range(10):
            with pytest.raises(OperationalError):
                await store.save(_tracker(f"other-{number}"))
        assert time.monotonic() - began < 3 * waited
    await store.save(_tracker("afterwards"))
    assert await store.retrieve("afterwards") is not None


async def test_what_could_not_be_kept_is_told_once(open_file: Open, database: Path) -> None:
    store = open_file()
    with _held(database), pytest.raises(OperationalError):
        await store.save(_tracker("visitor"))
    assert store.lost("visitor") is True
    assert store.lost("visitor") is False
    assert store.lost("other") is False


async def test_what_was_kept_in_the_end_is_not_lost(open_file: Open, database: Path) -> None:
    store = open_file()
    with _held(database), pytest.raises(OperationalError):
        await store.save(_tracker("visitor"))
    await store.save(_tracker("visitor"))
    assert store.lost("visitor") is False


async def test_a_conversation_that_can_be_read_is_not_lost(open_store: Open) -> None:
    store = open_store()
    await store.retrieve("visitor")
    assert store.lost("visitor") is False


def test_a_turn_comes_after_those_that_were_told_and_not_kept(open_store: Open) -> None:
    transcripts = Transcripts(open_store().engine)
    transcripts.start("chat", 0.0)
    assert transcripts.add("chat", {"id": "a"}, {}, 0.0)["turn"] == 1
    assert transcripts.add("chat", {"id": "b"}, {}, 0.0, after=3)["turn"] == 4
    assert transcripts.standing("chat", "b").last == 4
    assert transcripts.standing("chat", "b").known == {"turn": 4, "id": "b"}
    assert transcripts.standing("chat", "c").known is None


def test_a_start_that_could_not_be_kept_is_kept_with_a_turn(open_store: Open) -> None:
    transcripts = Transcripts(open_store().engine)
    with pytest.raises(GoneError):
        transcripts.add("chat", {"id": "a"}, {}, 0.0)
    transcripts.add("chat", {"id": "a"}, {}, 0.0, start=True)
    assert transcripts.ended("chat") is False
