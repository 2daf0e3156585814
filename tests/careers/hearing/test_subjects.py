"""Whether a school subject is among the A levels that are told, and the best of several grades."""

from __future__ import annotations

import pytest

from careers.eligibility.job import CheckedJob
from careers.hearing.reading import AnswerReader
from careers.policy.answers import Answer
from careers.shapes.store import Store
from careers.words.vocabulary import reader_of

_ASKED = ("qualifications", "a_levels", "a_level_science", "a_level_biology", "gcse_science")


@pytest.fixture(scope="module")
def answers(store: Store) -> AnswerReader:
    questions = {name: store.questions[name] for name in _ASKED}
    return AnswerReader(questions, store.answer_words, reader_of(store))


def _heard(answers: AnswerReader, text: str, asked: str | None) -> dict[str, Answer]:
    return answers.read(text, asked).answers


@pytest.mark.parametrize(
    ("text", "asked", "science"),
    [
        ("I took biology, maths and art at A level", None, "yes"),
        ("A levels in chemistry, French and history", "qualifications", "yes"),
        ("3 A levels: history, art and drama", "qualifications", "no"),
        ("history, drama and English A levels", "a_levels", "no"),
        ("chemistry and maths", "a_level_science", "yes"),
        ("yes, biology", "a_level_science", "yes"),
        ("no, history and art", "a_level_science", "no"),
        ("nope", "a_level_science", "no"),
        ("3 A levels", "a_levels", None),
        ("3 A levels, one is history", "a_levels", None),
        ("biology GCSE", "qualifications", None),
    ],
)
def test_a_science_is_heard_among_the_a_levels(
    answers: AnswerReader, text: str, asked: str | None, science: str | None
) -> None:
    assert _heard(answers, text, asked).get("a_level_science") == science


def test_naming_the_sciences_does_not_count_the_a_levels(answers: AnswerReader) -> None:
    heard = _heard(answers, "biology and chemistry", "a_level_science")
    assert (heard["a_level_science"], heard.get("a_levels")) == ("yes", None)


def test_one_subject_says_nothing_of_another(answers: AnswerReader) -> None:
    assert "a_level_biology" not in _heard(answers, "chemistry", "a_level_science")


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("GCSE biology 3 and GCSE chemistry 5", "5"),
        ("GCSE physics C", "4"),
        ("double science B at GCSE", "6"),
        ("GCSE geography 7", None),
    ],
)
def test_of_several_sciences_the_best_grade_counts(
    answers: AnswerReader, text: str, grade: str | None
) -> None:
    assert _heard(answers, text, None).get("gcse_science") == grade


def test_an_article_in_capitals_is_no_grade(job: CheckedJob) -> None:
    told = job.reader.read("A FEW GCSES enough to get in?", None, everything=True)
    assert told.answers == {"qualifications": ["gcse"]}
