"""The store on real databases of each kind: what it keeps, what it forgets, what a turn costs."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import (
    ActionExecuted,
    BotUttered,
    Event,
    SessionStarted,
    SlotSet,
    UserUttered,
)
from rasa.shared.core.trackers import DialogueStateTracker

from tracker.store import ConversationStore

_ROOT = Path(__file__).parents[2]
_SESSION = [
    ActionExecuted("action_session_start"),
    SessionStarted(),
    ActionExecuted("action_listen"),
]
_PLANTED = b"my very own secret"

Open = Callable[..., ConversationStore]


def _turn(text: str) -> list[Event]:
    return [
        UserUttered(text, {"name": "ask"}),
        ActionExecuted("action_answer"),
        BotUttered(f"You said {text}."),
        SlotSet("occupation", text),
        ActionExecuted("action_listen"),
    ]


def _hold(store: ConversationStore, sender: str, *turns: str) -> None:
    """Hold a conversation as Rasa does: get the tracker, add to it, save it."""

    async def hold() -> None:
        for text in turns:
            tracker = await store.get_or_create_tracker(sender, append_action_listen=False)
            session = [] if tracker.events else _SESSION
            tracker.update_with_events([*session, *_turn(text)], store.domain)
            await store.save(tracker)

    asyncio.run(hold())


def _window(store: ConversationStore, sender: str) -> DialogueStateTracker:
    tracker = asyncio.run(store.retrieve(sender))
    assert tracker is not None, f"there is no conversation {sender}"
    return tracker


def _said(tracker: DialogueStateTracker | None) -> list[str]:
    assert tracker is not None
    return [event.text for event in tracker.events if isinstance(event, UserUttered)]


def _all_said(store: ConversationStore, sender: str) -> list[str]:
    return _said(asyncio.run(store.retrieve_full_tracker(sender)))


@contextmanager
def _steps(store: ConversationStore) -> Iterator[list[int]]:
    """Counts the steps of SQLite's machine; each row that is looked at takes some."""
    steps = [0]

    def count() -> None:
        steps[0] += 1

    def watch(connection: Any, *_: object) -> None:
        connection.set_progress_handler(count, 1)

    sa.event.listen(store.engine, "checkout", watch)
    yield steps
    sa.event.remove(store.engine, "checkout", watch)


def test_there_is_nothing_in_a_new_store(open_store: Open) -> None:
    assert asyncio.run(open_store().retrieve("visitor")) is None


def test_a_conversation_survives_a_restart(open_store: Open) -> None:
    first = open_store()
    _hold(first, "visitor", "nurse", "plumber")
    first.engine.dispose()
    again = open_store()
    assert _said(_window(again, "visitor")) == ["nurse", "plumber"]
    assert _window(again, "visitor").get_slot("occupation") == "plumber"


def test_a_conversation_goes_on_after_a_restart(open_store: Open) -> None:
    for number in range(9):
        store = open_store()
        _hold(store, "visitor", f"job {number}")
        store.engine.dispose()
    assert _all_said(open_store(), "visitor") == [f"job {number}" for number in range(9)]


def test_saving_the_same_tracker_again_adds_nothing(open_store: Open) -> None:
    store = open_store()
    _hold(store, "visitor", *(f"job {number}" for number in range(9)))
    before = asyncio.run(store.retrieve_full_tracker("visitor"))
    asyncio.run(store.save(_window(store, "visitor")))
    after = asyncio.run(store.retrieve_full_tracker("visitor"))
    assert [e.as_dict() for e in after.events] == [e.as_dict() for e in before.events]


def test_saving_the_full_tracker_adds_only_what_is_new(open_store: Open) -> None:
    """Rasa's HTTP API does that when it is given an event for a conversation."""
    store = open_store()
    _hold(store, "visitor", *(f"job {number}" for number in range(9)))
    full = asyncio.run(store.retrieve_full_tracker("visitor"))
    full.update(SlotSet("occupation", "changed"), store.domain)
    asyncio.run(store.save(full))
    assert len(_all_said(store, "visitor")) == 9
    assert _window(store, "visitor").get_slot("occupation") == "changed"


def test_rasa_is_given_the_last_six_turns_and_everything_is_kept(open_store: Open) -> None:
    store = open_store()
    jobs = [f"job {number}" for number in range(20)]
    _hold(store, "visitor", *jobs)
    # One earlier message goes before them, for whoever asks what was said last.
    assert _said(_window(store, "visitor"))[-6:] == jobs[-6:]
    assert len(_said(_window(store, "visitor"))) <= 7
    assert _all_said(store, "visitor") == jobs


def test_conversations_do_not_mix(open_store: Open) -> None:
    store = open_store()
    for number in range(8):
        _hold(store, "one", f"first {number}")
        _hold(store, "two", f"second {number}")
    assert _all_said(store, "one") == [f"first {number}" for number in range(8)]
    assert all(text.startswith("second") for text in _said(_window(store, "two")))


def test_the_200th_turn_reads_no_more_than_the_10th(open_file: Open) -> None:
    store = open_file()
    _hold(store, "visitor", *(f"job {number}" for number in range(9)))
    with _steps(store) as early:
        _hold(store, "visitor", "job 10")
    _hold(store, "visitor", *(f"job {number}" for number in range(11, 200)))
    with _steps(store) as late:
        _hold(store, "visitor", "job 200")
    assert early[0] > 100, "the steps weren't counted"
    assert late[0] <= early[0] * 1.05, "a turn of a long conversation looks at more rows"


def test_a_deleted_conversation_is_gone_from_the_files(open_file: Open, database: Path) -> None:
    store = open_file()
    _hold(store, "visitor", *[_PLANTED.decode()] * 9)
    _hold(store, "other", "nurse")
    files = lambda: b"".join(path.read_bytes() for path in database.parent.iterdir())  # noqa: E731
    assert _PLANTED in files(), "what was planted isn't stored"
    assert asyncio.run(store.delete("visitor")) == len(_SESSION) + 9 * len(_turn(""))
    assert _PLANTED not in files()
    assert asyncio.run(store.retrieve("visitor")) is None
    assert _all_said(store, "other") == ["nurse"]


def test_what_a_reader_kept_in_the_journal_goes_when_it_is_emptied_again(
    open_file: Open, database: Path
) -> None:
    store = open_file()
    _hold(store, "anna", "planted phrase")
    reader = sqlite3.connect(database, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM events").fetchone()
    asyncio.run(store.delete("anna"))
    reader.rollback()
    reader.close()
    store.empty_journal()
    kept = [file.name for file in database.parent.iterdir() if b"planted" in file.read_bytes()]
    assert kept == []


def test_what_has_been_used_meanwhile_is_not_removed_as_unused(open_store: Open) -> None:
    store = open_store()
    _hold(store, "anna", "hello")
    late = time.time() + 60
    assert store.unused_since(late) == ["anna"]
    assert store.delete_if_unused_since(time.time() - 60, "anna") is False
    assert _all_said(store, "anna") == ["hello"]
    assert store.delete_if_unused_since(late, "anna") is True
    assert store.unused_since(late) == []


def test_a_deleted_conversation_can_not_be_read_again(open_store: Open) -> None:
    store = open_store()
    _hold(store, "visitor", *["nurse"] * 9)
    _hold(store, "other", "plumber")
    assert asyncio.run(store.delete("visitor")) == len(_SESSION) + 9 * len(_turn(""))
    assert asyncio.run(store.retrieve("visitor")) is None
    assert _all_said(store, "other") == ["plumber"]


def test_deleting_what_is_not_there_deletes_nothing(open_store: Open) -> None:
    assert asyncio.run(open_store().delete("nobody")) == 0


_WRITER = """
import sys
sys.path[:0] = [{tests!r}]
from conftest import _DOMAIN
from rasa.shared.core.domain import Domain
from test_store import _hold
from tracker.store import ConversationStore

store = ConversationStore(domain=Domain.from_yaml(_DOMAIN), host={url!r})
sys.stdin.readline()
for number in range(15):
    _hold(store, "shared", f"{name} {{number}}")
    _hold(store, "{name}", f"{name} {{number}}")
"""


def test_processes_that_write_at_once_lose_nothing(open_store: Open, url: str) -> None:
    store = open_store()
    _hold(store, "shared", "start")
    writers = []
    for name in ("first", "second"):
        code = _WRITER.format(tests=str(Path(__file__).parent), url=url, name=name)
        command = [sys.executable, "-W", "ignore", "-c", code]
        writers.append(subprocess.Popen(command, cwd=_ROOT, stdin=subprocess.PIPE))
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write(b"\n")
        writer.stdin.close()
    assert [writer.wait(timeout=60) for writer in writers] == [0, 0]
    expected = {f"{name} {number}" for name in ("first", "second") for number in range(15)}
    assert sorted(_all_said(store, "shared")) == sorted({"start", *expected})
    for name in ("first", "second"):
        assert _all_said(store, name) == [f"{name} {number}" for number in range(15)]


@pytest.mark.parametrize("window", [0, -3])
def test_a_window_without_a_turn_is_refused(domain: Domain, tmp_path: Path, window: int) -> None:
    with pytest.raises(ValueError, match=f"window must be at least 1, not {window}"):
        ConversationStore(domain=domain, db=str(tmp_path / "store.db"), window=window)


def test_a_new_initial_value_in_the_domain_does_not_spoil_a_conversation(
    domain: Domain, open_store: Open
) -> None:
    """A window that was stored with the old domain is made anew."""
    store = open_store()
    _hold(store, "visitor", *(f"job {number}" for number in range(9)))
    changed = domain.as_dict()
    changed["slots"]["count"]["initial_value"] = 5
    store.domain = Domain.from_dict(changed)
    assert _window(store, "visitor").get_slot("count") == 5
    assert _window(store, "visitor").get_slot("occupation") == "job 8"
