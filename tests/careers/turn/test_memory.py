"""What is remembered, in and out of slots."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path

import yaml

from careers.turn.encoding import kept
from careers.turn.memory import Memory, as_offer, from_offer
from tests.visitor import asked, message

_FULL = Memory(
    page="a",
    occupation="b",
    topic="pay",
    context={"band": "6"},
    offered=[as_offer(asked("ask_hours"))],
    awaiting_job=[as_offer(asked("ask_pay", band="6"))],
    readings=[as_offer(asked("ask_team"))],
    failed_turns=2,
    last_answer=kept([message("text")]),
    answer_status="answered",
    again={"crisis": "child_at_risk"},
)


def test_a_memory_survives_the_slots_and_json() -> None:
    slots = json.loads(json.dumps(_FULL.as_slots()))
    assert Memory.from_slots(slots) == _FULL


def test_the_texts_that_an_older_release_kept_are_messages() -> None:
    assert Memory.from_slots({"last_answer": ["text"]}).last_answer == _FULL.last_answer


def test_slots_that_were_never_set_are_an_empty_memory() -> None:
    assert Memory.from_slots(dict.fromkeys(_FULL.as_slots())) == Memory()
    assert Memory.from_slots({"session_started_metadata": {}, "other": 1}) == Memory()


def test_a_number_that_came_back_from_the_database_as_a_float_counts_on() -> None:
    assert Memory.from_slots({"failed_turns": 2.0}).failed_turns == 2


def test_every_field_is_a_slot_of_the_domain_that_no_policy_looks_at(root: Path) -> None:
    domain = yaml.safe_load((root / "domain.yml").read_text(encoding="utf-8"))
    assert set(domain["slots"]) == {item.name for item in fields(Memory)}
    looked_at = [
        name
        for name, slot in domain["slots"].items()
        if slot["influence_conversation"] is not False
    ]
    assert not looked_at


def test_a_question_survives_being_offered() -> None:
    question = asked("ask_pay", band=("6", "7"), nation="wales")
    assert from_offer(json.loads(json.dumps(as_offer(question)))) == question


def test_the_same_topic_keeps_all_that_was_named() -> None:
    memory = Memory().after(asked("ask_pay", band="6", nation="wales"))
    memory = memory.after(asked("ask_pay", year="2019/20"))
    assert memory.context == {"band": "6", "nation": "wales", "year": "2019/20"}


def test_another_topic_keeps_nation_route_and_specialism_only() -> None:
    memory = Memory().after(asked("ask_pay", band="6", nation="wales", route="stp"))
    memory = memory.after(asked("ask_hours"))
    assert memory.topic == "hours"
    assert memory.context == {"nation": "wales", "route": "stp"}
