"""A few words after a topic are asked of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careers.conversation.going_on import asked_alone, going_on, unnamed
from careers.shapes.store import Store
from careers.turn.memory import Memory
from careers.turn.question import Question
from careers.turn.turn import Turn
from tests.visitor import JOB, Visitor, asked, text_of


def _read(
    store: Store, text: str, question: Question, memory: Memory, confidence: float = 1.0
) -> Question:
    turn = Turn(text, (question,), confidence=confidence)
    return going_on(turn, memory, store.profiles[JOB], store).questions[0]


@pytest.mark.parametrize(
    ("topic", "text", "intent", "kind"),
    [
        ("registration", "what would that cost", "ask_funding", "how_much"),
        ("apprenticeship", "how long does it last", "ask_training_length", "how_long"),
        ("apprenticeship", "is it paid", "ask_training_pay", "whether"),
        ("relevant_degrees", "who decides that", "ask_pay_system", "who_decides"),
    ],
)
def test_what_is_asked_of_it_is_asked_of_the_topic_that_takes_it_in(
    real_store: Store, topic: str, text: str, intent: str, kind: str
) -> None:
    question = asked(intent, reference="it", question_kind=kind)
    read = _read(real_store, text, question, Memory(topic=topic))
    aspect = real_store.topics[topic].takes_in[question.topic or ""]
    assert read.topic == topic
    assert read.first("aspect") == aspect


@pytest.mark.parametrize("text", ["where can i do it in wales", "where can I do that then"])
def test_where_it_can_be_done_after_how_long_it_takes_asks_where_to_study(
    real_store: Store, text: str
) -> None:
    question = asked("ask_workplaces", reference="it", question_kind="where", nation="wales")
    read = _read(real_store, text, question, Memory(topic="training_length"))
    assert (read.topic, read.first("aspect")) == ("accreditation", "where-to-study")
    assert _read(real_store, text, question, Memory(topic="pay")) == question


def test_what_is_asked_of_the_people_in_the_job_is_not_asked_of_the_topic(store: Store) -> None:
    question = asked("ask_pay", reference="they", question_kind="how_much")
    read = _read(store, "how much do they earn", question, Memory(topic="registration"))
    assert read == question


def test_of_several_questions_the_next_is_asked_of_what_the_one_before_was_about(
    real_store: Store,
) -> None:
    cost = asked("ask_funding", reference="it", question_kind="how_much")
    turn = Turn("must i register and what does it cost", (asked("ask_registration"), cost))
    read = going_on(turn, Memory(), real_store.profiles[JOB], real_store).questions
    assert [question.topic for question in read] == ["registration", "registration"]


def test_a_follow_up_that_names_nothing_asks_the_same_where_no_reading_is_as_likely(
    store: Store,
) -> None:
    question, memory = Question("follow_up"), Memory(topic="hours")
    turn = Turn("only then", (question,), (Question("ask_team"),), confidence=0.3, nearest=0.1)
    assert unnamed(question, turn, memory, store) == Question("ask_hours")
    rival = replace(turn, nearest=0.2)
    assert unnamed(question, rival, memory, store) == Question("ask_team")


def test_a_long_question_says_itself_what_it_is_about(store: Store) -> None:
    question = asked("ask_funding", reference="it", question_kind="how_much")
    text = "and how much would it cost me to do the course"
    assert _read(store, text, question, Memory(topic="registration")) == question


def test_an_unsure_reading_gives_way_to_the_topic_with_what_is_named(store: Store) -> None:
    question = asked("ask_applying", organisation="rct")
    memory = Memory(topic="contact", context={"organisation": "ipem"})
    assert _read(store, "and the rct", question, memory, confidence=0.3).intent == "follow_up"
    assert _read(store, "and the rct", question, memory, confidence=0.9) == question


def test_a_part_of_the_topic_named_alone_is_asked_of_it(real_store: Store) -> None:
    question = asked("ask_labour_market", working_pattern="part-time")
    memory = Memory(topic="benefits", context={"aspect": "leave"})
    read = _read(real_store, "and part time?", question, memory)
    assert (read.topic, read.first("aspect")) == ("benefits", "leave")


def test_after_a_part_of_a_topic_a_nation_alone_asks_for_that_part_there(
    real_store: Store,
) -> None:
    visitor, other = Visitor(real_store), Visitor(real_store)
    visitor.asks("benefits", aspect="leave")
    answer = visitor.says(asked("follow_up", nation="england"))
    there = other.asks("benefits", aspect="leave", nation="england")
    assert text_of(answer) == text_of(there)


def test_after_a_topic_of_facts_a_nation_alone_asks_for_no_address(store: Store) -> None:
    visitor = Visitor(store)
    visitor.asks("accreditation")
    visitor.says(asked("follow_up", nation="england"))
    assert visitor.memory.topic == "accreditation"


def test_after_a_band_its_top_is_not_that_of_the_job(store: Store) -> None:
    visitor = Visitor(store)
    band = visitor.asks("pay", band="7")
    assert text_of(visitor.says(asked("follow_up", reference="end"))) == text_of(band)


def test_which_one_asks_of_every_way_in_whichever_was_spoken_of(store: Store) -> None:
    visitor = Visitor(store)
    visitor.says(asked("ask_training_length", route="ptp"))
    answer = visitor.says(asked("ask_training_pay", reference="which"))
    assert "STP" in text_of(answer)
    assert "PTP" in text_of(answer)


@pytest.mark.parametrize("reference", ["that", "it"])
def test_what_is_unclear_of_another_job_asks_the_same_of_it_if_that_was_spoken_of(
    store: Store, reference: str
) -> None:
    question = asked("ask_other_titles", occupation=JOB, reference=reference)
    text = "do clinical technologists use those too?"
    assert _read(store, text, question, Memory(topic="duties"), 0.3).intent == "follow_up"
    assert _read(store, text, question, Memory(topic="duties"), 0.9) == question


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("is that extra pay", asked("ask_pay_system", reference="that", question_kind="whether")),
        ("do they pay more for that", asked("ask_pay_system", reference="that")),
        ("how much extra", asked("ask_pay_difference", question_kind="how_much")),
    ],
)
def test_after_nights_or_weekends_extra_pay_is_that_for_them(
    store: Store, text: str, question: Question
) -> None:
    memory = Memory(topic="hours", context={"pay_aspect": "unsocial-hours"})
    read = _read(store, text, question, memory)
    assert (read.topic, read.first("pay_aspect")) == ("pay_system", "unsocial-hours")
    assert _read(store, text, question, Memory(topic="hours")).first("pay_aspect") is None


@pytest.mark.parametrize("text", ["what about part time", "part-time?", "and if I go part time"])
def test_after_pay_part_time_asks_what_part_timers_are_paid(real_store: Store, text: str) -> None:
    question = asked("ask_labour_market", working_pattern="part-time")
    read = _read(real_store, text, question, Memory(topic="pay"))
    assert (read.topic, read.first("aspect")) == ("benefits", "part-time-terms")
    assert _read(real_store, text, question, Memory(topic="applying")) == question


def _asks_alone(store: Store, text: str, kind: str, memory: Memory) -> Question:
    return _read(store, text, asked(f"ask_{memory.topic}", question_kind=kind), memory)


@pytest.mark.parametrize(
    ("text", "kind", "topic"),
    [
        ("where?", "where", "workplaces"),
        ("and where", "where", "workplaces"),
        ("how long?", "how_long", "training_length"),
        ("how much?", "how_much", "pay"),
    ],
)
def test_a_kind_alone_asks_for_its_topic_where_the_one_spoken_of_has_no_such_fact(
    store: Store, text: str, kind: str, topic: str
) -> None:
    assert _asks_alone(store, text, kind, Memory(topic="team")).topic == topic


def test_a_kind_alone_stays_with_a_topic_that_has_such_a_fact(store: Store) -> None:
    assert _asks_alone(store, "how long?", "how_long", Memory(topic="training_length")).topic == (
        "training_length"
    )


def test_where_asks_how_to_reach_an_organisation_that_was_just_named(store: Store) -> None:
    assert _asks_alone(store, "where?", "where", Memory(topic="contact")).topic == "contact"


@pytest.mark.parametrize(
    ("text", "read", "kind"),
    [
        ("lle?", "ask_eligibility", "where"),
        ("pryd?", "greet", "when"),
        ("ond pam?", "more_detail", "why"),
        ("pam?", "ask_pay_system", "why"),
        ("and when?", "affirm", "when"),
    ],
)
def test_a_lone_where_when_or_why_is_asked_of_what_was_talked_of_whatever_it_was_read_as(
    store: Store, text: str, read: str, kind: str
) -> None:
    turn = Turn(text, (asked(read, question_kind=kind),), (Question("ask_team"),), confidence=0.4)
    found = asked_alone(turn, Memory(topic="hours"), store)
    assert (found.intent, found.readings) == ("follow_up", ())
    assert asked_alone(turn, Memory(), store) == turn


def test_why_after_pay_may_ask_how_pay_is_set(store: Store) -> None:
    turn = Turn("why?", (asked("ask_pay_system", question_kind="why"),))
    assert asked_alone(turn, Memory(topic="pay"), store) == turn


def test_where_of_more_words_is_what_it_was_read_as(store: Store) -> None:
    turn = Turn("where do they work", (asked("ask_workplaces", question_kind="where"),))
    assert asked_alone(turn, Memory(topic="hours"), store) == turn


def test_where_after_nothing_is_told_but_who_knows_is_there(real_store: Store) -> None:
    question = asked("ask_applying", question_kind="where")
    assert _read(real_store, "where?", question, Memory(topic="applying")) == question
