"""An event that was read is told as it was read, unless it was changed since."""

from __future__ import annotations

import copy
import json

import pytest
from rasa.shared.core.events import ActionExecuted, BotUttered, Event, SlotSet, UserUttered

from tracker.rows import Row, serialised

_EVENTS: list[Event] = [
    UserUttered("hello", {"name": "ask"}, [{"entity": "topic", "value": "pay"}], timestamp=1.5),
    ActionExecuted("action_answer", "RulePolicy", 1.0, timestamp=2.0),
    BotUttered("An answer", {"custom": {"status": "answered"}}, timestamp=3.0),
    SlotSet("answers", {"list": [1, None]}, timestamp=4.0),
]


def _read(event: Event) -> Event:
    return Row(1, event.type_name, None, json.dumps(event.as_dict())).event()


@pytest.mark.parametrize("event", _EVENTS, ids=lambda event: event.type_name)
def test_what_was_read_is_told_in_the_same_words(event: Event) -> None:
    for each in (event, _read(event), copy.deepcopy(_read(event))):
        assert serialised(each) == json.dumps(event.as_dict())


@pytest.mark.parametrize("event", _EVENTS, ids=lambda event: event.type_name)
def test_what_rasa_sets_anew_is_told_anew(event: Event) -> None:
    later, other = _read(event), _read(event)
    later.timestamp = 9.0
    other.metadata = {**other.metadata, "model_id": "another"}
    assert json.loads(serialised(later))["timestamp"] == 9.0
    assert json.loads(serialised(other))["metadata"]["model_id"] == "another"
