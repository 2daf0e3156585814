"""The actions, as the action server runs them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from rasa_sdk.executor import CollectingDispatcher

from actions import ACTIONS
from actions.answer import ANSWERING
from actions.signpost import ActionSignpost
from tests.actions.conftest import MakeTracker
from tests.visitor import JOB

# They all do the same.
_ANSWER = ANSWERING[0]()


def _run(action: Any, tracker: Any) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    dispatcher = CollectingDispatcher()
    events = action.run(dispatcher, tracker, {})
    slots = {event["name"]: event["value"] for event in events if event["event"] == "slot"}
    assert events[-1]["name"] == "action_listen", "a turn has one action only"
    return dispatcher.messages, slots


def test_every_action_of_the_domain_is_there_and_no_other(root: Path) -> None:
    domain = yaml.safe_load((root / "domain.yml").read_text(encoding="utf-8"))
    ours = [action().name() for action in ACTIONS]
    assert sorted(ours) == sorted(domain["actions"])


def test_a_question_is_answered_and_remembered(tracker: MakeTracker) -> None:
    messages, slots = _run(_ANSWER, tracker("ask_hours"))
    assert "37 hours" in messages[0]["text"]
    assert messages[-1]["custom"]["status"] == "answered"
    assert slots["topic"] == "hours"
    assert slots["occupation"] == JOB
    assert slots["page"] == JOB
    said = [message["blocks"] for message in messages[-1]["custom"]["messages"]]
    assert slots["last_answer"] == said


def test_what_was_remembered_counts_in_the_next_turn(tracker: MakeTracker) -> None:
    slots = {"topic": "pay", "context": {"nation": "scotland"}, "occupation": JOB, "page": JOB}
    band = {"entity": "band", "value": "6"}
    messages, _ = _run(_ANSWER, tracker("follow_up", slots=slots, entities=[band]))
    assert messages[0]["text"].startswith("Band 6 in Scotland")


def test_the_third_failure_is_counted_over_turns(tracker: MakeTracker) -> None:
    slots: dict[str, Any] = {}
    statuses = []
    for _ in range(3):
        messages, changed = _run(_ANSWER, tracker("nlu_fallback", "xyz", slots=slots))
        slots |= changed
        statuses.append(messages[-1]["custom"]["status"])
    assert statuses == ["clarified", "clarified", "handed_off"]


@pytest.mark.parametrize(
    ("intent", "text", "said"),
    [
        ("crisis_suicide_self_harm", "I want to kill myself", "116 123"),
        ("crisis_domestic_abuse", "my mum has collapsed and isn't breathing", "999"),
        ("crisis_medical_emergency", "words that no rule knows", "999"),
        ("crisis_suicide_self_harm", "words that no rule knows", "116 123"),
    ],
)
def test_a_crisis_is_signposted_by_the_rules_and_else_by_the_intent(
    tracker: MakeTracker, intent: str, text: str, said: str
) -> None:
    messages, slots = _run(ActionSignpost(), tracker(intent, text))
    assert said in messages[0]["text"]
    assert messages[-1]["custom"]["status"] == "crisis"
    assert slots.pop("again")["crisis"]
    assert slots == {"answer_status": "crisis", "offered": [], "shown": []}
    assert "buttons" not in messages[0] or not messages[0]["buttons"]
