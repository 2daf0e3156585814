"""Bots take turns in a conversation by a real Redis; each lock store stands for a bot."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

import pytest
from rasa.core.lock_store import LockStore
from rasa.utils.endpoints import EndpointConfig

from tests.redis_server import RedisServer
from tracker.shared.locks import SharedLocks

_PATIENCE = 10.0  # seconds
Bots = Callable[[], SharedLocks]


@pytest.fixture
def bot(shared_redis: RedisServer) -> Bots:
    """Starts bots, as Rasa makes their lock stores from its endpoints file."""
    endpoint = EndpointConfig.from_dict(
        {"type": "tracker.shared.locks.SharedLocks", "url": shared_redis.url}
    )

    def start() -> SharedLocks:
        store = LockStore.create(endpoint)
        assert isinstance(store, SharedLocks)
        return store

    return start


async def _work(locks: LockStore, name: str, done: list[str], what: str, long: float = 0) -> None:
    async with locks.lock(name):
        done.append(f"{what} begins")
        await asyncio.sleep(long)
        done.append(f"{what} ends")


async def test_turns_at_two_bots_come_one_after_the_other_in_the_order_of_coming(bot: Bots) -> None:
    bots, done = [bot(), bot()], list[str]()
    order = [0, 0, 1, 0, 1, 1, 0, 1]
    tasks = []
    for number, each in enumerate(order):
        tasks.append(asyncio.ensure_future(_work(bots[each], "talk", done, str(number), 0.02)))
        await asyncio.sleep(0.01)
    await asyncio.wait_for(asyncio.gather(*tasks), _PATIENCE)
    expected = [f"{n} {what}" for n in range(len(order)) for what in ("begins", "ends")]
    assert done == expected


async def test_different_conversations_do_not_wait_for_one_another(bot: Bots) -> None:
    one, other, done = bot(), bot(), list[str]()
    async with one.lock("talk"):
        await asyncio.wait_for(_work(other, "another", done, "it"), _PATIENCE)
    assert done == ["it begins", "it ends"]


async def test_whoever_holds_a_turn_may_ask_for_it_again(bot: Bots) -> None:
    locks, done = bot(), list[str]()
    async with locks.lock("talk"):
        await asyncio.wait_for(_work(locks, "talk", done, "inside"), _PATIENCE)
    assert done == ["inside begins", "inside ends"]


async def test_a_bot_that_dies_in_its_turn_holds_up_nobody_for_long(bot: Bots) -> None:
    """What is left of it is a ticket that nobody renews."""
    dead, done = bot(), list[str]()
    await dead._stand("talk", "a ticket of the dead")
    began = time.monotonic()
    await asyncio.wait_for(_work(bot(), "talk", done, "next"), _PATIENCE)
    assert done == ["next begins", "next ends"]
    assert time.monotonic() - began > 1, "the ticket held up nobody, so this test proves nothing"


async def test_a_long_turn_is_not_taken_for_dead(bot: Bots) -> None:
    one, other, done = bot(), bot(), list[str]()
    first = asyncio.ensure_future(_work(one, "talk", done, "long", 4))
    await asyncio.sleep(0.1)
    await _work(other, "talk", done, "next")
    await first
    assert done == ["long begins", "long ends", "next begins", "next ends"]


async def test_who_gives_up_waiting_leaves_the_queue(bot: Bots) -> None:
    one, other, done = bot(), bot(), list[str]()
    first = asyncio.ensure_future(_work(one, "talk", done, "first", 0.5))
    await asyncio.sleep(0.1)
    with pytest.raises(asyncio.TimeoutError):
        await asyncio.wait_for(_work(other, "talk", done, "impatient"), 0.1)
    await first
    await asyncio.wait_for(_work(one, "talk", done, "next"), 1)
    assert done == ["first begins", "first ends", "next begins", "next ends"]


async def test_while_redis_is_down_a_bot_keeps_its_own_order(
    bot: Bots, shared_redis: RedisServer
) -> None:
    locks, done = bot(), list[str]()
    shared_redis.stop()
    try:
        work = [_work(locks, "talk", done, str(number), 0.02) for number in range(4)]
        await asyncio.wait_for(asyncio.gather(*work), _PATIENCE)
    finally:
        shared_redis.start()
    assert done == [f"{n} {what}" for n in range(4) for what in ("begins", "ends")]


async def test_a_redis_that_hangs_is_given_up_and_used_again(
    bot: Bots, shared_redis: RedisServer
) -> None:
    one, other, done = bot(), bot(), list[str]()
    shared_redis.freeze()
    try:
        await asyncio.wait_for(_work(one, "talk", done, "alone"), _PATIENCE)
    finally:
        shared_redis.thaw()
    await asyncio.sleep(1.2)  # a bot asks again after a second
    first = asyncio.ensure_future(_work(one, "talk", done, "first", 0.2))
    await asyncio.sleep(0.1)
    await _work(other, "talk", done, "second")
    await first
    assert done[2:] == ["first begins", "first ends", "second begins", "second ends"]


async def test_a_new_start_of_redis_in_the_middle_of_a_turn_costs_nothing(
    bot: Bots, shared_redis: RedisServer
) -> None:
    locks, done = bot(), list[str]()
    async with locks.lock("talk"):
        shared_redis.stop()
        shared_redis.start()
    await asyncio.wait_for(_work(locks, "talk", done, "next"), _PATIENCE)
    assert done == ["next begins", "next ends"]


async def test_redis_is_told_the_name_of_no_conversation(
    bot: Bots, shared_redis: RedisServer
) -> None:
    import redis

    async with bot().lock("a name that only we know"):
        with redis.Redis(port=shared_redis.port, decode_responses=True) as client:
            keys = client.keys("*")
    assert keys, "nothing was kept, so this test proves nothing"
    assert all(each.startswith("careers:") and "only we know" not in each for each in keys)
