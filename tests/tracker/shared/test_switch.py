"""The chat is closed at all bots at once, and a Redis that forgets doesn't open it."""

from __future__ import annotations

from tests.redis_server import RedisServer
from tracker.shared.redis_server import AtRedis
from tracker.shared.switch import SharedSwitch


async def test_what_one_closes_is_closed_at_the_other_until_it_is_opened(
    shared_redis: RedisServer,
) -> None:
    one, other = SharedSwitch(AtRedis(shared_redis.url)), SharedSwitch(AtRedis(shared_redis.url))
    assert await other.message() is None
    await one.close({"en": "Back at noon."})
    assert await other.message() == {"en": "Back at noon."}
    await one.open()
    assert await other.message() is None


async def test_a_redis_that_lost_everything_does_not_open_the_chat(
    shared_redis: RedisServer,
) -> None:
    switch = SharedSwitch(AtRedis(shared_redis.url))
    await switch.close({})
    assert await switch.message() == {}
    shared_redis.empty()
    assert await switch.message() == {}
    newcomer = SharedSwitch(AtRedis(shared_redis.url))
    assert await newcomer.message() == {}, "a bot that starts then isn't told"


async def test_while_redis_is_down_it_stands_as_it_stood(shared_redis: RedisServer) -> None:
    switch = SharedSwitch(AtRedis(shared_redis.url))
    await switch.close({"cy": "Ar gau."})
    await switch.message()
    shared_redis.stop()
    try:
        assert await switch.message() == {"cy": "Ar gau."}
    finally:
        shared_redis.start()
