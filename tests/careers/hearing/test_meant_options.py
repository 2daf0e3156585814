"""What "failed", "no" and "nothing" mean is written at the question, whatever the order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careers.eligibility.job import CheckedJob
from careers.hearing.reading import AnswerReader
from careers.shapes.store import Store
from careers.words.vocabulary import reader_of


@pytest.fixture
def reordered(store: Store, job: CheckedJob) -> AnswerReader:
    """A reader of questions whose options stand in the opposite order."""
    questions = {
        name: replace(each, options=each.options[::-1]) for name, each in job.questions.items()
    }
    return AnswerReader(questions, store.answer_words, reader_of(store))


@pytest.mark.parametrize(
    ("words", "question", "answer"),
    [
        ("I failed it", "gcse_english", "u"),
        ("no", "gcse_maths", "not-taken"),
        ("no GCSEs or A levels", "qualifications", ["none"]),
    ],
)
def test_an_option_is_meant_by_its_key_and_not_by_its_place(
    reordered: AnswerReader, words: str, question: str, answer: object
) -> None:
    assert reordered.read(words, question).answers[question] == answer
