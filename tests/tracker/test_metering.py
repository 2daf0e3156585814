"""Parts of turns are measured by the processor's time, and only for who wants to know."""

from __future__ import annotations

import time

import pytest

from tracker.metering import Meter


def _work() -> None:
    ends = time.thread_time() + 0.02
    while time.thread_time() < ends:
        pass


def test_a_part_is_told_with_the_time_that_it_worked_and_not_that_it_waited() -> None:
    told: list[tuple[str, float]] = []
    meter = Meter()
    meter.tell = lambda *part: told.append(part)
    with meter.of("working"):
        _work()
    with meter.of("waiting"):
        time.sleep(0.05)
    assert [part for part, _ in told] == ["working", "waiting"]
    assert told[0][1] >= 0.02 > told[1][1]


def test_a_part_that_fails_is_told_too() -> None:
    told: list[str] = []
    meter = Meter()
    meter.tell = lambda part, _: told.append(part)
    with pytest.raises(ValueError, match="on purpose"), meter.of("failing"):
        raise ValueError("on purpose")
    assert told == ["failing"]


def test_nothing_is_told_where_nobody_asks() -> None:
    with Meter().of("working"):
        pass
