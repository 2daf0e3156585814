"""Which agents visitors may be sent to."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from rasa.core.tracker_store import FailSafeTrackerStore, InMemoryTrackerStore
from rasa.shared.core.domain import Domain

from channels.store import can_serve
from tracker.store import ConversationStore


def _agent(store: Any, ready: bool = True) -> Any:
    return SimpleNamespace(tracker_store=store, is_ready=lambda: ready)


@pytest.fixture
def store(tmp_path: Path) -> ConversationStore:
    return ConversationStore(Domain.empty(), db=str(tmp_path / "kept" / "conversations.db"))


def test_an_agent_with_a_model_and_our_store_can_serve(store: ConversationStore) -> None:
    assert can_serve(_agent(store))
    assert can_serve(_agent(FailSafeTrackerStore(store))), "Rasa wraps the store"


def test_an_agent_without_a_model_can_not(store: ConversationStore) -> None:
    assert not can_serve(_agent(store, ready=False))


def test_an_agent_that_keeps_conversations_in_memory_can_not() -> None:
    assert not can_serve(_agent(InMemoryTrackerStore(Domain.empty())))
