"""What Rasa sees through the window is what it would see of the whole conversation."""

from __future__ import annotations

import asyncio
import dataclasses
import random
import time
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from rasa.core.tracker_store import SQLTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import (
    ActionExecuted,
    Event,
    UserUttered,
)
from rasa.shared.core.trackers import DialogueStateTracker

from tests.tracker.turns import LISTEN, TURNS, possible
from tracker.store import ConversationStore


def _copies(events: Sequence[Event]) -> list[Event]:
    """The same events as other objects: trackers change what they are given."""
    return [Event.from_parameters(event.as_dict()) for event in events]


def _seen(tracker: DialogueStateTracker, domain: Domain) -> dict[str, Any]:
    """All that anything in Rasa asks a tracker for."""
    return {
        "slots": tracker.current_slot_values(),
        "loop": tracker.active_loop and dataclasses.asdict(tracker.active_loop),
        "message": None if tracker.latest_message.is_empty() else tracker.latest_message.as_dict(),
        "action": tracker.latest_action,
        "followup": tracker.followup_action,
        "paused": tracker.is_paused(),
        "last turn": tracker.past_states(domain)[-2:],
        "needs a session": not tracker.applied_events(),
        "age": (said := tracker.get_last_event_for(UserUttered)) and said.timestamp,
    }


async def _live_through(
    kinds: Sequence[str], seed: int, domain: Domain, store: ConversationStore
) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Hold a conversation in Rasa's own SQL store as well, and compare after each turn."""
    chance = random.Random(seed)
    whole, everything = SQLTrackerStore(domain, db=":memory:"), []
    now, pairs = time.time(), []
    for kind in ("new session", *kinds):
        before = await whole.get_or_create_tracker("visitor", append_action_listen=False)
        events = [*TURNS[possible(kind, before)](chance), ActionExecuted(LISTEN)]
        for event in events:
            event.timestamp = now = now + 1  # Rasa's own store finds the last session by it
        for each in (whole, store):
            tracker = await each.get_or_create_tracker("visitor", append_action_listen=False)
            for event in _copies(events):
                tracker.update(event, domain)
            await each.save(tracker)
        everything += events
        expected, found = await whole.retrieve("visitor"), await store.retrieve("visitor")
        assert expected is not None
        assert found is not None
        pairs.append((_seen(expected, domain), _seen(found, domain)))
    full = await store.retrieve_full_tracker("visitor")
    assert [e.as_dict() for e in full.events] == [e.as_dict() for e in everything]
    return pairs


def _compare(kinds: Sequence[str], seed: int, domain: Domain, store: ConversationStore) -> None:
    for turn, (expected, found) in enumerate(
        asyncio.run(_live_through(kinds, seed, domain, store))
    ):
        assert found == expected, f"after turn {turn}, {kinds[:turn]}"


# What was once wrong.
@example(kinds=["form starts", "form ends", "bot does not understand"], window=1, seed=932)
@example(kinds=["form starts", "form goes on"], window=1, seed=0)
@example(kinds=["form starts", "form is interrupted", "form ends"], window=1, seed=45)
@example(kinds=["form starts", "form stays rejected", *["form goes on"] * 4], window=2, seed=449)
@example(
    kinds=["form starts", "form goes on", "nothing but silence", *["form goes on"] * 2],
    window=2,
    seed=449,
)
@example(
    kinds=[
        "form starts",
        "pause",
        "two answers",
        "form goes on",
        "bot forgets three turns",
        "form goes on",
    ],
    window=1,
    seed=698,
)
@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(
    kinds=st.lists(st.sampled_from(sorted(TURNS)), min_size=1, max_size=40),
    window=st.integers(1, 7),
    seed=st.integers(0, 999),
)
def test_a_window_shows_what_the_whole_conversation_shows(
    kinds: list[str],
    window: int,
    seed: int,
    domain: Domain,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    database = tmp_path_factory.mktemp("store") / "conversations.db"
    store = ConversationStore(domain=domain, db=str(database), window=window)
    try:
        _compare(kinds, seed, domain, store)
    finally:
        store.engine.dispose()
