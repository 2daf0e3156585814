"""The trained pipeline, as Rasa runs it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from tests.visitor import JOB

if TYPE_CHECKING:
    from rasa.core.agent import Agent

pytestmark = pytest.mark.bot


async def _parsed(agent: Agent, text: str) -> dict[str, Any]:
    return dict(await agent.parse_message(text))


def _found(parsed: dict[str, Any]) -> list[tuple[str, str, str]]:
    text = parsed["text"]
    return [(e["entity"], e["value"], text[e["start"] : e["end"]]) for e in parsed["entities"]]


async def test_names_become_entities_with_the_id_as_value_where_they_stand(agent: Agent) -> None:
    parsed = await _parsed(agent, "whats a clincal tecnologist on band 8 b in Scotland?")
    assert _found(parsed) == [
        ("occupation", JOB, "clincal tecnologist"),
        ("band", "8b", "8 b"),
        ("nation", "scotland", "Scotland"),
        ("question_kind", "what_is", "whats"),
    ]
    assert {entity["extractor"] for entity in parsed["entities"]} == {"MessageReader"}


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("could you say what the salary is", "ask_pay"),
        ("wot ours do u hav to wurk", "ask_hours"),
        ("is there an upper age for starting this", "ask_age"),
        ("a very good morning to you", "greet"),
        ("would somebody please give me a human being to speak with", "ask_person"),
    ],
)
async def test_a_question_has_its_intent_first_in_the_ranking(
    agent: Agent, text: str, intent: str
) -> None:
    parsed = await _parsed(agent, text)
    assert parsed["intent"]["name"] == intent
    assert parsed["intent_ranking"][0] == parsed["intent"]
    assert 0.2 < parsed["intent"]["confidence"] <= 1
    assert len(parsed["intent_ranking"]) > 1


async def test_every_example_that_only_sounds_like_danger_is_read(agent: Agent, root: Path) -> None:
    told = yaml.safe_load((root / "data/nlu/not_a_crisis.yml").read_text(encoding="utf-8"))
    examples = [line.removeprefix("- ") for line in told["nlu"][0]["examples"].splitlines()]
    assert examples
    for example in examples:
        parsed = await _parsed(agent, example)
        assert parsed["intent"]["name"], f"{example!r} has no intent"


async def test_one_question_has_no_list_of_questions(agent: Agent) -> None:
    assert not (await _parsed(agent, "could you say what the salary is")).get("questions")


async def test_two_questions_are_listed_in_order_with_what_each_names(agent: Agent) -> None:
    parsed = await _parsed(agent, "What would band 7 pay me? And is the STP a long course?")
    questions = parsed["questions"]
    assert [question["intent"] for question in questions] == ["ask_pay", "ask_training_length"]
    assert questions[0]["named"] == [["band", "7"], ["question_kind", "what_is"]]
    assert questions[1]["named"] == [["route", "stp"], ["question_kind", "whether"]]
    assert parsed["intent"]["name"] == "ask_pay"


async def test_nonsense_was_not_understood(agent: Agent) -> None:
    parsed = await _parsed(agent, "flurb the wibble of quandle")
    assert parsed["intent"]["name"] in ("nlu_fallback", "out_of_scope")


@pytest.mark.parametrize(
    "text",
    [
        "what does it pay? I want to kill myself",
        "I want to kill myself",
        "dwi eisiau lladd fy hun",
    ],
)
async def test_danger_overrules_every_other_intent(agent: Agent, text: str) -> None:
    parsed = await _parsed(agent, text)
    assert parsed["intent"] == {"name": "crisis_suicide_self_harm", "confidence": 1.0}
    assert parsed["intent_ranking"] == [parsed["intent"]]


async def test_a_killing_workload_is_no_danger(agent: Agent) -> None:
    parsed = await _parsed(agent, "my homework about this job is killing me")
    assert "crisis" not in parsed["intent"]["name"]


@pytest.mark.parametrize("text", ["🍕", "?", "a" * 500, "\u200b", "1" * 300, "/ask_pay"])
async def test_anything_can_be_read(agent: Agent, text: str) -> None:
    assert (await _parsed(agent, text))["intent"]["name"]


async def test_a_pressed_quick_reply_is_the_intent_with_its_entities(agent: Agent) -> None:
    parsed = await _parsed(agent, '/ask_pay{"band": "8a"}')
    assert parsed["intent"]["name"] == "ask_pay"
    assert [(e["entity"], e["value"]) for e in parsed["entities"]] == [("band", "8a")]
