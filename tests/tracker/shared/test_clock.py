"""The clock of Redis jumps back: what was noted before must not hold for an hour."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from rasa.utils.endpoints import EndpointConfig

from tests.clock import Clock
from tests.redis_server import RedisServer, redis_server
from tracker.shared.claims import Claim, Claims
from tracker.shared.common import Shared
from tracker.shared.limits import SharedLimit
from tracker.shared.locks import SharedLocks
from tracker.shared.redis_server import AtRedis

_HOUR = 60 * 60  # seconds
_LIMIT = 20.0  # seconds: more than a dead bot may hold anything


@pytest.fixture
def clock(tmp_path: Path) -> Clock:
    return Clock(tmp_path / "jump")


@pytest.fixture
def jumping(clock: Clock) -> Iterator[RedisServer]:
    """A Redis that goes by a clock of its own."""
    with clock.of_servers(), redis_server() as server:
        yield server


@pytest.fixture
async def shared(jumping: RedisServer) -> AsyncIterator[Shared]:
    opened = AtRedis(jumping.url)
    yield opened
    await opened.close()


@pytest.mark.parametrize("seconds", [_HOUR, -_HOUR])
async def test_a_limit_counts_on_from_nothing(shared: Shared, clock: Clock, seconds: int) -> None:
    limit = SharedLimit(shared, "messages", 3)
    assert [await limit.wait("visitor") for _ in range(3)] == [0, 0, 0]
    assert await limit.wait("visitor") > 0
    clock.jump(seconds)
    assert [await limit.wait("visitor") for _ in range(3)] == [0, 0, 0]
    assert 0 < await limit.wait("visitor") <= 60


@pytest.mark.parametrize("seconds", [_HOUR, -_HOUR])
async def test_a_bot_that_died_before_holds_no_turn(
    jumping: RedisServer, clock: Clock, seconds: int
) -> None:
    died, other = (SharedLocks(EndpointConfig(jumping.url)) for _ in range(2))
    assert await died._stand("visitor", "a ticket that nobody renews")
    clock.jump(seconds)

    async def turn() -> None:
        async with other.lock("visitor"):
            pass

    await asyncio.wait_for(turn(), _LIMIT)


@pytest.mark.parametrize("seconds", [_HOUR, -_HOUR])
async def test_a_bot_that_died_before_holds_no_claim(
    shared: Shared, clock: Clock, seconds: int
) -> None:
    died = await Claims(shared).take("visitor", "message-1")
    assert isinstance(died, Claim)
    died._beat.cancel()  # as one does whose process is gone
    clock.jump(seconds)
    taken = await Claims(shared).take("visitor", "message-2")
    assert isinstance(taken, Claim)
    await taken.leave()
