"""Scottish Nationals are known by name, and never counted as GCSEs."""

from __future__ import annotations

from typing import Any

import pytest

from careers.eligibility.job import CheckedJob
from careers.shapes.store import Store
from tests.careers.eligibility.talk import START, Talk

Q, A, N, E = "qualifications", "a_levels", "gcses", "gcse_english"


@pytest.mark.parametrize(
    ("words", "asked", "told"),
    [
        ("5 National 5s", Q, {Q: ["national"]}),
        ("nat 5 maths and english, both B", Q, {Q: ["national"]}),
        ("4 Highers and 6 National 5s", Q, {Q: ["other-level-3", "national"]}),
        ("5 GCSEs and 2 nat 5s", Q, {Q: ["national"], N: 5}),
        ("6 national 5s", N, {Q: ["national"], N: "unknown"}),
        ("B at national 5", E, {Q: ["national"], E: "unknown"}),
    ],
)
def test_nationals_are_noted_as_what_they_are(
    job: CheckedJob, words: str, asked: str, told: dict[str, Any]
) -> None:
    assert job.reader.read(words, asked).answers == told


def test_nationals_are_told_back_by_name(store: Store, job: CheckedJob) -> None:
    talk = Talk(store, job)
    talk(START, "5 National 5s")
    assert "Qualifications: Scottish Nationals, such as National 5s" in talk.text
    assert N not in talk.answers


def test_they_stand_in_for_the_grade_that_is_asked(store: Store, job: CheckedJob) -> None:
    talk = Talk(store, job)
    assert talk(START, "3 A levels", "8", "B at National 5") == "gcse_maths"
    assert talk.answers[E] == "unknown"


def test_so_they_do_where_nobody_asks_which_qualifications_there_are(real_store: Store) -> None:
    job = CheckedJob(real_store.profiles["healthcare-support-worker"], real_store)
    told = job.reader.read("B at National 5", E).answers
    assert told == {E: "unknown", "gcse_maths": "unknown"}
    assert "gcse_maths" not in job.reader.read("National 5s", E, known={"gcse_maths": "6"}).answers
