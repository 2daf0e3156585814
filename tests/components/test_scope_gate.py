"""When a message is refused, and when the bot asks back instead."""

from __future__ import annotations

from typing import Any

import pytest
from rasa.shared.nlu.training_data.message import Message

from components.scope_gate import ScopeGate


def _judged(*ranking: tuple[str, float], questions: int = 0) -> list[str]:
    listed = [{"name": name, "confidence": confidence} for name, confidence in ranking]
    data: dict[str, Any] = {"text": "words", "intent": listed[0], "intent_ranking": listed}
    if questions:
        data["questions"] = [{"intent": name, "confidence": 1.0} for name, _ in ranking]
    message = Message(data)
    ScopeGate(doubt=0.2, sure=0.75).process([message])
    after = [str(each["name"]) for each in message.get("intent_ranking")]
    assert message.get("intent")["name"] == after[0]
    return after


def test_what_is_surely_out_of_scope_is_refused() -> None:
    assert _judged(("out_of_scope", 0.9), ("ask_pay", 0.05))[0] == "out_of_scope"


def test_what_is_perhaps_out_of_scope_is_asked_about() -> None:
    found = _judged(("out_of_scope", 0.6), ("ask_hours", 0.3))
    assert found == ["nlu_fallback", "out_of_scope", "ask_hours"]


def test_what_may_well_be_out_of_scope_is_not_answered_either() -> None:
    assert _judged(("ask_pay", 0.6), ("out_of_scope", 0.3))[0] == "nlu_fallback"


def test_a_question_that_is_hardly_out_of_scope_is_answered() -> None:
    assert _judged(("ask_pay", 0.85), ("out_of_scope", 0.1))[0] == "ask_pay"


def test_several_questions_in_a_message_stay_as_they_are() -> None:
    assert _judged(("ask_pay", 0.6), ("out_of_scope", 0.3), questions=2)[0] == "ask_pay"


def test_a_fallback_stays_one() -> None:
    found = _judged(("nlu_fallback", 0.7), ("out_of_scope", 0.3))
    assert found == ["nlu_fallback", "out_of_scope"]


@pytest.mark.parametrize(("doubt", "sure"), [(0.8, 0.2), (-0.1, 0.5), (0.2, 1.5)])
def test_limits_that_make_no_sense_are_named(doubt: float, sure: float) -> None:
    with pytest.raises(ValueError, match="allowed is 0 <= doubt <= sure <= 1"):
        ScopeGate(doubt, sure)
