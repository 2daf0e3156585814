"""Workers of one machine agree by their hub as bots do by Redis."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator

import pytest

from tests.hub import RunningHub, running_hub
from tracker.shared.claims import Claim, Claims
from tracker.shared.common import HUB, SharedDownError, Step
from tracker.shared.crew import BEAT
from tracker.shared.hub_client import NotAWorkerError
from tracker.shared.limits import SharedLimit
from tracker.shared.locks import SharedLocks
from tracker.shared.places import Places
from tracker.shared.where import shared_at, shared_here

_PATIENCE = 10.0  # seconds


@pytest.fixture
def hub() -> Iterator[RunningHub]:
    with running_hub() as found:
        yield found


def _locks(hub: RunningHub) -> SharedLocks:
    return SharedLocks.at(hub.worker())


async def _work(
    locks: SharedLocks, done: list[str], what: str, long: float = 0, name: str = "talk"
) -> None:
    async with locks.lock(name):
        done.append(f"{what} begins")
        await asyncio.sleep(long)
        done.append(f"{what} ends")


async def test_turns_at_two_workers_come_one_after_the_other_in_the_order_of_coming(
    hub: RunningHub,
) -> None:
    workers, done = [_locks(hub), _locks(hub)], list[str]()
    order = [0, 0, 1, 0, 1, 1, 0, 1]
    tasks = []
    for number, each in enumerate(order):
        tasks.append(asyncio.ensure_future(_work(workers[each], done, str(number), 0.02)))
        await asyncio.sleep(0.01)
    await asyncio.wait_for(asyncio.gather(*tasks), _PATIENCE)
    assert done == [f"{n} {what}" for n in range(len(order)) for what in ("begins", "ends")]


async def test_different_conversations_do_not_wait_for_one_another(hub: RunningHub) -> None:
    done = list[str]()
    async with _locks(hub).lock("talk"):
        await asyncio.wait_for(_work(_locks(hub), done, "it", name="another"), _PATIENCE)
    assert done == ["it begins", "it ends"]


async def test_a_worker_that_dies_in_its_turn_holds_up_nobody_for_long(hub: RunningHub) -> None:
    """What is left of it is a ticket that nobody renews."""
    done = list[str]()
    assert await _locks(hub)._stand("talk", "a ticket of the dead")
    began = time.monotonic()
    await asyncio.wait_for(_work(_locks(hub), done, "next"), _PATIENCE)
    assert done == ["next begins", "next ends"]
    assert time.monotonic() - began > 1, "the ticket held up nobody, so this test proves nothing"


async def test_a_long_turn_is_not_taken_for_dead(hub: RunningHub) -> None:
    done = list[str]()
    first = asyncio.ensure_future(_work(_locks(hub), done, "long", 4))
    await asyncio.sleep(0.1)
    await _work(_locks(hub), done, "next")
    await first
    assert done == ["long begins", "long ends", "next begins", "next ends"]


async def test_who_gives_up_waiting_leaves_the_queue(hub: RunningHub) -> None:
    one, other, done = _locks(hub), _locks(hub), list[str]()
    first = asyncio.ensure_future(_work(one, done, "first", 0.5))
    await asyncio.sleep(0.1)
    with pytest.raises(asyncio.TimeoutError):
        await asyncio.wait_for(_work(other, done, "impatient"), 0.1)
    await first
    await asyncio.wait_for(_work(one, done, "next"), 1)
    assert done == ["first begins", "first ends", "next begins", "next ends"]


async def test_a_hub_that_hangs_is_given_up_and_used_again(hub: RunningHub) -> None:
    one, other, done = _locks(hub), _locks(hub), list[str]()
    hub.freeze()
    try:
        await asyncio.wait_for(_work(one, done, "alone"), _PATIENCE)
    finally:
        hub.thaw()
    await asyncio.sleep(1.2)  # a worker asks again after a second
    first = asyncio.ensure_future(_work(one, done, "first", 0.2))
    await asyncio.sleep(0.1)
    await _work(other, done, "second")
    await first
    assert done[2:] == ["first begins", "first ends", "second begins", "second ends"]


async def test_one_worker_works_in_a_conversation_and_others_are_told_at_what(
    hub: RunningHub,
) -> None:
    one, other = Claims(hub.worker()), Claims(hub.worker())
    claim = await one.take("talk", "message-1")
    assert isinstance(claim, Claim)
    assert await other.take("talk", "message-2") == "message-1"
    assert await other.held("talk")
    await claim.leave()
    assert not await other.held("talk")
    after = await other.take("talk", "message-2")
    assert isinstance(after, Claim)
    await after.leave()


async def test_a_worker_that_dies_at_work_leaves_its_conversation_to_others(
    hub: RunningHub,
) -> None:
    died = await Claims(hub.worker()).take("talk", "message-1")
    assert isinstance(died, Claim)
    died._beat.cancel()  # as one does whose process is gone
    others = Claims(hub.worker())
    assert await others.take("talk", "message-1") == "message-1"
    await asyncio.sleep(2.6)
    taken = await others.take("talk", "message-1")
    assert isinstance(taken, Claim)
    await taken.leave()


async def test_a_limit_counts_what_both_workers_see_until_it_is_forgotten(
    hub: RunningHub,
) -> None:
    limits = [SharedLimit(hub.worker(), "messages", 3) for _ in range(2)]
    assert [await limits[n % 2].wait("visitor") for n in range(3)] == [0, 0, 0]
    assert [0 < await each.wait("visitor") <= 60 for each in limits] == [True, True]
    assert await limits[0].wait("another") == 0
    await limits[0].forget("visitor")
    assert await limits[1].wait("visitor") == 0


async def test_each_worker_is_told_how_many_are_up(hub: RunningHub) -> None:
    one, other = hub.worker(), hub.worker()
    assert await one.run(BEAT, [], 1) == [1, 2]
    assert await other.run(BEAT, [], 2) == [2, 2]
    hub.crew.forget(2)
    assert await one.run(BEAT, [], 1) == [1, 2]
    assert hub.crew.beats(1) == 2


async def test_what_the_hub_does_not_know_costs_nobody_else_anything(hub: RunningHub) -> None:
    worker = hub.worker()
    with pytest.raises(SharedDownError):
        await worker.run(Step("no such step", ""), [])
    assert await hub.worker().run(BEAT, [], 1) == [1, 2]


async def test_a_process_without_a_leader_shares_nothing_and_finds_no_hub() -> None:
    assert shared_here(None) is None
    with pytest.raises(NotAWorkerError):
        shared_at(HUB)


def test_what_is_kept_is_gone_once_its_time_is_over() -> None:
    now = [0.0]
    places = Places(lambda: now[0])
    places.put("a", 1, 5)
    places.put("b", 2, 50)
    assert (places.get("a"), places.get("b"), places.get("c")) == (1, 2, None)
    now[0] = 5.0
    assert (places.get("a"), places.get("b")) == (None, 2)
    assert places.sweep() == 1
    places.drop("b")
    assert places.get("b") is None
