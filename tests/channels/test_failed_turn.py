"""A failed turn is kept so that the conversation can go on."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from rasa.core.agent import Agent
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
from rasa.shared.core.events import ActionExecuted, Event, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from channels import failed_turn
from tests.channels.conftest import Bot
from tracker.store import ConversationStore

_REPLY = [
    {"recipient_id": "visitor", "text": "Sorry.", "buttons": [{"title": "Again", "payload": "x"}]},
    {"recipient_id": "visitor", "custom": {"status": "error", "language": "en", "sources": []}},
]


@pytest.fixture
def agent(running_bot: Bot, tmp_path: Path) -> Agent:
    """The bot's model in this process, on a store of its own, without an action server."""
    store = ConversationStore(db=str(tmp_path / "conversations.db"))
    model = running_bot.server.log.parent / "models"
    nowhere = EndpointConfig("http://127.0.0.1:9/webhook")
    return Agent.load(str(model), tracker_store=store, action_endpoint=nowhere)


def _message(text: str = "What does a nurse do?") -> UserMessage:
    return UserMessage(text, CollectingOutputChannel(), "visitor", input_channel="rest")


async def _kept(agent: Agent) -> DialogueStateTracker:
    tracker = await agent.tracker_store.retrieve_full_tracker("visitor")
    assert tracker is not None, "nothing was kept"
    return tracker


def _names(tracker: DialogueStateTracker) -> list[str]:
    return [getattr(event, "action_name", None) or event.type_name for event in tracker.events]


async def test_a_turn_that_left_nothing_is_kept_whole(agent: Agent) -> None:
    await failed_turn.record(agent, _message(), _REPLY)
    tracker = await _kept(agent)
    assert _names(tracker) == [
        "action_session_start",
        "session_started",
        "action_listen",
        "user",
        "bot",
        "bot",
        "slot",
        "action_listen",
    ]
    assert tracker.latest_message.intent["name"] == "ask"
    assert tracker.get_slot("answer_status") == "error"


async def test_buttons_and_data_of_the_apology_are_kept(agent: Agent) -> None:
    await failed_turn.record(agent, _message(), _REPLY)
    said = [event for event in (await _kept(agent)).events if event.type_name == "bot"]
    assert said[0].data["buttons"] == _REPLY[0]["buttons"]
    assert said[1].data["custom"]["status"] == "error"


async def test_a_turn_that_rasa_kept_gets_only_the_apology(agent: Agent) -> None:
    message = _message()
    await agent.handle_message(message)
    before = _names(await _kept(agent))
    await failed_turn.record(agent, message, _REPLY)
    assert _names(await _kept(agent)) == [*before, "bot", "bot", "slot"]


async def test_a_turn_after_a_long_silence_starts_a_session(agent: Agent) -> None:
    long_ago = time.time() - 7 * 24 * 3600
    events: list[Event] = [
        UserUttered("hello", {"name": "greet"}, timestamp=long_ago),
        SlotSet("answer_status", "answered", timestamp=long_ago),
        ActionExecuted("action_listen", timestamp=long_ago),
    ]
    tracker = await agent.processor.get_tracker("visitor")
    tracker.update_with_events(events, agent.domain, override_timestamp=False)
    await agent.tracker_store.save(tracker)
    await failed_turn.record(agent, _message(), _REPLY)
    names = _names(await _kept(agent))
    assert names[3:7] == ["action_session_start", "session_started", "slot", "action_listen"]


async def test_a_message_that_cannot_be_read_is_kept_without_its_meaning(
    agent: Agent, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any) -> None:
        raise RuntimeError("a component of the pipeline is broken")

    monkeypatch.setattr(agent.processor.graph_runner, "run", fail)
    await failed_turn.record(agent, _message(), _REPLY)
    tracker = await _kept(agent)
    assert tracker.latest_message.text == "What does a nurse do?"
    assert tracker.latest_action_name == "action_listen"


async def test_keeping_a_turn_waits_for_the_lock_of_the_conversation(agent: Agent) -> None:
    async with agent.lock_store.lock("visitor"):
        recording = asyncio.create_task(failed_turn.record(agent, _message(), _REPLY))
        await asyncio.sleep(0.3)
        assert await agent.tracker_store.retrieve("visitor") is None
    await asyncio.wait_for(recording, timeout=2)
    assert (await _kept(agent)).get_slot("answer_status") == "error"


@pytest.mark.parametrize(
    "broken", [lambda *_: 1 / 0, lambda *_: [{"text": object()}]], ids=["raises", "unsendable"]
)
def test_there_are_last_words_if_even_the_content_is_broken(
    broken: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(failed_turn, "stand_in", broken)
    messages = failed_turn.words_for(_message())
    assert "999" in messages[0]["text"]
    assert messages[-1]["custom"]["status"] == "error"
    assert "The apology can't be made" in caplog.text
