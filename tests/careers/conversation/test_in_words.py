"""Facts that hold the words of a question are told where its topic has no answer to it."""

from __future__ import annotations

import pytest

from careers.shapes.store import Store
from careers.turn.answer import Status
from careers.turn.memory import Memory
from careers.turn.question import Question
from careers.turn.turn import Reply, Turn
from tests.visitor import asked, responder, text_of


def _reply(
    store: Store, page: str, text: str, question: Question, confidence: float = 0.9
) -> Reply:
    turn = Turn(text, (question,), (question,), page=page, confidence=confidence)
    return responder(store).respond(turn, Memory())


@pytest.mark.parametrize(
    "text", ["do i have to lift heavy stuff", "is there anything heavy to lift"]
)
def test_a_fact_that_holds_one_of_two_words_is_told_as_the_nearest(
    real_store: Store, text: str
) -> None:
    question = asked("ask_not_covered", question_kind="whether")
    reply = _reply(real_store, "sterile-services-technician", text, question)
    assert reply.answer.status is Status.PARTLY_ANSWERED
    assert "doesn't say" in reply.answer.paragraphs[0]
    assert "can lift" in text_of(reply.answer)


def test_where_no_fact_holds_a_word_nothing_is_told_as_near(real_store: Store) -> None:
    question = asked("ask_not_covered", question_kind="whether")
    reply = _reply(real_store, "midwife", "is there a canteen with vegan food", question)
    assert reply.answer.status is Status.HANDED_OFF


def test_a_job_without_a_profile_that_one_can_go_on_to_is_told_of(real_store: Store) -> None:
    named = {"other_occupation": "health-visitor", "question_kind": "can_i"}
    reply = _reply(
        real_store, "childrens-nurse", "could i become one", asked("nlu_fallback", **named)
    )
    assert "health visitor" in text_of(reply.answer)
    assert reply.answer.status is Status.ANSWERED
    elsewhere = _reply(
        real_store, "optometrist", "could i become one", asked("nlu_fallback", **named)
    )
    assert elsewhere.answer.status is Status.OUT_OF_SCOPE


def test_what_a_job_without_a_profile_earns_is_not_told_by_the_job(real_store: Store) -> None:
    question = asked("ask_pay", other_occupation="health-visitor", question_kind="how_much")
    reply = _reply(real_store, "childrens-nurse", "what does one earn", question)
    assert reply.answer.status is Status.OUT_OF_SCOPE


def test_who_is_named_is_told_of_where_the_topic_has_nothing(real_store: Store) -> None:
    question = asked("ask_age", question_kind="whether")
    reply = _reply(real_store, "audiologist", "is it mostly old people", question, 0.5)
    assert "older people" in text_of(reply.answer)


def test_an_unsure_search_on_the_page_of_a_job_asks_about_that(real_store: Store) -> None:
    question = asked("ask_find_jobs", question_kind="whether")
    reply = _reply(
        real_store, "sterile-services-technician", "d'you use a microscope", question, 0.4
    )
    assert "microscope" in text_of(reply.answer)
    assert "22 jobs" not in text_of(reply.answer)


def test_a_search_that_asks_for_jobs_stays_one_on_the_page_of_a_job(real_store: Store) -> None:
    question = asked("ask_find_jobs", question_kind="whether")
    text = "are there any jobs with a microscope"
    reply = _reply(real_store, "sterile-services-technician", text, question, 0.4)
    assert "22 jobs" in text_of(reply.answer)


def test_a_reading_that_is_not_clear_says_no_yes(real_store: Store) -> None:
    question = asked("ask_patient_contact", question_kind="whether")
    page, text = "clinical-scientist-medical-physics", "do you see patients"
    assert not text_of(_reply(real_store, page, text, question, 0.6).answer).startswith("Yes")
    assert text_of(_reply(real_store, page, text, question, 0.95).answer).startswith("Yes")


def test_what_the_job_says_of_another_by_the_way_tells_nobody_that_they_could_become_one(
    real_store: Store,
) -> None:
    question = asked("ask_progression", other_occupation="teacher", question_kind="can_i")
    reply = _reply(real_store, "speech-and-language-therapist", "could i become one", question)
    assert reply.answer.status is Status.OUT_OF_SCOPE


@pytest.mark.parametrize(
    ("page", "text", "told"),
    [
        ("audiologist", "do they fit hearing aids", "fit, fine-tune and repair"),
        ("adult-nurse", "would i give injections", "injections and drips"),
        ("dental-nurse", "do they do x-rays", "help with X-rays"),
    ],
)
def test_the_task_that_a_question_names_is_told_alone(
    real_store: Store, page: str, text: str, told: str
) -> None:
    reply = _reply(real_store, page, text, asked("ask_duties", question_kind="whether"))
    said = text_of(reply.answer)
    assert told in said
    assert said.count("- ") == 1, said


def test_a_task_that_no_fact_names_is_not_said_to_be_one(real_store: Store) -> None:
    duties = asked("ask_duties", question_kind="whether")
    reply = _reply(real_store, "midwife", "do they do tattoos", duties)
    assert reply.answer.status is Status.PARTLY_ANSWERED
    assert "doesn't say" in reply.answer.paragraphs[0]
    assert "delivering babies" in text_of(reply.answer)


def test_a_plain_question_for_the_tasks_is_answered_with_all(real_store: Store) -> None:
    duties = asked("ask_duties", question_kind="what_is")
    reply = _reply(real_store, "midwife", "what do they do all day", duties)
    assert reply.answer.status is Status.ANSWERED
    assert text_of(reply.answer).count("- ") > 3


@pytest.mark.parametrize("text", ["will places like that make me do saturdays"])
def test_where_hours_may_be_meant_a_day_that_is_named_is_asked_of_them(
    real_store: Store, text: str
) -> None:
    day = {"pay_aspect": "unsocial-hours", "question_kind": "whether"}
    read = (asked("ask_workplaces", **day), asked("ask_hours", **day))
    turn = Turn(text, read[:1], read, page="optometrist", confidence=0.43)
    said = text_of(responder(real_store).respond(turn, Memory()).answer)
    assert "Saturdays" in said


def test_of_whom_hours_are_asked_says_nothing_of_the_topic(real_store: Store) -> None:
    text = "are there nights for people in the blood labs"
    named = {"pay_aspect": "unsocial-hours", "aspect": "needles-and-blood"}
    question = asked("ask_hours", question_kind="whether", **named)
    said = text_of(_reply(real_store, "biomedical-scientist", text, question).answer)
    assert "nights and weekends" in said


def test_what_belongs_to_the_hours_is_still_asked_of_them(real_store: Store) -> None:
    named = {"pay_aspect": "unsocial-hours", "aspect": "on-call", "question_kind": "whether"}
    question = asked("ask_hours", **named)
    text = "at weekends, would i be on call"
    told = text_of(_reply(real_store, "clinical-technologist", text, question).answer)
    assert "depends on the post" in told
