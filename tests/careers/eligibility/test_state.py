"""The position outlives a session and a restart."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from careers.eligibility.state import GuideState, Phase, paused

_STATE = GuideState(
    job="clinical-technologist",
    page="clinical-technologist",
    open="gcses",
    answers={"a_levels": 3, "qualifications": ["a-level"]},
    asked=("qualifications", "gcses"),
    notes=("age",),
)


def test_a_state_comes_back_from_json_as_it_was() -> None:
    assert GuideState.read(json.loads(json.dumps(_STATE.as_slot()))) == _STATE


@pytest.mark.parametrize("slot", [None, "", {}, [], {"answers": {}}])
def test_a_slot_without_a_state_is_none(slot: object) -> None:
    assert GuideState.read(slot) is None


def test_a_check_that_is_under_way_is_paused() -> None:
    slot = paused(_STATE.as_slot())
    assert slot is not None
    assert slot["phase"] == Phase.PAUSED.value


def test_a_check_that_is_done_stays_done() -> None:
    slot = paused(_STATE.in_phase(Phase.DONE).as_slot())
    assert slot is not None
    assert slot["phase"] == Phase.DONE.value


def test_nothing_in_rasa_fills_or_clears_the_slot(root: Path) -> None:
    domain = yaml.safe_load((root / "domain.yml").read_text(encoding="utf-8"))
    slot = domain["slots"]["guide"]
    assert slot == {
        "type": "any",
        "influence_conversation": False,
        "mappings": [{"type": "custom"}],
    }
    assert domain["session_config"]["carry_over_slots_to_new_session"] is True
