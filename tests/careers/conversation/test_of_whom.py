"""Whether the work is with those whom a question names is told by a fact that speaks of them."""

from __future__ import annotations

import pytest

from careers.conversation.respond import Responder
from careers.shapes.store import Store
from careers.turn.answer import Status
from careers.turn.memory import Memory
from careers.turn.question import Named, Question
from careers.turn.turn import Reply, Turn
from tests.visitor import text_of, today

WHETHER = Named("question_kind", "whether")


def _asked(store: Store, page: str, text: str, topic: str = "team", *named: Named) -> Reply:
    question = Question(f"ask_{topic}", named or (WHETHER,))
    return Responder(store, today).respond(Turn(text, (question,), page=page), Memory())


@pytest.mark.parametrize(
    ("page", "text", "told"),
    [
        ("speech-and-language-therapist", "do they only work with kids", "children and adults"),
        ("midwife", "d'you look after newborns", "babies"),
        ("physiotherapist", "would i treat disabled kids", "disabilit"),
    ],
)
def test_those_who_are_named_are_told_of_by_whichever_topic_speaks_of_them(
    real_store: Store, page: str, text: str, told: str
) -> None:
    reply = _asked(real_store, page, text)
    assert told in text_of(reply.answer)
    assert reply.answer.status is Status.ANSWERED


@pytest.mark.parametrize("text", ["do i work with kids", "would I look after newborn babies"])
def test_where_no_fact_speaks_of_them_that_is_said_first(real_store: Store, text: str) -> None:
    reply = _asked(real_store, "sterile-services-technician", text, "patient_contact")
    assert reply.answer.status is Status.PARTLY_ANSWERED
    assert "doesn't say" in reply.answer.paragraphs[0]


def test_what_the_topic_itself_says_of_them_stays_the_answer(real_store: Store) -> None:
    page = "speech-and-language-therapist"
    plain = _asked(real_store, page, "do you meet patients", "patient_contact")
    asked = _asked(real_store, page, "do you meet children", "patient_contact")
    assert asked.answer.paragraphs == plain.answer.paragraphs


def test_a_question_that_is_no_yes_or_no_is_answered_by_its_topic(real_store: Store) -> None:
    page, who = "adult-nurse", Named("question_kind", "who")
    plain = _asked(real_store, page, "who would i work with", "team", who)
    asked = _asked(real_store, page, "who works with the kids there", "team", who)
    assert asked.answer.paragraphs == plain.answer.paragraphs


@pytest.mark.parametrize(
    ("page", "text", "told"),
    [
        ("mental-health-nurse", "might i end up behind bars with inmates", "secure units"),
        ("pharmacist", "would I be in a shop", "high-street"),
    ],
)
def test_a_place_that_is_named_is_told_of(
    real_store: Store, page: str, text: str, told: str
) -> None:
    reply = _asked(real_store, page, text, "workplaces")
    assert told in text_of(reply.answer)
    assert reply.answer.status is Status.ANSWERED


@pytest.mark.parametrize(
    ("page", "text"),
    [("adult-nurse", "can i work in a school"), ("midwife", "could i work in a prison")],
)
def test_where_no_fact_speaks_of_a_place_that_is_said_first(
    real_store: Store, page: str, text: str
) -> None:
    reply = _asked(real_store, page, text, "workplaces")
    assert reply.answer.status is Status.PARTLY_ANSWERED
    assert "doesn't say" in reply.answer.paragraphs[0]
