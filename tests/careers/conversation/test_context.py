"""Questions that what was talked of before decides."""

from __future__ import annotations

import datetime

import pytest

from careers.conversation.context import in_context, likeliest
from careers.conversation.respond import Responder
from careers.shapes.roles import JobRole
from careers.shapes.store import Store
from careers.turn.answer import Answer, Status
from careers.turn.memory import Memory
from careers.turn.question import Named, Question
from careers.turn.turn import Turn


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


_EXPERIENCED = Named("stage", "experienced")


@pytest.mark.parametrize("kind", ["how_much", "which"])
def test_after_pay_an_amount_at_another_stage_is_pay_again(store: Store, kind: str) -> None:
    question = Question("ask_work_experience", (_EXPERIENCED, Named("question_kind", kind)))
    read = in_context(question, "and is it more once you have some experience", Memory(topic="pay"), store)  # fmt: skip
    assert read.intent == "follow_up"


def test_after_pay_a_job_and_a_stage_of_it_are_about_pay(store: Store) -> None:
    question = Question("ask_work_experience", (Named("occupation", "test-job"), _EXPERIENCED))
    read = in_context(question, "and test people once theyve got experience", Memory(topic="pay"), store)  # fmt: skip
    assert read.intent == "follow_up"


def test_after_pay_whether_experience_is_wanted_is_no_pay(store: Store) -> None:
    question = Question("ask_work_experience", (_EXPERIENCED, Named("question_kind", "whether")))
    read = in_context(question, "do you need some experience with animals first", Memory(topic="pay"), store)  # fmt: skip
    assert read.intent == "ask_work_experience"


def test_after_a_question_for_the_source_the_topic_is_as_it_was(store: Store) -> None:
    respond = Responder(store, lambda: datetime.date(2026, 11, 27)).respond
    memory, page = Memory(), "clinical-technologist"
    for text, intent in (("what does it pay", "ask_pay"), ("who says so", "ask_sources")):
        turn = Turn(text, (Question(intent),), page=page)
        memory = respond(turn, memory).memory
    assert memory.topic == "pay"


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


@pytest.mark.parametrize(
    ("text", "kind"), [("how?", "how_to"), ("why", "why"), ("and when", "when")]
)
@pytest.mark.parametrize("intent", ["nlu_fallback", "follow_up", "out_of_scope"])
def test_a_word_that_only_says_what_is_asked_for_is_asked_of_the_topic(
    store: Store, text: str, kind: str, intent: str
) -> None:
    question = Question(intent, (Named("question_kind", kind),))
    read = in_context(question, text, Memory(topic="progression"), store)
    assert (read.topic, read.all("question_kind")) == ("progression", (kind,))
    assert in_context(question, text, Memory(), store) == question


@pytest.mark.parametrize("memory", [Memory(), Memory(topic="hours")])
def test_an_end_of_the_scale_is_an_amount_and_not_how_pay_is_set(
    store: Store, memory: Memory
) -> None:
    question = Question("ask_pay_system", (Named("reference", "end"),))
    assert in_context(question, "top of the scale?", memory, store).topic == "pay"


def test_something_else_than_what_was_talked_of_is_no_wish_for_more(store: Store) -> None:
    question = Question("ask_entry_routes", (Named("reference", "else"),))
    read = in_context(question, "any other way in", Memory(topic="subjects"), store)
    assert read.topic == "entry_routes"


def test_a_bare_anywhere_else_asks_for_more_whatever_it_is_read_as(store: Store) -> None:
    question = Question("ask_further_information", (Named("reference", "else"),))
    read = in_context(question, "anywhere else?", Memory(topic="vacancies"), store)
    assert read.intent == "more_detail"


@pytest.mark.parametrize("intent", ["ask_registration", "ask_professional_body", "follow_up"])
def test_after_whom_to_contact_another_organisation_alone_asks_for_its_contact(
    store: Store, intent: str
) -> None:
    question = Question(intent, (Named("organisation", "ipem"),))
    assert in_context(question, "and ipem", Memory(topic="contact"), store).topic == "contact"
    assert in_context(question, "and ipem", Memory(topic="hours"), store) == question


_RATHER_ASKED = Question("nlu_fallback", (Named("occupation", "paramedic", JobRole.ASKED),))


def _unclear(store: Store, *readings: str, intent: str = "nlu_fallback") -> Answer:
    named = _RATHER_ASKED.named if intent == "nlu_fallback" else ()
    turn = Turn(
        "paramedic wagez",
        (Question(intent, named),),
        tuple(Question(each, named) for each in readings),
        page="adult-nurse",
        confidence=0.3,
        nearest=0.3,
    )
    return Responder(store, lambda: datetime.date(2026, 11, 26)).respond(turn, Memory()).answer


def test_words_beside_the_name_of_a_job_that_are_not_clear_are_not_answered_with_what_it_is(
    real_store: Store,
) -> None:
    answer = _unclear(real_store, "ask_hours", "ask_registration")
    assert answer.status is Status.CLARIFIED
    assert [reply.title for reply in answer.replies][-1] == "Something else"


def test_of_two_readings_about_pay_beside_the_name_of_a_job_the_amounts_are_told(
    real_store: Store,
) -> None:
    answer = _unclear(real_store, "ask_pay_system", "ask_pay")
    assert "£32,557" in answer.paragraphs[0]


@pytest.mark.parametrize("intent", ["more_detail", "greet", "affirm"])
def test_small_talk_that_is_hardly_likelier_than_a_question_is_asked_about(
    real_store: Store, intent: str
) -> None:
    answer = _unclear(real_store, "ask_hours", "ask_team", intent=intent)
    assert answer.status is Status.CLARIFIED
