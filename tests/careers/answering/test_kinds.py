"""An answer answers what was asked: the facts of its kind, about what it names, and no more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from careers.shapes.kinds import QuestionKind, Yes
from careers.shapes.language import Text
from careers.shapes.pay import Terms
from careers.shapes.profile import Point, Profile, Section
from careers.shapes.sources import Basis, Source
from careers.shapes.store import Store
from careers.shapes.topics import Vocabulary, Word
from careers.turn.answer import Answer, Status
from tests.visitor import JOB, Visitor, text_of

_ASPECTS = ("reapplying", "opening", "sick-pay", "fees")


def _point(text: str, about: str, answers: str, **more: Any) -> Point:
    kinds = tuple(QuestionKind(each) for each in answers.split())
    return Point(Text(text), tuple(about.split()), kinds, **more)


_APPLYING = (
    _point("You may apply again.", "stp reapplying", "can_i whether", says_yes=Yes.YES),
    _point("Some got in at the fifth try.", "stp reapplying", "how_many", source="forum"),
    _point("It opens in January.", "stp opening", "when"),
    _point("The degree opens in September.", "ptp opening", "when"),
    _point("Scotland opens in May.", "opening scotland", "when"),
)
_FORUM = Source(Text("A forum"), may_be_old=True, basis=Basis.FORUM)
_HANDBOOK = Source(Text("A handbook"))


@pytest.fixture(scope="module")
def kinds(store: Store) -> Store:
    """The frozen content, with facts about aspects, and with terms of its pay scheme."""
    profile = store.profiles[JOB]
    section = profile.topics["applying"]
    applying = replace(
        section,
        points=(*section.points, *_APPLYING),
        lead_answers=(QuestionKind.HOW_TO, QuestionKind.WHERE),
    )
    hours = replace(
        profile.topics["hours"], lead_answers=(QuestionKind.HOW_MANY, QuestionKind.WHEN)
    )
    equivalent = replace(
        profile.topics["equivalent_qualifications"],
        lead=Text("Equivalents are accepted."),
        lead_answers=(QuestionKind.WHETHER,),
        lead_says_yes=Yes.USUALLY,
    )
    topics = {"applying": applying, "hours": hours, "equivalent_qualifications": equivalent}
    edited = replace(
        profile,
        topics={**profile.topics, **topics},
        sources={**profile.sources, "forum": _FORUM},
    )
    sick_pay = _point("Sick pay grows with the years.", "sick-pay", "how_much")
    day = profile.topics["hours"].last_reviewed
    benefits = Section(
        day,
        Text("There is paid leave."),
        (QuestionKind.WHETHER,),
        points=(sick_pay,),
        source="handbook",
    )
    terms = Terms({"handbook": _HANDBOOK}, {"benefits": benefits})
    words = tuple(Word(each, (each,), topic="applying") for each in _ASPECTS)
    return replace(
        store,
        profiles={JOB: edited},
        terms={"agenda-for-change": terms},
        vocabulary={**store.vocabulary, "aspect": Vocabulary("aspect", words)},
    )


def _asks(kinds: Store, topic: str, kind: str = "", **named: Any) -> Answer:
    asked: Mapping[str, Any] = {"question_kind": kind.split()} if kind else {}
    return Visitor(kinds).asks(topic, **asked, **named)


def test_a_question_about_an_aspect_gets_the_point_of_its_kind(kinds: Store) -> None:
    text = text_of(_asks(kinds, "applying", "when", aspect="opening", route="stp"))
    assert text.startswith("It opens in January.")
    assert "September" not in text
    assert "through UCAS" not in text


def test_a_yes_or_no_question_starts_with_yes(kinds: Store) -> None:
    answer = _asks(kinds, "applying", "can_i", aspect="reapplying")
    assert text_of(answer).startswith("Yes. You may apply again.")
    assert answer.status is Status.ANSWERED


def test_yes_is_left_out_where_it_might_mean_no(kinds: Store) -> None:
    text = text_of(_asks(kinds, "applying", "whether turned", aspect="reapplying"))
    assert text.startswith("You may apply again.")


def test_a_lead_says_usually_where_it_does(kinds: Store) -> None:
    answer = _asks(kinds, "equivalent_qualifications", "can_i")
    assert text_of(answer).startswith("Usually, yes. Equivalents are accepted.")
    plain = text_of(_asks(kinds, "equivalent_qualifications"))
    assert plain.startswith("Equivalents are accepted.")


def test_what_is_not_told_is_said_then_the_nearest_then_who_knows(kinds: Store) -> None:
    answer = _asks(kinds, "applying", "how_long", aspect="opening", route="ptp")
    lines = text_of(answer).splitlines()
    assert lines[0] == "The page doesn't say how long. What I do know:"
    assert lines[1] == "The degree opens in September."
    assert "UCAS" in lines[2]
    assert answer.status is Status.PARTLY_ANSWERED


def test_a_topic_without_a_fact_of_the_kind_gives_its_lead(kinds: Store) -> None:
    answer = _asks(kinds, "hours", "why")
    assert text_of(answer).startswith("The page doesn't say why. What I do know:\nUsually 37 hours")
    assert answer.status is Status.PARTLY_ANSWERED


def test_a_loose_word_such_as_which_changes_nothing_where_no_fact_is_of_it(kinds: Store) -> None:
    assert text_of(_asks(kinds, "hours", "which")) == text_of(_asks(kinds, "hours"))


def test_a_kind_finds_a_detail_whose_aspect_was_not_named(kinds: Store) -> None:
    assert text_of(_asks(kinds, "applying", "when", route="stp")).startswith("It opens in January.")


def test_a_plain_question_is_told_no_details(kinds: Store) -> None:
    text = text_of(_asks(kinds, "applying", route="stp"))
    assert "each trust decides" in text
    assert "January" not in text


def test_a_nation_that_was_not_named_is_told_of_only_where_it_is(kinds: Store) -> None:
    assert "Scotland" not in text_of(_asks(kinds, "applying", "when", aspect="opening"))
    named = _asks(kinds, "applying", "when", aspect="opening", nation="scotland")
    assert text_of(named).startswith("Scotland opens in May.")


def test_a_job_without_a_pay_scheme_tells_of_every_nation_until_one_is_named(kinds: Store) -> None:
    job = kinds.profiles[JOB]
    routes = replace(
        job.topics["entry_routes"],
        points=(
            _point("In Wales it takes two years.", "wales", "how_long"),
            _point("In Scotland it takes three.", "scotland", "how_long"),
        ),
    )
    abroad = replace(job, pay=None, topics={**job.topics, "entry_routes": routes})
    visitor = Visitor(replace(kinds, profiles={JOB: abroad}))
    assert text_of(visitor.asks("entry_routes")).count("it takes") == 2
    named = text_of(visitor.asks("entry_routes", nation="scotland"))
    assert "In Scotland it takes three." in named
    assert "In Wales" not in named


def test_where_nothing_is_of_the_kind_yes_or_no_is_not_made_up(kinds: Store) -> None:
    answer = _asks(kinds, "applying", "whether", aspect="opening", route="stp")
    assert text_of(answer).startswith("The page doesn't say so in as many words.")


def test_whose_word_it_is_and_that_it_may_be_old_is_said_once(kinds: Store) -> None:
    text = text_of(_asks(kinds, "applying", "how_many", aspect="reapplying"))
    assert text.count("people said on a forum some time ago") == 1


def test_an_aspect_of_another_topic_is_answered_from_there(kinds: Store) -> None:
    answer = _asks(kinds, "vacancies", "when", aspect="opening", route="stp")
    assert text_of(answer).startswith("It opens in January.")
    assert "ask_applying" not in [reply.press.question.intent for reply in answer.replies]


def test_asking_about_an_aspect_starts_no_check(kinds: Store) -> None:
    visitor = Visitor(kinds)
    answer = visitor.asks("eligibility", question_kind="can_i", aspect="reapplying")
    assert answer.status is Status.ANSWERED
    assert visitor.memory.guide is None
    assert visitor.memory.topic == "applying"


def test_what_was_not_understood_is_answered_by_the_aspect_it_names(kinds: Store) -> None:
    from tests.visitor import asked

    for intent in ("out_of_scope", "nlu_fallback"):
        said = asked(intent, aspect="reapplying", question_kind="can_i")
        told = text_of(Visitor(kinds).says(said, readings=[asked("ask_applying")]))
        assert told.startswith("Yes. You may apply again.")


def test_the_terms_of_the_scheme_answer_where_the_job_says_nothing(kinds: Store) -> None:
    assert "There is paid leave." in text_of(_asks(kinds, "benefits"))
    text = text_of(_asks(kinds, "pay", "how_much", aspect="sick-pay"))
    assert "Sick pay grows" in text
    assert "A handbook" in text


def test_pay_is_told_by_its_tables_where_no_point_is_of_the_kind(kinds: Store) -> None:
    assert "£" in text_of(_asks(kinds, "pay", "when", aspect="sick-pay"))


def test_who_asks_for_a_contact_gets_one(kinds: Store) -> None:
    answer = _asks(kinds, "contact", "who", aspect="reapplying", subject="ipem")
    assert answer.status is Status.HANDED_OFF


def test_no_quick_reply_leads_back_to_what_was_just_said(kinds: Store) -> None:
    visitor = Visitor(kinds)
    visitor.asks("pay")
    answer = visitor.asks("pay_system")
    assert "ask_pay" not in [reply.press.question.intent for reply in answer.replies]


@pytest.mark.parametrize("route", ["stp", "ptp"])
def test_a_contact_may_be_for_one_way_in_alone(kinds: Store, route: str) -> None:
    profile = kinds.profiles[JOB]
    told = _with_routes(profile)
    store = replace(kinds, profiles={JOB: told})
    text = text_of(_asks(store, "applying", "when", aspect="opening", route=route))
    assert ("UCAS" in text) == (route == "ptp")
    assert ("NSHCS" in text) == (route == "stp")


def _with_routes(profile: Profile) -> Profile:
    of_route = {"ucas": "ptp", "nshcs": "stp"}
    contacts = tuple(
        replace(each, topics=("applying",), about=(of_route[each.contact],))
        if each.contact in of_route
        else each
        for each in profile.contacts
    )
    return replace(profile, contacts=contacts)
