"""So often a minute, and no more."""

from __future__ import annotations

from channels.web.visits.limits import Limit


def test_the_next_one_is_allowed_when_the_first_is_a_minute_old() -> None:
    limit = Limit(2)
    assert [limit.wait("a", now) for now in (0.0, 10.0, 20.0)] == [0, 0, 40]
    assert limit.wait("a", 59.5) == 1
    assert limit.wait("a", 60.0) == 0
    assert limit.wait("a", 61.0) == 9


def test_one_does_not_count_for_another() -> None:
    limit = Limit(1)
    assert [limit.wait(key, 0.0) for key in "abc"] == [0, 0, 0]


def test_what_is_refused_does_not_count() -> None:
    limit = Limit(1)
    limit.wait("a", 0.0)
    for now in range(1, 60):
        assert limit.wait("a", float(now)) == 60 - now
    assert limit.wait("a", 60.0) == 0


def test_memory_is_bounded() -> None:
    limit = Limit(1)
    for number in range(60_000):
        limit.wait(str(number), 0.0)
    assert limit.wait("59999", 0.0) > 0
    assert limit.wait("0", 0.0) == 0, "the one that was quiet for longest is still remembered"
