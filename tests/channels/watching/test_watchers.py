"""What watchers are told of a turn."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest

from channels.watching.watchers import WATCHERS, Ended, Watched


@pytest.fixture
def seen() -> Iterator[list[Ended]]:
    found: list[Ended] = []
    watcher: Any = SimpleNamespace(ended=found.append, began=lambda _: None)
    WATCHERS.all[:] = [watcher]
    yield found
    WATCHERS.all.clear()


def test_the_last_message_tells_how_a_turn_ended(seen: list[Ended]) -> None:
    Watched("web").ended(
        [{"text": "Hello"}, {"custom": {"status": "partly_answered", "language": "cy"}}]
    )
    (turn,) = seen
    assert (turn.channel, turn.status, turn.language) == ("web", "partly_answered", "cy")


@pytest.mark.parametrize(
    "told", [{}, {"status": "anything said", "language": "fr"}, {"status": ["a"], "language": None}]
)
def test_a_label_has_only_words_that_are_known(seen: list[Ended], told: dict[str, Any]) -> None:
    Watched("rest").ended([{"text": "Hello", "custom": told}])
    (turn,) = seen
    assert (turn.status, turn.language) == ("other", "other")


def test_a_turn_that_never_came_up_has_waited_all_the_time(seen: list[Ended]) -> None:
    Watched("web").ended([])
    (turn,) = seen
    assert turn.waited == turn.seconds
