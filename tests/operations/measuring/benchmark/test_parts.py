"""A turn's parts are what the metrics told after some turns, less what they told before."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from prometheus_client import CollectorRegistry, Counter, start_http_server

from operations.common.failure import OperationError
from operations.measuring.benchmark.parts import REST, parts_of_turns


class _Told:
    """Metrics such as a bot tells."""

    def __init__(self) -> None:
        """Tell them at a free port."""
        registry = CollectorRegistry()
        name = "careers_turn_part_cpu_seconds"
        self.parts = Counter(name, "Parts.", ["part"], registry=registry)
        self.process = Counter("process_cpu_seconds", "All.", registry=registry)
        self.server, _ = start_http_server(0, "127.0.0.1", registry)
        self.address = f"http://127.0.0.1:{self.server.server_port}/metrics"

    def turns(self) -> int:
        """Four turns, of 10 ms each."""
        self.parts.labels("saving").inc(0.004)
        self.parts.labels("understanding").inc(0.016)
        self.process.inc(0.04)
        return 4


@pytest.fixture
def told() -> Iterator[_Told]:
    found = _Told()
    yield found
    found.server.shutdown()
    found.server.server_close()


def test_each_part_is_told_for_one_turn_and_what_is_left(told: _Told) -> None:
    told.turns()
    found = parts_of_turns(told.address, told.turns)
    assert list(found) == ["understanding", "saving", REST]
    assert found == pytest.approx({"understanding": 0.004, "saving": 0.001, REST: 0.005})


def test_a_bot_that_tells_no_parts_is_not_measured(told: _Told) -> None:
    with pytest.raises(OperationError, match="tells no careers_turn_part_cpu_seconds_total"):
        parts_of_turns(told.address, lambda: 1)
