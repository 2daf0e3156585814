"""What day it is where the visitors are, or the day that a command goes by."""

from __future__ import annotations

import datetime

import pytest

from settings import clock


@pytest.fixture(autouse=True)
def running(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock of a process of its own."""
    monkeypatch.setattr(clock, "_stopped", [])


def test_the_day_is_that_of_london() -> None:
    before = datetime.datetime.now(clock.WHERE).date()
    told = clock.today()
    assert before <= told <= datetime.datetime.now(clock.WHERE).date()


def test_a_stopped_clock_tells_the_day_that_it_was_stopped_at() -> None:
    clock.stop_at(datetime.date(2031, 5, 6))
    assert clock.today() == datetime.date(2031, 5, 6)
