"""An action that fails."""

from __future__ import annotations

import logging

import pytest
from rasa_sdk import Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.guard import GuardedAction
from tests.actions.conftest import MakeTracker

_LISTEN = {"event": "followup", "timestamp": None, "name": "action_listen"}


class _Failing(GuardedAction):
    def name(self) -> str:
        return "action_failing"

    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> list[EventType]:
        del tracker
        dispatcher.utter_message(text="half an answer")
        raise ValueError("out of order")


def test_an_action_that_fails_apologises_and_says_so_in_the_status(
    tracker: MakeTracker, caplog: pytest.LogCaptureFixture
) -> None:
    dispatcher = CollectingDispatcher()
    with caplog.at_level(logging.ERROR):
        events = _Failing().run(dispatcher, tracker(), {})
    texts = [message["text"] for message in dispatcher.messages if message.get("text")]
    assert len(texts) == 1, "half an answer must not stay"
    assert "something has gone wrong on my side" in texts[0]
    assert dispatcher.messages[-1]["custom"]["status"] == "error"
    assert events[0]["name"] == "answer_status"
    assert events[0]["value"] == "error"
    assert events[-1] == _LISTEN
    assert "action_failing failed" in caplog.text
    assert "out of order" in caplog.text
