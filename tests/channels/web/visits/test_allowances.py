"""What one conversation, and one address, may do within a minute."""

from __future__ import annotations

import pytest

from channels.body import Refused
from channels.web.visits.allowances import Allowances
from settings.channels import WebOptions
from tests.redis_server import RedisServer
from tracker.shared.redis_server import AtRedis

_OPTIONS = WebOptions(messages_per_minute=2, address_messages_per_minute=3)


@pytest.fixture
def allowances() -> Allowances:
    return Allowances(_OPTIONS)


async def test_a_conversation_is_stopped_before_its_address(allowances: Allowances) -> None:
    for _ in range(2):
        await allowances.may_send("one", "here")
    with pytest.raises(Refused) as refused:
        await allowances.may_send("one", "here")
    assert refused.value.code == "too_many"
    assert refused.value.retry_after > 0
    await allowances.may_send("two", "here")
    with pytest.raises(Refused):
        await allowances.may_send("three", "here")


async def test_messages_and_opinions_are_counted_apart(allowances: Allowances) -> None:
    for _ in range(2):
        await allowances.may_send("one", "here")
    await allowances.may_rate("one", "here")
    await allowances.may_read("one", "here")


async def test_a_deleted_conversation_is_forgotten(allowances: Allowances) -> None:
    for _ in range(2):
        await allowances.may_send("one", "here")
    await allowances.forget("one")
    await allowances.may_send("one", "somewhere else")


async def test_what_is_done_at_several_bots_is_counted_together(shared_redis: RedisServer) -> None:
    bots = [Allowances(_OPTIONS, AtRedis(shared_redis.url)) for _ in range(2)]
    await bots[0].may_send("one", "here")
    await bots[1].may_send("one", "here")
    for bot in bots:
        with pytest.raises(Refused) as refused:
            await bot.may_send("one", "here")
        assert 0 < refused.value.retry_after <= 60
    await bots[0].forget("one")
    await bots[1].may_send("one", "elsewhere")


async def test_each_bot_counts_by_itself_while_redis_is_down() -> None:
    allowances = Allowances(_OPTIONS, AtRedis("redis://127.0.0.1:1/0"))
    for _ in range(2):
        await allowances.may_send("one", "here")
    with pytest.raises(Refused):
        await allowances.may_send("one", "here")
