"""Questions that what was talked of before decides."""

from __future__ import annotations

import pytest

from careers.conversation.context import in_context, likeliest
from careers.shapes.store import Store
from careers.turn.memory import Memory
from careers.turn.question import Named, Question


@pytest.mark.parametrize(
    ("text", "intent", "named", "memory", "expected"),
    [
        ("top?", "start_again", Named("stage", "senior"), Memory(topic="pay"), "follow_up"),
        ("top?", "start_again", Named("stage", "senior"), Memory(topic="hours"), "start_again"),
        ("who else?", "greet", Named("reference", "else"), Memory(topic="team"), "more_detail"),
        ("who else?", "greet", Named("reference", "else"), Memory(), "greet"),
    ],
)
def test_a_few_words_are_read_in_the_light_of_the_topic(
    store: Store, text: str, intent: str, named: Named, memory: Memory, expected: str
) -> None:
    assert in_context(Question(intent, (named,)), text, memory, store).intent == expected


def test_where_they_are_asks_for_the_address_of_the_organisation_just_named(store: Store) -> None:
    memory = Memory(topic="contact", context={"organisation": "ipem"})
    question = Question("ask_workplaces", (Named("reference", "they"),))
    assert in_context(question, "where are they based", memory, store).intent == "ask_contact"


def test_of_two_likely_readings_the_one_that_the_topic_leads_to_is_meant(store: Store) -> None:
    readings = [Question("ask_training_length"), Question("ask_hours")]
    assert likeliest(readings, Memory(topic="pay"), store) == Question("ask_hours")


def test_without_a_topic_no_reading_is_preferred(store: Store) -> None:
    readings = [Question("ask_training_length"), Question("ask_hours")]
    assert likeliest(readings, Memory(), store) is None
