"""A part of a topic that a job has no fact about is asked of what is known on the topic."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careers.conversation.aspects import where_told
from careers.conversation.respond import Responder
from careers.shapes.profile import Profile
from careers.shapes.store import Store
from careers.turn.answer import Status
from careers.turn.memory import Memory
from careers.turn.question import Question
from careers.turn.turn import Turn
from tests.visitor import JOB, asked, text_of, today


@pytest.fixture
def untold(store: Store) -> Profile:
    """The job without a word on where it may be studied."""
    profile = store.profiles[JOB]
    section = replace(profile.topics["accreditation"], points=(), lead_about=())
    return replace(profile, topics={"accreditation": section})


def _asked_of(store: Store, profile: Profile, question: Question) -> str | None:
    told = replace(store, profiles={JOB: profile})
    turn = Turn("where can I train", (question,))
    return where_told(turn, Memory(), profile, told).questions[0].topic


@pytest.mark.parametrize("intent", ["nlu_fallback", "follow_up"])
def test_what_was_not_understood_is_asked_of_the_topic_of_the_part_that_it_names(
    store: Store, untold: Profile, intent: str
) -> None:
    question = asked(intent, aspect="where-to-study", question_kind="where")
    readings = (Question("ask_accreditation"),)
    turn = Turn("where can I train", (question,), readings)
    told = replace(store, profiles={JOB: untold})
    assert where_told(turn, Memory(), untold, told).questions[0].topic == "accreditation"


def test_what_has_nothing_to_do_with_careers_stays_so(store: Store, untold: Profile) -> None:
    question = asked("out_of_scope", aspect="where-to-study", question_kind="where")
    assert _asked_of(store, untold, question) is None


def test_what_asks_nothing_stays_not_understood(store: Store, untold: Profile) -> None:
    question = asked("nlu_fallback", aspect="where-to-study")
    assert _asked_of(store, untold, question) is None


def test_what_was_clearly_understood_stays_what_it_is(store: Store, untold: Profile) -> None:
    question = asked("ask_funding", aspect="where-to-study", question_kind="who")
    assert _asked_of(store, untold, question) == "funding"


@pytest.mark.parametrize(
    "intent", ["ask_workplaces", "ask_not_covered", "ask_accreditation", "ask_welsh_language"]
)
def test_a_detail_that_nothing_is_told_of_is_asked_of_its_own_topic(
    store: Store, untold: Profile, intent: str
) -> None:
    question = asked(intent, aspect="where-to-study", question_kind="where")
    assert _asked_of(store, untold, question) == "accreditation"


def test_a_detail_that_nothing_is_told_of_is_said_to_be_unknown_by_its_name(
    store: Store, untold: Profile
) -> None:
    told = replace(store, profiles={JOB: untold})
    question = asked("ask_accreditation", aspect="where-to-study")
    reply = Responder(told, today).respond(Turn("where to train", (question,), page=JOB), Memory())
    assert reply.answer.status is Status.HANDED_OFF
    assert "no facts about where to study" in text_of(reply.answer)


@pytest.mark.parametrize(
    ("intent", "confidence", "topic"),
    [
        ("ask_workplaces", 0.95, "accreditation"),
        ("ask_funding", 0.3, "accreditation"),
        ("nlu_fallback", 0.2, "accreditation"),
        ("ask_funding", 0.99, "funding"),
    ],
)
def test_the_course_beside_a_place_asks_where_to_study_unless_something_else_is_clear(
    store: Store, intent: str, confidence: float, topic: str
) -> None:
    question = asked(intent, aspect_within="where-to-study", nation="wales", question_kind="can_i")
    turn = Turn("can I do the course in Wales", (question,), confidence=confidence)
    told = where_told(turn, Memory(), store.profiles[JOB], store)
    assert told.questions[0].topic == topic


@pytest.mark.parametrize("kind", ["how_long", "how_much", "who"])
def test_what_is_asked_of_the_course_beside_a_place_but_not_where_it_is_stays(
    store: Store, kind: str
) -> None:
    question = asked(
        "ask_training_length", aspect_within="where-to-study", nation="wales", question_kind=kind
    )
    turn = Turn("how long is the course in Wales", (question,), confidence=0.4)
    told = where_told(turn, Memory(), store.profiles[JOB], store)
    assert told.questions[0].topic == "training_length"


@pytest.mark.parametrize(
    ("text", "intent", "aspect"),
    [
        ("who pays better, the NHS or a private practice", "ask_funding", "private-pay"),
        ("pwy sy'n talu'n well, y GIG neu bractis preifat", "ask_workplaces", "private-pay"),
        ("what about a private practice", "ask_pay", "private-pay"),
        ("could I have a private practice", "ask_workplaces", "self-employment"),
    ],
)
def test_private_practice_means_its_pay_where_pay_is_asked_about(
    real_store: Store, text: str, intent: str, aspect: str
) -> None:
    question = asked(intent, aspect="self-employment", question_kind="who")
    profile = real_store.profiles["optometrist"]
    told = where_told(Turn(text, (question,), confidence=0.3), Memory(), profile, real_store)
    assert told.questions[0].first("aspect") == aspect


def test_of_two_questions_only_the_one_about_pay_means_the_pay_of_private_practice(
    real_store: Store,
) -> None:
    hours = asked("ask_hours", aspect="self-employment", question_kind="what_is")
    turn = Turn(
        "what are the hours in private practice and what's the pay", (hours, asked("ask_pay"))
    )
    told = where_told(turn, Memory(), real_store.profiles["optometrist"], real_store)
    assert told.questions[0].first("aspect") != "private-pay"
