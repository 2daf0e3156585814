"""Who has no qualifications is asked for no grades, also where no question asks which there are."""

from __future__ import annotations

import pytest

from careers.eligibility.job import CheckedJob
from careers.shapes.store import Store

_NOT_TAKEN = {"gcse_english": "not-taken", "gcse_maths": "not-taken"}


@pytest.mark.parametrize("asked", ["gcse_english", None])
@pytest.mark.parametrize(
    "words",
    [
        "no qualifications at all",
        "i've literally no qualifications",
        "I left school with nothing",
        "never sat any exams",
        "does gen i ddim cymwysterau",
        "gadewais yr ysgol heb ddim",
    ],
)
def test_having_none_answers_what_is_asked_one_by_one(
    real_store: Store, words: str, asked: str | None
) -> None:
    job = CheckedJob(real_store.profiles["healthcare-support-worker"], real_store)
    assert job.reader.read(words, asked).answers == _NOT_TAKEN


def test_what_else_is_told_counts_before_it(real_store: Store) -> None:
    job = CheckedJob(real_store.profiles["healthcare-support-worker"], real_store)
    told = job.reader.read("a C in GCSE English, no other qualifications", None).answers
    assert told["gcse_english"] == "4"


def test_a_job_that_asks_which_there_are_is_told_so(real_store: Store) -> None:
    job = CheckedJob(real_store.profiles["adult-nurse"], real_store)
    told = job.reader.read("no qualifications at all", "qualifications").answers
    assert told == {"qualifications": ["none"]}
