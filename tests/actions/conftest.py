"""Real trackers and dispatchers of the action server."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from rasa_sdk import Tracker

from tests.visitor import JOB

MakeTracker = Callable[..., Tracker]


@pytest.fixture
def tracker() -> MakeTracker:
    """Makes the tracker of a turn from what Rasa knows of the last message."""

    def make(
        intent: str | None = "ask_hours",
        text: str = "what are the hours",
        slots: dict[str, Any] | None = None,
        metadata: dict[str, Any] | None = None,
        **message: Any,
    ) -> Tracker:
        latest = {
            "intent": {"name": intent, "confidence": 0.9},
            "text": text,
            "metadata": {"occupation": JOB} if metadata is None else metadata,
            **message,
        }
        return Tracker("visitor", slots or {}, latest, [], False, None, {}, "action_listen")

    return make
