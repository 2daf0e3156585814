"""Whatever a visitor does, no other one waits for the database."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
import sqlalchemy as sa
from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage
from rasa.core.lock_store import InMemoryLockStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from channels.web.visits.conversations import Conversations
from channels.web.visits.messages import Message
from settings.channels import WebOptions
from tracker.store import ConversationStore

_HERE = "192.0.2.1"


@pytest.fixture
def store(tmp_path: Path) -> ConversationStore:
    """A real database."""
    return ConversationStore(Domain.empty(), db=str(tmp_path / "private" / "conversations.db"))


@pytest.fixture
def conversations(store: ConversationStore) -> Conversations:
    """Conversations that are kept in it, as Rasa keeps them."""
    agent = Agent(domain=Domain.empty(), tracker_store=store, lock_store=InMemoryLockStore())

    async def handle(message: UserMessage) -> None:
        await store.retrieve(message.sender_id)
        await message.output_channel.send_text_message(message.sender_id, "fine")
        events = [ActionExecuted("action_listen"), UserUttered(message.text, {"name": "ask"})]
        await store.save(DialogueStateTracker.from_events(message.sender_id, events, []))

    return Conversations(WebOptions(), handle, lambda: agent)


async def test_no_call_to_the_database_is_made_on_the_event_loop(
    store: ConversationStore, conversations: Conversations
) -> None:
    threads: list[str] = []
    sa.event.listen(
        store.engine,
        "before_cursor_execute",
        lambda *_: threads.append(threading.current_thread().name),
    )
    session = await conversations.start(_HERE)
    await conversations.session(session.token)
    turn = await conversations.send(session, Message("first-message", text="hello"), _HERE)
    assert conversations.was_kept(session, turn)
    await conversations.send(session, Message("second-message", text="07700 900123"), _HERE)
    assert len(await conversations.turns(session)) == 2
    await conversations.rate(session, _HERE, 1, helpful=True, reason="clear")
    await conversations.end(session)
    assert await conversations.forget_unused(days=1) == 0
    await conversations.delete(await conversations.deletable(session.token))
    assert len(threads) >= 20, "hardly anything was asked, so this test proves nothing"
    assert {name.rpartition("_")[0] for name in threads} <= {
        "conversations-read",
        "conversations-write",
    }
