"""An answer answers what was asked: the facts of its kind, about what it names, and no more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from careers.shapes.kinds import QuestionKind, Yes
from careers.shapes.language import Language, Text
from careers.shapes.pay import Terms
from careers.shapes.profile import PageContact, Point, Profile, Section
from careers.shapes.sources import Basis, Source
from careers.shapes.store import Store
from careers.shapes.topics import Vocabulary, Word
from careers.turn.answer import Answer, Status
from careers.turn.memory import Memory
from careers.turn.turn import Turn
from tests.visitor import JOB, Visitor, asked, responder, text_of

_ASPECTS = ("reapplying", "opening", "sick-pay", "fees", "shifts", "references")


def _point(text: str, about: str, answers: str, **more: Any) -> Point:
    kinds = tuple(QuestionKind(each) for each in answers.split())
    return Point(Text(text), tuple(about.split()), kinds, **more)


_APPLYING = (
    _point("You may apply again.", "stp reapplying", "can_i whether", says_yes=Yes.YES),
    _point("Some got in at the fifth try.", "stp reapplying", "how_many", source="forum"),
    _point("It opens in January.", "stp opening", "when"),
    _point("The degree opens in September.", "ptp opening", "when"),
    _point("Scotland opens in May.", "opening scotland", "when"),
    _point("You need no references.", "references", "whether", says_yes=Yes.NO),
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
        profile.topics["hours"],
        lead_answers=(QuestionKind.HOW_MANY, QuestionKind.WHEN),
        lead_about=("shifts",),
        points=(_point("Some work at night.", "shifts", "when how_many"),),
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
    words = tuple(
        Word(each, (each, "referees"), topic="applying", within=("rounds",)) for each in _ASPECTS
    )
    jobs = Vocabulary("other_occupation", (Word("referee", ("referees",)),))
    aspects = Vocabulary("aspect", words)
    return replace(
        store,
        profiles={JOB: edited},
        terms={"agenda-for-change": terms},
        vocabulary={**store.vocabulary, "aspect": aspects, "other_occupation": jobs},
    )


def _asks(kinds: Store, topic: str, kind: str = "", **named: Any) -> Answer:
    of_kind: Mapping[str, Any] = {"question_kind": kind.split()} if kind else {}
    return Visitor(kinds).asks(topic, **of_kind, **named)


def test_a_question_about_an_aspect_gets_the_point_of_its_kind(kinds: Store) -> None:
    text = text_of(_asks(kinds, "applying", "when", aspect="opening", route="stp"))
    assert text.startswith("It opens in January.")
    assert "September" not in text
    assert "through UCAS" not in text


def test_a_yes_or_no_question_starts_with_yes(kinds: Store) -> None:
    answer = _asks(kinds, "applying", "can_i", aspect="reapplying")
    assert text_of(answer).startswith("Yes. You may apply again.")
    assert answer.status is Status.ANSWERED


@pytest.mark.parametrize(("kind", "can"), [("can_i", True), ("whether", False)])
def test_in_welsh_only_a_question_whether_one_can_is_answered_with_its_own_yes(
    kinds: Store, kind: str, can: bool
) -> None:
    store = _with_point(kinds, Text("You may apply again.", cy="Cewch ymgeisio eto."))
    asks = asked("ask_applying", aspect="reapplying", question_kind=kind)
    told = text_of(Visitor(store, language=Language.WELSH).says(asks))
    assert told.startswith("Gallwch. ") is can
    says_it = _with_point(kinds, Text("You may apply again.", cy="Gallwch ymgeisio eto."))
    told = text_of(Visitor(says_it, language=Language.WELSH).says(asks))
    assert not told.startswith("Gallwch. ")


@pytest.mark.parametrize(
    ("verb", "yes", "no"),
    [
        ("there_is", "Oes. ", "Nac oes. "),
        ("they_are", "Ydyn. ", "Nac ydyn. "),
        ("it_will", "Bydd. ", "Na fydd. "),
        ("you_may", "Cewch. ", "Na chewch. "),
        ("you_can", "Gallwch. ", "Na allwch. "),
    ],
)
def test_in_welsh_yes_and_no_are_the_verb_of_the_question(
    kinds: Store, verb: str, yes: str, no: str
) -> None:
    welsh = Text("You may apply again.", cy="Mae modd ymgeisio eto.")
    asks = asked("ask_applying", aspect="reapplying", question_kind=("whether", verb))
    for says, word in ((Yes.YES, yes), (Yes.NO, no)):
        visitor = Visitor(_with_point(kinds, welsh, says), language=Language.WELSH)
        assert text_of(visitor.says(asks)).startswith(f"{word}Mae modd")


def _with_point(store: Store, words: Text, says: Yes = Yes.YES) -> Store:
    """The store in which its point about applying again has other words, and says yes or no to each."""
    profile = store.profiles[JOB]
    applying = profile.topics["applying"]
    kinds = (QuestionKind.CAN_I, QuestionKind.WHETHER)
    points = tuple(
        replace(each, text=words, answers=kinds, says_yes=says)
        if "reapplying" in each.about
        else each
        for each in applying.points
    )
    topics = {**profile.topics, "applying": replace(applying, points=points)}
    return replace(store, profiles={JOB: replace(profile, topics=topics)})


def test_no_yes_tells_of_another_job_that_the_fact_does_not_speak_of(kinds: Store) -> None:
    of_another = _asks(kinds, "applying", "can_i", aspect="reapplying", other_occupation="referee")
    assert "Yes." not in text_of(of_another)


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
    for intent in ("out_of_scope", "nlu_fallback"):
        said = asked(intent, aspect="reapplying", question_kind="can_i")
        told = text_of(Visitor(kinds).says(said, readings=[asked("ask_applying")]))
        assert told.startswith("Yes. You may apply again.")


def test_words_that_mean_an_aspect_within_its_topic_mean_nothing_elsewhere(kinds: Store) -> None:
    text = text_of(_asks(kinds, "applying", "when", aspect_within="opening", route="stp"))
    assert text.startswith("It opens in January.")
    assert "37 hours" in text_of(_asks(kinds, "hours", "when", aspect_within="opening"))


def test_what_may_be_about_several_topics_counts_for_each(kinds: Store) -> None:
    said = asked("nlu_fallback", aspect_within="opening", question_kind="when", route="stp")
    told = text_of(Visitor(kinds).says(said, readings=[asked("ask_pay"), asked("ask_applying")]))
    assert told.startswith("It opens in January.")


def test_a_lead_that_tells_of_an_aspect_comes_before_its_points(kinds: Store) -> None:
    lines = text_of(_asks(kinds, "hours", "when", aspect="shifts")).splitlines()
    assert lines[0].startswith("Usually 37 hours")
    assert lines[1] == "Some work at night."


def test_a_sure_topic_that_tells_the_kind_wins_over_an_aspect_that_does_not(kinds: Store) -> None:
    named = {"aspect": "opening", "question_kind": "how_many"}
    sure = Visitor(kinds).says(asked("ask_hours", **named), readings=[asked("ask_hours")])
    assert "37 hours" in text_of(sure)
    unsure = [asked("ask_hours"), asked("ask_applying")]
    told = Visitor(kinds).says(asked("ask_hours", **named), readings=unsure)
    assert "37 hours" not in text_of(told)


def test_points_about_another_aspect_on_another_topic_are_not_told_beside(kinds: Store) -> None:
    text = text_of(_asks(kinds, "applying", "when", aspect=["opening", "shifts"], route="stp"))
    assert "It opens in January." in text
    assert "at night" not in text


def test_no_yes_is_said_where_the_topic_is_not_sure(kinds: Store) -> None:
    question = asked("ask_equivalent_qualifications", question_kind="can_i")
    sure = Visitor(kinds).says(question, readings=[question])
    assert text_of(sure).startswith("Usually, yes.")
    readings = [question, asked("ask_applying", question_kind="can_i")]
    told = Visitor(kinds).says(question, readings=readings)
    assert text_of(told).startswith("Equivalents are accepted.")


def test_what_may_be_a_job_is_an_aspect_of_which_the_fact_is_known(kinds: Store) -> None:
    named = {"aspect": "references", "other_occupation": "referee"}
    assert text_of(_asks(kinds, "applying", "whether", **named)).startswith("No. You need no ref")
    assert "referees" in text_of(_asks(kinds, "pay", "how_much", **named))
    assert "£" not in text_of(_asks(kinds, "pay", "how_much", **named))


def test_who_wants_another_job_of_which_something_is_told_begins_no_check(kinds: Store) -> None:
    named = {"aspect": "references", "other_occupation": "referee", "question_kind": "can_i"}
    turn = Turn("could I become one", (asked("ask_progression", **named),), page=JOB)
    reply = responder(kinds).respond(turn, Memory())
    assert text_of(reply.answer).startswith("No. You need no references.")
    assert reply.memory.guide is None


def test_of_several_contacts_the_one_of_the_nation_is_named(kinds: Store) -> None:
    profile = kinds.profiles[JOB]
    of_stp = {"topics": ("applying",), "about": ("stp",)}
    contacts = (PageContact("nshcs", **of_stp), PageContact("heiw", **of_stp))
    store = replace(kinds, profiles={JOB: replace(profile, contacts=contacts)})
    for nation, name in (("", "HEIW"), ("wales", "HEIW"), ("england", "NSHCS")):
        named = {"nation": nation} if nation else {}
        text = text_of(_asks(store, "applying", "when", aspect="opening", route="stp", **named))
        assert f"({name})" in text, nation


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
