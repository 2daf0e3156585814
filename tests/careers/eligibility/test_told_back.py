"""What is told back of an answer is what was said: passes, what is to come, waiting grades."""

from __future__ import annotations

import pytest

from tests.careers.eligibility.talk import START, Talk


def test_a_pass_is_told_back_as_a_pass_and_never_as_a_grade(talk: Talk) -> None:
    talk(START, "3 a levels", "8", "C or above")
    assert "GCSE English: C/4 or above" in talk.text


def test_a_pass_takes_no_grade_back_and_a_grade_makes_a_pass_clear(talk: Talk) -> None:
    talk(START, "3 a levels", "8", "a 6", "I passed English GCSE")
    assert talk.answers["gcse_english"] == "6"
    talk("passed maths gcse", "GCSE maths: 7")
    assert talk.answers["gcse_maths"] == "7"
    assert "changed" not in talk.text


def test_what_is_worked_towards_is_told_back_so_and_the_verdict_says_so(talk: Talk) -> None:
    talk(START, "in year 13, doing maths, physics and chemistry", "8", "a 6", "a 7")
    assert talk.verdicts()["ptp"] == "open"
    assert "That is if you get what you are working towards: 3 A levels." in talk.text
    assert "A levels (working towards): 3" in talk.text
    assert "GCSE maths: 7 (A)" in talk.text


def test_what_is_told_of_a_degree_that_is_worked_towards_is_expected_as_well(talk: Talk) -> None:
    talk(START, "final year of my degree", "2:1", "physics", "no A levels")
    assert talk.verdicts()["stp"] == "might"
    assert "Class of degree (working towards): A 2:1" in talk.text


def test_what_has_been_gained_since_is_no_longer_worked_towards(talk: Talk) -> None:
    talk(START, "predicted AAB", "8", "a 6", "a 7")
    assert "working towards" in talk.text
    talk("I've got my results: I have 3 A levels")
    assert "working towards" not in talk.text


def test_the_answer_to_which_level_goes_to_the_grades_that_were_told(talk: Talk) -> None:
    talk(START)
    assert talk("I got a C in English and a B in maths") == "qualifications"
    assert "Which qualification is that grade in" in talk.text
    talk("GCSE")
    assert talk.answers == {"gcse_english": "4", "gcse_maths": "6"}


@pytest.mark.parametrize("words", ["gcses", "they're GCSEs", "at GCSE", "GCSE grades"])
def test_the_level_of_waiting_grades_may_be_said_in_any_way(talk: Talk, words: str) -> None:
    talk(START, "I got a D in English", words)
    assert talk.answers == {"gcse_english": "3"}


def test_going_back_loses_nothing_when_something_else_is_corrected_then(talk: Talk) -> None:
    talk(
        START, "HNC in mechanical engineering", "go back", "actually it was a D in English", "GCSE"
    )
    assert talk.answers == {"qualifications": ["higher"], "gcse_english": "3"}


def test_going_back_replaces_the_answer_that_is_given_anew(talk: Talk) -> None:
    talk(START, "HNC in mechanical engineering", "go back", "a BTEC")
    assert talk.answers == {"qualifications": ["btec"]}


@pytest.mark.parametrize("words", ["👍", "...", "?!", "🙂🙂"])
def test_a_message_without_a_word_after_the_end_offers_what_can_be_done(
    talk: Talk, words: str
) -> None:
    talk(START, "none", (words, "greet"))
    assert "The questions are done." in talk.text
    assert [each.title for each in talk.replies] == [
        "Summary",
        "What have I told you?",
        "Start again",
    ]


def test_a_list_of_some_grades_changes_no_number_that_was_told(talk: Talk) -> None:
    talk(START, "3 A levels", "9", "B in language, A in literature")
    assert talk.answers["gcses"] == 9
    assert talk.answers["gcse_english"] == "6"
