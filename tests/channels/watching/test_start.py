"""What is begun with the server, and ended with it."""

from __future__ import annotations

import logging
import socket
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
import requests

from channels.watching.start import Watching
from channels.watching.watchers import WATCHERS, Ended
from operations.servers.ports import free_ports
from settings.watching import WatchOptions

_APP: Any = SimpleNamespace(ctx=SimpleNamespace())


@pytest.fixture(autouse=True)
def nobody_watches() -> Iterator[None]:
    yield
    WATCHERS.all.clear()


def test_nobody_watches_unless_it_is_switched_on() -> None:
    Watching(WatchOptions(), _APP)
    assert WATCHERS.all == []


def test_the_port_of_the_metrics_is_free_again_at_the_end() -> None:
    (port,) = free_ports(1)
    watching = Watching(WatchOptions(metrics_port=port), _APP)
    assert requests.get(f"http://127.0.0.1:{port}/metrics", timeout=10).ok
    watching.end()
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", port)) != 0


def test_a_port_in_use_costs_the_metrics_and_not_the_bot(caplog: pytest.LogCaptureFixture) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen(1)
        port = taken.getsockname()[1]
        Watching(WatchOptions(metrics_port=port), _APP)
    assert WATCHERS.all == []
    assert f"port {port}" in caplog.text


def test_without_a_model_that_is_told() -> None:
    (port,) = free_ports(1)
    watching = Watching(WatchOptions(metrics_port=port), _APP)
    told = requests.get(f"http://127.0.0.1:{port}/metrics", timeout=10).text
    watching.end()
    assert 'careers_model_trained_timestamp_seconds{fingerprint="",model=""} 0.0' in told


class _Broken:
    """A watcher that fails."""

    def __getattr__(self, name: str) -> Any:
        raise RuntimeError(name)


def test_a_watcher_that_fails_spoils_no_turn_and_no_other_watcher(
    caplog: pytest.LogCaptureFixture,
) -> None:
    seen: list[Ended] = []
    other: Any = SimpleNamespace(ended=seen.append)
    broken: Any = _Broken()
    WATCHERS.all[:] = [broken, other]
    turn = Ended("web", "en", "answered", 0.1, 0.0)
    with caplog.at_level(logging.ERROR):
        WATCHERS.ended(turn)
    assert seen == [turn]
    assert "can't be watched" in caplog.text
