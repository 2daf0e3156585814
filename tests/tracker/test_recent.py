"""What a store remembers of conversations is never older than the database."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from tests.tracker.test_store import _hold, _said, _window
from tracker import tables
from tracker.recent import Mark, Recent
from tracker.store import ConversationStore
from tracker.window import Window

Open = Callable[..., ConversationStore]


def _told(tracker: DialogueStateTracker) -> list[dict[str, object]]:
    return [event.as_dict() for event in tracker.events]


def test_a_turn_of_a_known_conversation_reads_no_event_again(
    open_store: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_store()
    _hold(store, "visitor", *(f"job {number}" for number in range(9)))

    def never(*_: object) -> None:
        raise AssertionError("the window was read again")

    monkeypatch.setattr(tables, "read_window", never)
    monkeypatch.setattr(tables, "read_rows", never)
    _hold(store, "visitor", "one more")
    assert _said(_window(store, "visitor"))[-1] == "one more"


@pytest.mark.parametrize("turns", [1, 5, 6, 7, 20])
def test_what_is_remembered_is_what_would_be_read(open_store: Open, turns: int) -> None:
    store = open_store()
    for number in range(turns):
        _hold(store, "visitor", f"job {number}")
        remembered, read = _window(store, "visitor"), _window(open_store(), "visitor")
        assert _told(remembered) == _told(read)
        assert remembered.current_slot_values() == read.current_slot_values()
        assert remembered.latest_message == read.latest_message


def test_what_another_bot_stored_meanwhile_is_read(open_store: Open) -> None:
    ours, others = open_store(), open_store()
    _hold(ours, "visitor", "nurse")
    _hold(others, "visitor", "plumber")
    assert _said(_window(ours, "visitor")) == ["nurse", "plumber"]
    _hold(ours, "visitor", "midwife")
    assert _said(_window(others, "visitor")) == ["nurse", "plumber", "midwife"]


def test_a_turn_that_was_begun_before_another_bot_stored_one_loses_nothing(
    open_store: Open,
) -> None:
    ours, others = open_store(), open_store()
    _hold(ours, "visitor", "nurse")
    tracker = _window(ours, "visitor")
    _hold(others, "visitor", "plumber")
    tracker.update(UserUttered("midwife", {"name": "ask"}), ours.domain)
    asyncio.run(ours.save(tracker))
    kept = asyncio.run(open_store().retrieve_full_tracker("visitor"))
    assert _said(kept) == ["nurse", "plumber", "midwife"]


def test_what_another_bot_deleted_is_forgotten(open_store: Open) -> None:
    ours, others = open_store(), open_store()
    _hold(ours, "visitor", "nurse")
    asyncio.run(others.delete("visitor"))
    assert asyncio.run(ours.retrieve("visitor")) is None
    _hold(others, "visitor", "plumber")
    assert _said(_window(ours, "visitor")) == ["plumber"]


def test_a_conversation_that_begins_anew_with_the_ids_of_a_deleted_one_is_read(
    open_file: Open, database: Path
) -> None:
    ours, others = open_file(), open_file()
    _hold(ours, "visitor", "nurse")
    asyncio.run(others.delete("visitor"))  # SQLite gives the ids of the last events once more
    _hold(others, "visitor", "plumber")
    assert _said(_window(ours, "visitor")) == ["plumber"]


def test_a_turn_that_could_not_be_stored_is_not_remembered(
    open_store: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_store()
    _hold(store, "visitor", "nurse")
    with monkeypatch.context() as failing:

        def fail(*_: object) -> None:
            raise sa.exc.OperationalError("", {}, Exception("the disk is full"))

        failing.setattr(tables, "write_window", fail)
        with pytest.raises(sa.exc.OperationalError):
            _hold(store, "visitor", "lost")
    assert _said(_window(store, "visitor")) == ["nurse"]
    _hold(store, "visitor", "plumber")
    assert _said(_window(open_store(), "visitor")) == ["nurse", "plumber"]


def test_a_tracker_that_is_given_out_may_be_changed_without_changing_the_next(
    open_store: Open,
) -> None:
    store = open_store()
    _hold(store, "visitor", "nurse")
    spoilt = _window(store, "visitor")
    spoilt.update_with_events([SlotSet("occupation", "spoilt")], store.domain)
    assert _window(store, "visitor").get_slot("occupation") == "nurse"
    assert _told(_window(store, "visitor")) == _told(_window(open_store(), "visitor"))


def test_another_domain_is_not_given_what_was_made_for_the_one_before(open_store: Open) -> None:
    store = open_store()
    _hold(store, "visitor", *map(str, range(9)))
    store.domain = Domain.from_yaml(
        "version: '3.1'\nslots: {count: {type: any, initial_value: 8, mappings: [{type: custom}]}}"
    )
    assert _window(store, "visitor").get_slot("count") == 8


def test_the_conversation_used_longest_ago_is_forgotten_first(domain: Domain) -> None:
    recent, mark = Recent(most=2), Mark(1, 2.0, None, None)
    windows = {name: Window(0, None, {}, []) for name in "abc"}
    for name in ("a", "b", "a", "c"):
        if recent.find(name, mark, domain) is None:
            recent.keep(name, mark, domain, windows[name])
    assert [recent.find(name, mark, domain) is not None for name in "abc"] == [True, False, True]
    assert recent.find("a", mark._replace(time=3.0), domain) is None
    recent.forget("a")
    assert recent.find("a", mark, domain) is None
