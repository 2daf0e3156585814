"""What was told while nothing could be kept is counted on, until it can be."""

from __future__ import annotations

from channels.web.visits.unkept import Unkept
from tests.hub import running_hub


def test_each_turn_has_the_next_number() -> None:
    unkept = Unkept()
    assert [unkept.number("chat", 4), unkept.number("chat", 4), unkept.number("other", 0)] == [
        5,
        6,
        1,
    ]
    assert (unkept.last("chat"), unkept.last("nobody")) == (6, 0)


async def test_a_start_is_remembered_until_it_is_kept() -> None:
    unkept = Unkept()
    await unkept.start("chat")
    assert (unkept.starts("chat"), unkept.starts("other")) == (True, False)
    unkept.kept("chat")
    assert await unkept.started("chat") is False


async def test_a_start_is_known_to_other_workers_until_it_is_deleted() -> None:
    """The database may take what others write, by then."""
    with running_hub() as hub:
        one, other, third = (Unkept(hub.worker()) for _ in range(3))
        await one.start("chat")
        assert not other.starts("chat")
        assert await other.started("chat")
        assert other.starts("chat")
        assert not await other.started("another")
        await one.forget("chat")
        assert not await third.started("chat")


async def test_memory_is_bounded() -> None:
    unkept = Unkept()
    for number in range(12_000):
        await unkept.start(str(number))
        unkept.number(str(number), 0)
    assert not unkept.starts("0")
    assert unkept.last("0") == 0
    assert unkept.starts("11999")
