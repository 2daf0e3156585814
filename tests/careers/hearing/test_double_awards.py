"""A science with two grades, and several of a general subject."""

from __future__ import annotations

import pytest

from careers.hearing.reading import AnswerReader
from careers.shapes.store import Store
from careers.words.vocabulary import reader_of

_ASKED = (
    "qualifications", "a_levels", "a_level_science", "a_level_biology", "gcses",
    "gcse_english", "gcse_maths", "gcse_science",
)  # fmt: skip


@pytest.fixture(scope="module")
def answers(store: Store) -> AnswerReader:
    questions = {name: store.questions[name] for name in _ASKED}
    return AnswerReader(questions, store.answer_words, reader_of(store))


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("65", "6"),
        ("99", "9"),
        ("6-5", "6"),
        ("6/5", "6"),
        ("4 3", "4"),
        ("i got 44", "4"),
        ("7 and 6", "7"),
        ("6 or 7", "6"),
        ("CC", "4"),
        ("bb", "6"),
        ("double science 5-5", "5"),
        ("double award DD", "3"),
        ("66 in combined science", "6"),
        ("bb in double science", "6"),
    ],
)
def test_of_the_two_grades_of_a_double_award_the_best_counts(
    answers: AnswerReader, text: str, grade: str
) -> None:
    assert answers.read(text, "gcse_science").answers == {"gcse_science": grade}


@pytest.mark.parametrize("text", ["10", "48", "71", "da", "I'm 44", "bc I can't remember"])
def test_what_is_no_pair_of_grades_is_none(answers: AnswerReader, text: str) -> None:
    assert "gcse_science" not in answers.read(text, "gcse_science").answers


@pytest.mark.parametrize(
    ("text", "asked", "told"),
    [
        (
            "GCSEs: English 5, maths 6, combined science 55",
            "gcses",
            {"gcse_english": "5", "gcse_maths": "6", "gcse_science": "5"},
        ),
        ("combined science 6-6 at GCSE", None, {"gcse_science": "6"}),
        ("science 65, maths 7", "gcse_maths", {"gcse_science": "6", "gcse_maths": "7"}),
    ],
)
def test_two_grades_beside_their_subject_are_no_number_of_gcses(
    answers: AnswerReader, text: str, asked: str | None, told: dict[str, str]
) -> None:
    assert answers.read(text, asked).answers == told


@pytest.mark.parametrize(
    "text",
    [
        "3 A levels, none of them science",
        "doing 3 a levels none of them sciences",
        "3 A levels but no sciences",
        "3 a levels, none in a science",
        "three A levels, none of which is a science",
        "3 A levels without a science",
        "3 A levels with no science",
        "tri phwnc Safon Uwch, dim gwyddoniaeth",
        "tri phwnc Safon Uwch heb wyddoniaeth",
    ],
)
def test_a_science_that_is_denied_isn_t_among_the_a_levels(
    answers: AnswerReader, text: str
) -> None:
    found = answers.read(text, None, everything=True).answers
    assert (found["a_levels"], found["a_level_science"]) == (3, "no")
    assert found["a_level_biology"] == "no"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("two sciences and maths at A level", 3),
        ("3 sciences at A level", 3),
        ("three A levels: two sciences and art", 3),
        ("a science and maths at A level", 2),
    ],
)
def test_several_of_a_general_subject_are_counted(
    answers: AnswerReader, text: str, number: int
) -> None:
    found = answers.read(text, None, everything=True).answers
    assert (found["a_levels"], found["a_level_science"]) == (number, "yes")
    # Which sciences they are, nobody said.
    assert "a_level_biology" not in found
