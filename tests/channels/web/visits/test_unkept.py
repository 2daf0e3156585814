"""What was told while nothing could be kept is counted on, until it can be."""

from __future__ import annotations

from channels.web.visits.unkept import Unkept


def test_each_turn_has_the_next_number() -> None:
    unkept = Unkept()
    assert [unkept.number("chat", 4), unkept.number("chat", 4), unkept.number("other", 0)] == [
        5,
        6,
        1,
    ]
    assert (unkept.last("chat"), unkept.last("nobody")) == (6, 0)


def test_a_start_is_remembered_until_it_is_kept() -> None:
    unkept = Unkept()
    unkept.start("chat")
    assert (unkept.started("chat"), unkept.started("other")) == (True, False)
    unkept.forget("chat")
    assert unkept.started("chat") is False


def test_memory_is_bounded() -> None:
    unkept = Unkept()
    for number in range(12_000):
        unkept.start(str(number))
        unkept.number(str(number), 0)
    assert not unkept.started("0")
    assert unkept.last("0") == 0
    assert unkept.started("11999")
