"""A second thought puts another answer in the place of the last one, and answers nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from careers.eligibility.job import CheckedJob
from careers.shapes.language import Language
from careers.shapes.store import Store
from tests.careers.eligibility.talk import START, Talk

_A_LEVELS = [
    "actually 2",
    "no, 2",
    "oh actually it's 2",
    "I mean two",
    "no wait, 2",
    "make that 2",
    "yes, sorry, I meant 2",
    "scrap that, it's just 2",
    "correction: 2",
    "na, 2",
    "a dweud y gwir, 2",
]


@pytest.mark.parametrize("words", _A_LEVELS)
def test_a_second_thought_changes_the_number_told_last(talk: Talk, words: str) -> None:
    talk(START, "3 A levels", words)
    assert talk.answers == {"qualifications": ["a-level"], "a_levels": 2}


@pytest.mark.parametrize(
    ("words", "grade"),
    [("actually a 6", "6"), ("no wait B", "6"), ("actually an A", "7"), ("I mean 4", "4")],
)
def test_a_second_thought_changes_the_grade_told_last(talk: Talk, words: str, grade: str) -> None:
    assert talk(START, "3 A levels", "7", "5", words) == "gcse_maths"
    assert talk.answers["gcse_english"] == grade


def test_a_second_thought_changes_the_class_told_last(talk: Talk) -> None:
    assert talk(START, "a degree", "2:2", "no, a first") == "degree_subject"
    assert talk.answers["degree_class"] == "first"


def test_after_the_end_a_second_thought_still_changes_the_last_answer(talk: Talk) -> None:
    assert talk(START, "GCSEs, 6 of them", "no wait 7") is None
    assert talk.answers["gcses"] == 7


def test_of_two_numbers_told_at_once_it_is_asked_which_one_is_meant(talk: Talk) -> None:
    talk(START, "3 A levels and 7 GCSEs")
    told = talk.answers
    talk("actually 2")
    assert talk.answers == told
    assert "Which answer" in talk.text


def test_when_a_question_is_asked_again_the_answer_to_it_is_none(talk: Talk) -> None:
    assert talk(START, "3 A levels", "6", "7", "go back", "actually 8") == "gcse_maths"
    assert talk.answers["gcse_english"] == "8"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("6 actually", {"gcses": 6}),
        ("actually 8 GCSEs", {"gcses": 8}),
        ("no", {"gcses": 0}),
        ("actually no idea", {"gcses": "unknown"}),
    ],
)
def test_what_answers_the_open_question_is_no_second_thought(
    talk: Talk, words: str, told: dict[str, Any]
) -> None:
    talk(START, "3 A levels", words)
    assert talk.answers == {"qualifications": ["a-level"], "a_levels": 3, **told}


def test_what_was_told_last_is_kept_over_other_questions(real_store: Store) -> None:
    job = CheckedJob(real_store.profiles["clinical-technologist"], real_store)
    talk = Talk(real_store, job, language=Language.WELSH)
    talk(("allwn i wneud y swydd hon", "ask_eligibility"), "3 Safon Uwch")
    talk(("faint yw'r cyflog?", "ask_pay"), "na, 2")
    assert talk.answers["a_levels"] == 2
