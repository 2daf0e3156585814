"""When a message is taken for a crisis."""

from __future__ import annotations

from typing import Any

import pytest
from rasa.shared.nlu.training_data.message import Message

from careers.conversation.stand_in import crisis_detector
from components.crisis_gate import CrisisGate

_DANGER = "crisis_child_at_risk"
_LONG = "something that no rule knows at all"


def _judged(text: str, *ranking: tuple[str, float]) -> list[dict[str, Any]]:
    listed = [{"name": name, "confidence": confidence} for name, confidence in ranking]
    message = Message({"text": text, "intent": listed[0], "intent_ranking": listed})
    CrisisGate(crisis_detector, 0.6).process([message])
    ranking_after: list[dict[str, Any]] = message.get("intent_ranking")
    assert message.get("intent") == ranking_after[0]
    return ranking_after


def test_a_rule_overrules_whatever_the_classifier_says() -> None:
    found = _judged("i want to kill myself", ("ask_pay", 1.0))
    assert found == [{"name": "crisis_suicide_self_harm", "confidence": 1.0}]


def test_where_no_rule_speaks_a_sure_classifier_is_believed() -> None:
    assert _judged(_LONG, (_DANGER, 0.5), ("crisis_domestic_abuse", 0.2))[0]["name"] == _DANGER


@pytest.mark.parametrize("text", ["blub", "three odd words"])
def test_in_a_few_words_the_classifier_alone_is_not_believed(text: str) -> None:
    assert _judged(text, (_DANGER, 0.9), ("ask_pay", 0.1))[0]["name"] == "ask_pay"


def test_doubts_about_danger_are_taken_out_of_the_ranking() -> None:
    found = _judged(_LONG, (_DANGER, 0.4), ("not_a_crisis", 0.1), ("ask_pay", 0.5))
    assert found == [{"name": "ask_pay", "confidence": 1.0}]


def test_nothing_but_doubts_leaves_nothing_that_is_sure() -> None:
    assert _judged(_LONG, (_DANGER, 0.5), ("not_a_crisis", 0.5))[0]["confidence"] == 0.0


def test_beside_a_sure_not_a_crisis_the_others_keep_their_order() -> None:
    found = _judged(_LONG, ("not_a_crisis", 1.0), ("chitchat", 3e-9), ("complain", 1e-9))
    assert [each["name"] for each in found] == ["chitchat", "complain"]
    assert found[0]["confidence"] == pytest.approx(0.75)


def test_where_not_a_crisis_leaves_nothing_to_the_others_nothing_is_sure() -> None:
    found = _judged(_LONG, ("not_a_crisis", 1.0), ("chitchat", 0.0))
    assert found == [{"name": "not_a_crisis", "confidence": 0.0}]
