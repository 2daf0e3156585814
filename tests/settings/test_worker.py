"""A process is told which of several workers it is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from settings import worker
from settings.watching import WatchOptions
from settings.worker import become_worker, worker_number


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    yield
    worker._OWN.number = None


def test_a_process_alone_is_no_worker_and_has_the_port_that_is_set() -> None:
    assert worker_number() is None
    assert WatchOptions(metrics_port=9464).own_metrics_port == 9464


def test_each_worker_tells_its_metrics_at_a_port_of_its_own() -> None:
    ports = []
    for number in (1, 2, 3):
        become_worker(number)
        ports.append(WatchOptions(metrics_port=9464).own_metrics_port)
    assert ports == [9464, 9465, 9466]


def test_where_no_metrics_are_told_no_worker_tells_any() -> None:
    become_worker(2)
    assert WatchOptions(metrics_port=0).own_metrics_port == 0
