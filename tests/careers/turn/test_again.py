"""The turn before is kept in a slot, and read back whatever stands there."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from careers.turn.again import kept_turn, turn_again
from careers.turn.memory import Memory, as_offer
from careers.turn.press import Ask
from careers.turn.turn import Turn
from tests.visitor import asked

_TURN = Turn(
    "words",
    (asked("ask_pay", band="6"),),
    readings=(asked("ask_hours"),),
    page="nurse",
    strays=True,
    confidence=0.4,
    nearest=0.3,
)
_BEFORE = Memory(topic="hours", failed_turns=1, last_answer=[[{"kind": "x"}]])
_AFTER = Memory(topic="pay", last_answer=[])


def _after(turn: Turn) -> Memory:
    kept = json.loads(json.dumps(kept_turn(turn, _BEFORE, _AFTER)))
    return replace(_AFTER, again=kept, language="cy")


def test_a_turn_and_the_memory_that_it_met_come_back() -> None:
    found = turn_again(_after(_TURN))
    assert found is not None
    assert found[0] == _TURN
    assert (found[1].topic, found[1].failed_turns) == ("hours", 1)


def test_the_language_is_that_of_now() -> None:
    found = turn_again(_after(_TURN))
    assert found is not None
    assert found[1].language == "cy"


def test_a_press_comes_back() -> None:
    pressed = Turn.of(Ask("ask_pay"), "nurse")
    found = turn_again(_after(pressed))
    assert found is not None
    assert found[0] == pressed


def test_what_was_said_before_is_kept_only_if_the_turn_points_at_it() -> None:
    pointing = replace(_TURN, questions=(asked("ask_pay", reference="second"),))
    for turn, said in ((_TURN, False), (pointing, True)):
        assert ("last_answer" in kept_turn(turn, _BEFORE, _AFTER)["before"]) is said


@pytest.mark.parametrize(
    "slot",
    [
        None,
        {},
        {"turn": [], "before": {}},
        {"turn": {"questions": "x"}, "before": {}},
        {"turn": {"questions": [as_offer(asked("ask_pay"))]}, "before": 3},
        {"turn": {"press": 7}, "before": {}},
    ],
)
def test_what_has_another_form_is_no_turn(slot: dict[str, Any] | None) -> None:
    assert turn_again(Memory(again=slot)) is None
