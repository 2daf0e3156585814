"""What Rasa knows of a message as a turn, and back."""

from __future__ import annotations

import pytest
from rasa_sdk.executor import CollectingDispatcher

from actions.turns import memory_of, remembered, say, turn_of
from careers.shapes.kinds import YesVerb
from careers.shapes.language import Language
from careers.shapes.roles import JobRole
from careers.turn.answer import Answer, QuickReply, Status
from careers.turn.memory import Memory
from careers.turn.press import Ask, Tell
from careers.turn.question import Named
from tests.actions.conftest import MakeTracker
from tests.visitor import JOB, asked, message

_BAND = {"entity": "band", "value": "6", "start": 0, "end": 1}


def test_a_message_is_one_question_with_what_it_names(tracker: MakeTracker) -> None:
    turn = turn_of(tracker("ask_pay", entities=[_BAND]))
    assert turn.questions == (asked("ask_pay", band="6"),)
    assert (turn.page, turn.language) == (JOB, Language.ENGLISH)


def test_several_questions_come_from_the_property_of_the_message(tracker: MakeTracker) -> None:
    several = [
        {"intent": "ask_pay", "confidence": 0.8, "named": [["band", "6"]]},
        {"intent": "ask_hours", "confidence": 0.7, "named": []},
    ]
    turn = turn_of(tracker("ask_pay", entities=[_BAND], questions=several))
    assert turn.questions == (asked("ask_pay", band="6"), asked("ask_hours"))


@pytest.mark.parametrize(
    ("written", "role"), [("held", JobRole.HELD), ("made up", None), (None, None)]
)
def test_a_job_comes_with_its_role(
    tracker: MakeTracker, written: str | None, role: JobRole | None
) -> None:
    nurse = Named("other_occupation", "nurse", role)
    entity = {"entity": "other_occupation", "value": "nurse", "role": written}
    assert turn_of(tracker("ask_pay", entities=[entity])).questions[0].named == (nurse,)
    named = ["other_occupation", "nurse", *([written] if written else [])]
    several = [{"intent": "ask_pay", "named": [named]}, {"intent": "ask_hours", "named": []}]
    assert turn_of(tracker("ask_pay", questions=several)).questions[0].named == (nurse,)


def test_a_crisis_hides_the_questions_beside_it(tracker: MakeTracker) -> None:
    several = [{"intent": "ask_pay", "named": []}, {"intent": "ask_hours", "named": []}]
    assert turn_of(tracker("crisis_child_at_risk", questions=several)).intent == (
        "crisis_child_at_risk"
    )


def test_a_message_without_an_intent_was_not_understood(tracker: MakeTracker) -> None:
    assert turn_of(tracker(None)).intent == "nlu_fallback"


def test_readings_are_the_likely_questions_of_the_ranking(tracker: MakeTracker) -> None:
    ranking = [
        {"name": "nlu_fallback", "confidence": 0.9},
        {"name": "ask_pay", "confidence": 0.4},
        {"name": "greet", "confidence": 0.3},
        {"name": "ask_team", "confidence": 0.0001},
    ]
    turn = turn_of(tracker("nlu_fallback", entities=[_BAND], intent_ranking=ranking))
    assert turn.readings == (asked("ask_pay", band="6"),)


@pytest.mark.parametrize(("outside", "strays"), [(0.5, True), (0.3, False)])
def test_a_message_strays_where_no_question_is_likelier_than_being_out_of_scope(
    tracker: MakeTracker, outside: float, strays: bool
) -> None:
    ranking = [
        {"name": "nlu_fallback", "confidence": 0.5},
        {"name": "out_of_scope", "confidence": outside},
        {"name": "ask_pay", "confidence": 0.4},
    ]
    ranking.sort(key=lambda each: -float(str(each["confidence"])))
    message = tracker("nlu_fallback", entities=[], intent_ranking=ranking)
    assert turn_of(message).strays is strays


@pytest.mark.parametrize("metadata", [{}, {"occupation": 7, "language": ["cy"]}])
def test_metadata_that_makes_no_sense_is_none(
    tracker: MakeTracker, metadata: dict[str, object]
) -> None:
    turn = turn_of(tracker(metadata=metadata))
    assert (turn.page, turn.language) == (None, Language.ENGLISH)


def test_a_welsh_page_is_read_in_welsh(tracker: MakeTracker) -> None:
    turn = turn_of(tracker(metadata={"occupation": JOB, "language": "cy"}))
    assert turn.language is Language.WELSH


def test_a_pressed_quick_reply_is_a_press_without_words(tracker: MakeTracker) -> None:
    handed_over = [
        {"entity": "check_question", "value": "a_levels"},
        {"entity": "check_answer", "value": "3"},
    ]
    text = '/ask_eligibility{"check_question": "a_levels", "check_answer": "3"}'
    turn = turn_of(tracker("ask_eligibility", text, entities=handed_over))
    assert turn.press == Tell("a_levels", "3")
    assert turn.text == ""


def test_what_rasa_did_not_take_for_a_payload_is_typed_and_has_no_slash(
    tracker: MakeTracker,
) -> None:
    turn = turn_of(tracker("ask_pay", " /what_about pay"))
    assert turn.press is None
    assert turn.text == "what_about pay"


def test_the_memory_is_that_of_the_slots(tracker: MakeTracker) -> None:
    memory = memory_of(tracker(slots={"topic": "pay", "context": {"band": "6"}, "page": None}))
    assert memory == Memory(topic="pay", context={"band": "6"})


def test_only_what_changed_is_remembered() -> None:
    before = Memory(topic="pay", failed_turns=1)
    after = Memory(topic="hours", failed_turns=1, answer_status="answered")
    assert [(event["name"], event["value"]) for event in remembered(before, after)] == [
        ("topic", "hours"),
        ("answer_status", "answered"),
    ]


def test_an_answer_is_sent_as_texts_with_buttons_and_custom_last() -> None:
    dispatcher = CollectingDispatcher()
    replies = (QuickReply("Pay?", Ask("ask_pay")),)
    say(dispatcher, Answer((message("one"), message("two")), Status.ANSWERED, replies=replies))
    assert [message["text"] for message in dispatcher.messages] == ["one", "two", None]
    assert dispatcher.messages[1]["buttons"] == [{"title": "Pay?", "payload": "/ask_pay"}]
    assert dispatcher.messages[-1]["custom"]["status"] == "answered"


def test_names_are_text_whatever_the_entity_was(tracker: MakeTracker) -> None:
    turn = turn_of(tracker(entities=[{"entity": "band", "value": 6}]))
    assert turn.questions[0].named == (Named("band", "6"),)


def test_the_verb_to_say_yes_with_comes_with_what_is_asked(tracker: MakeTracker) -> None:
    kind = {"entity": "question_kind", "value": "whether", "start": 0, "end": 3}
    spoken = {"language": "cy", "sure": True, "clear": True, "yes_verb": "there_is"}
    turn = turn_of(tracker("ask_pay", entities=[kind], spoken=spoken))
    assert turn.questions[0].yes_verb is YesVerb.THERE_IS
    assert turn_of(tracker("ask_pay", entities=[kind])).questions[0].yes_verb is None
