"""A grade said once is that of all subjects beside it, and of no other."""

from __future__ import annotations

from typing import Any

import pytest

from careers.eligibility.job import CheckedJob

Q, A, M, E, N = "qualifications", "a_levels", "gcse_maths", "gcse_english", "gcses"
B, BOTH = {E: "6", M: "6"}, {E: "5", M: "5"}


@pytest.mark.parametrize(
    ("words", "noted"),
    [
        ("gcses english maths science at B", B),
        ("gcse english maths science all B", B),
        ("gcses english and maths both 6", B),
        ("english and maths gcse both a 5", BOTH),
        ("got Bs in english maths and science", B),
        ("B in english, maths & combined science", B),
        ("a B in English and maths", B),
        ("gcses all at 5 maths english art", BOTH),
        ("art english maths gcses all at 5", BOTH),
        ("TGAU Saesneg a mathemateg ill dau yn B", B),
    ],
)
def test_a_grade_said_of_several_is_that_of_each(
    job: CheckedJob, words: str, noted: dict[str, Any]
) -> None:
    found = job.reader.read(words, N).answers
    assert {name: found.get(name) for name in noted} == noted


@pytest.mark.parametrize(
    ("words", "noted"),
    [
        ("BBC in maths, physics and chemistry", {A: 3}),
        ("I have BBC in maths physics and chem", {A: 3}),
        ("AAB in art, French and history, 8 gcses", {A: 3, N: 8}),
        ("got AAB in maths, biology and art at A level", {Q: ["a-level"], A: 3}),
        ("AB in French and history", {A: 2}),
        ("GCSEs: BBC in maths, English and science", {Q: ["gcse"], E: "6", M: "6"}),
        ("BBC mewn maths, ffiseg a chemeg", {A: 3}),
    ],
)
def test_a_row_of_grades_gives_each_subject_of_the_list_its_own(
    job: CheckedJob, words: str, noted: dict[str, Any]
) -> None:
    assert job.reader.read(words, Q).answers == noted


def test_a_row_of_a_levels_corrects_no_gcse(job: CheckedJob) -> None:
    found = job.reader.read("BBC in maths, physics and art", A, known={M: "7"}).answers
    assert found == {A: 3}


def test_grades_before_a_colon_are_those_of_what_is_listed(job: CheckedJob) -> None:
    words = "5 gcses at B: english maths double science history, no degree"
    found = job.reader.read(words, N).answers
    assert (found[N], found[E], found[M]) == (5, "6", "6")


@pytest.mark.parametrize(
    ("words", "noted"),
    [
        ("a B in English and a D in maths", {E: "6", M: "3"}),
        ("english 5 maths at 6", {E: "5", M: "6"}),
        ("a B in English and I'm doing maths", {E: "6"}),
        ("a B in English, I like maths", {E: "6"}),
    ],
)
def test_what_has_a_grade_of_its_own_or_none_gets_no_other(
    job: CheckedJob, words: str, noted: dict[str, Any]
) -> None:
    found = job.reader.read(words, N).answers
    assert {name: found[name] for name in (E, M) if name in found} == noted


@pytest.mark.parametrize(
    "words",
    [
        "BSc sports and exercise science 2:1, a levels PE biology",
        "a degree in sport science, A levels in art and biology",
        "gradd mewn gwyddor chwaraeon, Safon Uwch celf a bioleg",
    ],
)
def test_the_science_of_a_degree_is_no_a_level(job: CheckedJob, words: str) -> None:
    assert job.reader.read(words, Q).answers[A] == 2


@pytest.mark.parametrize(
    ("words", "grades"),
    [
        ("ffiseg c, cyfrifiadureg a a bioleg b", ["c", "a", "b"]),
        ("ffiseg a, cemeg a a bioleg a", ["a", "a", "a"]),
        ("mathemateg a a ffiseg b", ["a", "b"]),
    ],
)
def test_of_two_welsh_a_the_first_is_a_grade(
    job: CheckedJob, words: str, grades: list[str]
) -> None:
    assert [grade for _, grade in job.reader.read(words, Q).unplaced] == grades
