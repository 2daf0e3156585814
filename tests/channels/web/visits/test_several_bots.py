"""Two bots serve one visitor: any of them takes any request, and they know of one another."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from channels.body import Refused
from channels.web.visits.conversations import Conversations
from channels.web.visits.messages import Message
from settings.channels import WebOptions
from tests.postgresql import PostgreSQL
from tests.redis_server import RedisServer
from tracker.shared.claims import Claim, Claims
from tracker.shared.locks import SharedLocks
from tracker.shared.redis_server import AtRedis
from tracker.shared.switch import SharedSwitch
from tracker.store import ConversationStore

_HERE = "192.0.2.1"
_SECRET = "a secret of the tests that is long enough"


@dataclass
class _Bots:
    """Two of them, with all that they have been told."""

    both: list[Conversations]
    heard: list[str] = field(default_factory=list)
    gate: asyncio.Event = field(default_factory=asyncio.Event)


@pytest.fixture
def stores(postgresql_server: PostgreSQL) -> Iterator[list[ConversationStore]]:
    url = postgresql_server.database()
    opened = [ConversationStore(Domain.empty(), host=url) for _ in range(2)]
    yield opened
    for store in opened:
        store.engine.dispose()


@pytest.fixture
async def bots(stores: list[ConversationStore], shared_redis: RedisServer, tmp_path: Path) -> _Bots:
    found = _Bots([])
    found.gate.set()
    options = WebOptions(
        secret=_SECRET,
        redis=shared_redis.url,
        off_switch=str(tmp_path / "off.yml"),
        messages_per_minute=5,
        limit_seconds=20,
    )
    for store in stores:
        found.both.append(_conversations(found, options, store))
    return found


def _conversations(bots: _Bots, options: WebOptions, store: ConversationStore) -> Conversations:
    locks = SharedLocks(EndpointConfig(options.redis))
    agent = Agent(domain=Domain.empty(), tracker_store=store, lock_store=locks)

    async def handle(message: UserMessage) -> None:
        async with agent.lock_store.lock(message.sender_id):  # as Rasa does
            await store.retrieve(message.sender_id)
            bots.heard.append(message.text)
            await bots.gate.wait()
            await message.output_channel.send_text_message(message.sender_id, "fine")
            said = UserUttered(message.text, {"name": "ask"})
            events = [ActionExecuted("action_listen"), said]
            await store.save(DialogueStateTracker.from_events(message.sender_id, events, []))

    return Conversations(options, handle, lambda: agent)


def _message(number: int, text: str = "hello") -> Message:
    return Message(f"message-{number}", text=text)


async def _busy(bots: _Bots, text: str) -> None:
    while text not in bots.heard:
        await asyncio.sleep(0.01)


async def test_a_conversation_alternates_between_bots(bots: _Bots) -> None:
    one, other = bots.both
    session = await one.start(_HERE)
    again = await other.session(session.token)
    assert (await other.send(again, _message(1), _HERE))["turn"] == 1
    assert (await one.send(session, _message(2), _HERE))["turn"] == 2
    assert [turn["id"] for turn in await other.turns(again)] == ["message-1", "message-2"]


async def test_the_same_message_at_both_bots_is_answered_once(bots: _Bots) -> None:
    one, other = bots.both
    session = await one.start(_HERE)
    bots.gate.clear()
    first = asyncio.ensure_future(one.send(session, _message(1, "once"), _HERE))
    await _busy(bots, "once")
    second = asyncio.ensure_future(other.send(session, _message(1, "once"), _HERE))
    await asyncio.sleep(0.1)
    bots.gate.set()
    assert await first == await second
    assert bots.heard == ["once"]


async def test_a_message_that_a_bot_was_at_when_it_died_is_answered_by_the_other(
    bots: _Bots, shared_redis: RedisServer
) -> None:
    died, other = AtRedis(shared_redis.url), bots.both[1]
    session = await bots.both[0].start(_HERE)
    claim = await Claims(died).take(session.id, "message-1")
    assert isinstance(claim, Claim)
    sent = asyncio.ensure_future(other.send(session, _message(1), _HERE))
    await asyncio.sleep(0.1)
    assert not sent.done(), "it didn't wait for the bot that is at it"
    claim._beat.cancel()  # as one does whose process is gone
    assert (await sent)["turn"] == 1
    assert bots.heard == ["hello"]
    await died.close()


async def test_a_redis_that_froze_in_the_middle_of_a_claim_keeps_nobody_busy(
    bots: _Bots, shared_redis: RedisServer
) -> None:
    """It carries out what it was told meanwhile once it is back."""
    one, _ = bots.both
    session = await one.start(_HERE)
    shared_redis.freeze()
    try:
        assert (await one.send(session, _message(1), _HERE))["turn"] == 1
    finally:
        shared_redis.thaw()
    await asyncio.sleep(1.2)  # a bot asks again after a second
    assert (await one.send(session, _message(2), _HERE))["turn"] == 2
    assert not await one.pending(session)


async def test_another_message_meanwhile_is_busy_at_either_bot(bots: _Bots) -> None:
    one, other = bots.both
    session = await one.start(_HERE)
    bots.gate.clear()
    first = asyncio.ensure_future(one.send(session, _message(1, "first"), _HERE))
    await _busy(bots, "first")
    assert await other.pending(session)
    with pytest.raises(Refused) as refused:
        await other.send(session, _message(2), _HERE)
    assert refused.value.code == "busy"
    bots.gate.set()
    await first
    assert not await other.pending(session)
    assert (await other.send(session, _message(2), _HERE))["turn"] == 2


async def test_a_refusal_leaves_the_conversation_to_others(bots: _Bots) -> None:
    one, other = bots.both
    session = await one.start(_HERE)
    with pytest.raises(Refused):
        await one.send(session, Message("message-1", reply="no-such-reply"), _HERE)
    assert (await other.send(session, _message(2), _HERE))["turn"] == 1


async def test_messages_at_both_bots_are_counted_together(bots: _Bots) -> None:
    session = await bots.both[0].start(_HERE)
    for number in range(5):
        await bots.both[number % 2].send(session, _message(number), _HERE)
    for bot in bots.both:
        with pytest.raises(Refused) as refused:
            await bot.send(session, _message(9), _HERE)
        assert refused.value.code == "too_many"


async def test_what_is_deleted_at_one_bot_is_gone_at_the_other(bots: _Bots) -> None:
    one, other = bots.both
    session = await one.start(_HERE)
    bots.gate.clear()
    turn = asyncio.ensure_future(one.send(session, _message(1, "last words"), _HERE))
    await _busy(bots, "last words")
    deleting = asyncio.ensure_future(other.delete(session))
    await asyncio.sleep(0.1)
    assert not deleting.done(), "it didn't wait for the turn that was under way"
    bots.gate.set()
    await asyncio.gather(turn, deleting)
    for bot in bots.both:
        with pytest.raises(Refused) as refused:
            await bot.session(session.token)
        assert refused.value.code == "no_session"
    assert await one._store.retrieve(session.id) is None


async def test_the_chat_is_closed_at_both(bots: _Bots, shared_redis: RedisServer) -> None:
    switch = SharedSwitch(AtRedis(shared_redis.url))
    await switch.close({"en": "Back at noon."})
    for bot in bots.both:
        told = await bot.notice()
        assert told is not None
        assert told["en"] == "Back at noon."
        with pytest.raises(Refused) as refused:
            await bot.start(_HERE)
        assert refused.value.code == "closed"
    await switch.open()
    assert await bots.both[0].notice() is None


async def test_visitors_are_answered_while_redis_is_down(
    bots: _Bots, shared_redis: RedisServer
) -> None:
    session = await bots.both[0].start(_HERE)
    shared_redis.stop()
    try:
        for number in range(4):
            turn = await bots.both[number % 2].send(session, _message(number), _HERE)
            assert turn["turn"] == number + 1
    finally:
        shared_redis.start()
    await asyncio.sleep(1.2)  # a bot asks again after a second
    assert (await bots.both[1].send(session, _message(4), _HERE))["turn"] == 5
    assert len(await bots.both[0].turns(session)) == 5
