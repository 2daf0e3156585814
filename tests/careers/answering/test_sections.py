"""What the job page says, topic by topic, and what it says of a thing that was named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careers.shapes.language import Text
from careers.shapes.profile import Point
from careers.shapes.store import Store
from careers.turn.answer import Status
from tests.visitor import JOB, Visitor, text_of

_PAGE = "Source: Careers Wales job page, Clinical Technologist (date not stated)."


# What each answer must hold, by topic.
_SAID_OF = {
    "summary": ["equipment", "calibrate", "maintain", "monitor", "operate", "face to face"],
    "duties": ["engineering technology or clinical physics technology", "pharmacists"],
    "specialisms": ["medical electronics", "renal engineering", "nuclear medicine", "vascular"],
    "team": ["doctors, medical physicists, pharmacists and nurses"],
    "patient_contact": ["direct contact with patients", "depends on the post"],
    "qualities": ["attention to detail", "reassure anxious patients", "science, technology"],
    "welsh_language": ["isn't listed as a must", "advantage"],
    "hours": ["37 hours a week", "Monday to Friday", "shifts on a rota"],
    "workplaces": ["NHS", "private hospitals", "armed forces"],
    "vacancies": ["NHS Jobs", "newspapers", "job boards"],
    "entry_routes": ["PTP", "50 weeks", "UCAS", "STP", "2:1", "Access to Science"],
    "training_length": ["3 years", "50 weeks", "doesn't say how long the STP takes"],
    "specialising": ["first two years", "second or third year", "only be reached through the STP"],
    "accreditation": ["approved and accredited", "Practitioner Training Programme"],
    "applying": ["UCAS", "each trust decides"],
    "entry_requirements": ["3 A levels", "grade C/4", "English and maths", "BTEC level 3", "2:1"],
    "subjects": ["names no particular A level subjects", "physics, engineering and maths"],
    "equivalent_qualifications": ["BTEC level 3", "International Baccalaureate Diploma"],
    "degree_class": ["2:1", "2:2", "postgraduate qualification", "not a First"],
    "relevant_degrees": ["physics, engineering or maths", "Each NHS trust"],
    "qualification_gained": ["BSc degree in healthcare science", "master's degree"],
    "training_pay": ["employs you", "doesn't say that you are paid"],
    "adult_entry": ["Access course", "don't usually need any qualifications"],
    "age": ["No age limit", "real need"],
    "criminal_record": ["Rehabilitation of Offenders Act 1974", "spent or unspent", "Unlock"],
    "health": ["sets no condition", "what support there is"],
    "work_experience": ["care home or a hospital", "doesn't say that you must have it"],
    "progression": ["higher grades", "Band 6 to Band 7", "Band 9"],
    "labour_market": ["11% of people", "work part-time", "4%", "flexible hours", "5% of employees"],
    "professional_body": ["Institute of Physics and Engineering in Medicine (IPEM)"],
    "photos": ["Eight photographs", "milling machine", "can't show them"],
    "other_titles": ["Biomedical Engineer", "Physics Technician, Medical", "Clinical Engineering"],
}


@pytest.mark.parametrize(("topic", "said"), _SAID_OF.items())
def test_an_answer_says_what_the_page_says(store: Store, topic: str, said: list[str]) -> None:
    answer = Visitor(store).asks(topic)
    text = text_of(answer)
    assert [each for each in said if each not in text] == []
    assert answer.paragraphs[0].endswith(_PAGE)
    assert answer.status is Status.ANSWERED


def test_every_topic_of_the_profile_is_tested_above(store: Store) -> None:
    assert set(store.profiles[JOB].topics) - {"pay_system"} <= set(_SAID_OF)


@pytest.mark.parametrize(
    ("topic", "named", "said", "unsaid"),
    [
        ("entry_routes", {"route": "stp"}, "2:1 in a relevant science", "three-year BSc"),
        ("training_length", {"route": "ptp"}, "3 years", "National School"),
        ("training_pay", {"route": "stp"}, "yes: an NHS trust employs you", "degree course"),
        (
            "labour_market",
            {"working_pattern": "flexible"},
            "4% of people in jobs like this have flexible hours",
            "11%",
        ),
        ("specialisms", {"specialism": "renal-engineering"}, "kidney dialysis", "two branches"),
        ("applying", {"route": "ptp"}, "you apply through UCAS", "trusts advertise"),
    ],
)
def test_only_what_was_named_is_told_of(
    store: Store, topic: str, named: dict[str, str], said: str, unsaid: str
) -> None:
    text = text_of(Visitor(store).asks(topic, **named))
    assert said in text
    assert unsaid not in text


def test_what_was_named_comes_first_where_the_rest_belongs_to_it(store: Store) -> None:
    lines = text_of(Visitor(store).asks("entry_requirements", qualification="btec")).splitlines()
    assert "BTEC level 3" in lines[1]
    assert "3 A levels" in lines[2]


def test_a_part_of_a_job_that_the_section_does_not_know_changes_nothing(store: Store) -> None:
    whole = text_of(Visitor(store).asks("hours"))
    assert text_of(Visitor(store).asks("hours", specialism="dosimetrist")) == whole


def test_how_pay_is_set_is_told_by_the_page_and_then_by_the_scheme(store: Store) -> None:
    answer = Visitor(store).asks("pay_system")
    text = text_of(answer)
    assert text.startswith("NHS staff are paid on a rising scale")
    assert "nine pay bands" in text
    assert [source.date for source in answer.sources] == ["not stated", "not stated"]


@pytest.mark.parametrize(
    ("aspect", "said"),
    [
        ("increments", "A step up isn't automatic"),
        ("unsocial-hours", "94% in band 1"),
        ("london", "20% in inner London"),
        ("who-decides", "NHS Pay Review Body"),
        ("band-1", "closed to new staff"),
        ("not-covered", "Doctors, dentists"),
        ("band-structure", "numbered 1 to 9"),
        ("changes", "talks were going on"),
    ],
)
def test_every_aspect_of_the_pay_scheme_has_its_answer(
    store: Store, aspect: str, said: str
) -> None:
    text = text_of(Visitor(store).asks("pay_system", pay_aspect=aspect))
    assert said in text
    assert "NHS staff are paid on a rising scale" not in text


def test_take_home_pay_is_not_worked_out(store: Store) -> None:
    assert "I don't work that out" in text_of(Visitor(store).asks("take_home_pay"))


def test_where_the_facts_come_from_names_the_page_and_the_newest_table(store: Store) -> None:
    text = text_of(Visitor(store).asks("sources"))
    assert "Careers Wales job page, Clinical Technologist" in text
    assert "gives no date" in text
    assert "the newest is for 2026/27" in text
    assert "prints is of 2019/20" in text


def test_a_detail_is_told_only_to_whoever_asks_for_it(store: Store) -> None:
    profile = store.profiles[JOB]
    detail = Point(Text("You may apply again."), about=("stp", "reapplying"))
    section = profile.topics["applying"]
    section = replace(section, points=(*section.points, detail))
    page = replace(profile, topics={**profile.topics, "applying": section})
    edited = replace(store, profiles={**store.profiles, JOB: page})
    unasked = text_of(Visitor(edited).asks("applying", route="stp"))
    asked = text_of(Visitor(edited).asks("applying", route="stp", aspect="reapplying"))
    assert "apply again" not in unasked
    assert "apply again" in asked
