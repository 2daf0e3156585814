"""A subject or a grade that is but named is noted where it belongs, or asked about."""

from __future__ import annotations

import pytest

from tests.careers.eligibility.talk import START, Talk


@pytest.mark.parametrize(
    ("words", "subject"),
    [
        ("physics", "physics"),
        ("in maths", "maths"),
        ("history", "not-science"),
        ("ffiseg", "physics"),
    ],
)
def test_a_subject_where_the_class_is_asked_is_that_of_the_degree(
    talk: Talk, words: str, subject: str
) -> None:
    talk(START, "a degree", (words, "ask_subjects"))
    assert talk.answers == {"qualifications": ["degree"], "degree_subject": subject}


@pytest.mark.parametrize("words", ["physics", "maths", "history", "ffiseg", "hanes"])
def test_a_subject_where_qualifications_are_asked_is_asked_about(talk: Talk, words: str) -> None:
    assert talk(START, (words, "ask_subjects")) == "qualifications"
    assert "Which qualification" in talk.text
    assert talk.answers == {}


def test_the_subject_that_was_asked_about_is_that_of_the_degree(talk: Talk) -> None:
    talk(START, ("physics", "ask_subjects"), "a degree")
    assert talk.answers == {"qualifications": ["degree"], "degree_subject": "physics"}


def test_one_subject_is_no_number_of_a_levels_where_none_was_asked(talk: Talk) -> None:
    assert talk(START, ("physics", "ask_subjects"), "a levels") == "a_levels"
    assert talk.answers == {"qualifications": ["a-level"]}


@pytest.mark.parametrize("before", ["a degree", "a levels"])
def test_a_letter_beside_a_subject_may_be_of_any_level(talk: Talk, before: str) -> None:
    talk(START, before)
    known = talk.answers
    talk(("English C", "ask_language"))
    assert "Which qualification" in talk.text
    assert talk.answers == known
    talk("GCSE")
    assert talk.answers["gcse_english"] == "4"


@pytest.mark.parametrize(
    ("before", "words"),
    [("a levels", "B"), ("a degree", "B"), ("3 A levels", "maths"), ("3 A levels", "B")],
)
def test_what_is_but_named_is_never_answered_with_facts(
    talk: Talk, before: str, words: str
) -> None:
    asked = talk(START, before)
    assert talk((words, "ask_subjects")) == asked
    assert not talk.custom.get("sources")


@pytest.mark.parametrize("words", ["English C", "maths b", "a C in English", "saesneg c"])
def test_a_subject_with_a_school_grade_is_never_that_of_a_degree(talk: Talk, words: str) -> None:
    assert talk(START, "a degree", "2:1", words) == "degree_subject"
    assert "degree_subject" not in talk.answers
    assert "Which qualification is that grade in" in talk.text


def test_the_grade_is_noted_once_it_is_said_what_it_is_of(talk: Talk) -> None:
    assert talk(START, "a degree", "2:1", "English C", "GCSE") == "degree_subject"
    assert talk.answers["gcse_english"] == "4"
