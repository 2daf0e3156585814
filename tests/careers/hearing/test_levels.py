"""Which level of qualification is meant: by rows of grades, other schools' names, sizes, subjects."""

from __future__ import annotations

import pytest

from careers.eligibility.job import CheckedJob

Q, A, E, N = "qualifications", "a_levels", "gcse_english", "gcses"
SUBJECT = "degree_subject"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("3 A levels 5 GCSEs", {Q: ["a-level"], A: 3, N: 5}),
        ("2 a-levels 4 gcse's", {Q: ["a-level"], A: 2, N: 4}),
        ("two a levels four gcses and a btec", {Q: ["a-level", "btec"], A: 2, N: 4}),
        ("i have a level 4", {Q: ["higher"]}),
        ("level 5 diploma", {Q: ["higher"]}),
    ],
)
def test_a_number_behind_several_counts_what_follows_and_is_no_level(
    job: CheckedJob, words: str, told: dict[str, object]
) -> None:
    assert job.reader.read(words, Q).answers == told


@pytest.mark.parametrize(
    "words",
    ["BBB", "abb", "predicted BBC", "A*AB", "she hopes for BBB"],
)
@pytest.mark.parametrize("asked", [N, E, None])
def test_a_row_of_grades_after_as_many_a_levels_spells_those_out(
    job: CheckedJob, words: str, asked: str | None
) -> None:
    known = {Q: ["a-level"], A: 3}
    assert N not in job.reader.read(words, asked, known=known).answers


def test_a_row_of_more_grades_counts_gcses_where_those_were_asked(job: CheckedJob) -> None:
    assert job.reader.read("ABBCC", N, known={Q: ["a-level"], A: 3}).answers == {N: 5}


@pytest.mark.parametrize(
    "words",
    [
        "higher level physics 6 maths 6 chemistry 5",
        "HL maths 6, HL physics 5, SL English 7",
    ],
)
def test_grades_of_other_schools_are_no_gcses(job: CheckedJob, words: str) -> None:
    assert job.reader.read(words, None, known={Q: ["ib"]}).answers == {}


@pytest.mark.parametrize(
    "words",
    [
        "National 5 English and maths both B",
        "nat 5 maths C, nat 5 english B",
        "National 5s: English B, maths B",
    ],
)
def test_grades_of_nationals_are_no_gcses_either(job: CheckedJob, words: str) -> None:
    assert job.reader.read(words, None, known={Q: ["ib"]}).answers == {Q: ["national"]}


@pytest.mark.parametrize(
    "words",
    [
        "I went to college, not sixth form",
        "did college not 6th form",
        "I didn't go to sixth form",
        "never went to sixth form",
        "es i ddim i'r chweched dosbarth",
    ],
)
def test_who_was_in_no_sixth_form_may_have_a_levels(job: CheckedJob, words: str) -> None:
    assert A not in job.reader.read(words, Q).answers


@pytest.mark.parametrize(
    "words",
    ["a 90 credit diploma", "90-credit BTEC", "BTEC National Diploma", "Cambridge Technical"],
)
def test_a_size_of_btec_is_a_btec(job: CheckedJob, words: str) -> None:
    assert job.reader.read(words, Q).answers == {Q: ["btec"]}


@pytest.mark.parametrize(
    ("words", "subject"),
    [
        ("mae gyda fi gradd hanes", "not-science"),
        ("alla i wneud hyn gyda gradd hanes", "not-science"),
        ("wnes i gradd ffiseg", "physics"),
        ("gyda gradd mewn peirianneg", "engineering"),
        ("a history degree", "not-science"),
    ],
)
def test_the_subject_of_a_degree_tells_that_there_is_one(
    job: CheckedJob, words: str, subject: str
) -> None:
    told = job.reader.read(words, None, everything=True).answers
    assert (told[Q], told[SUBJECT]) == (["degree"], subject)


@pytest.mark.parametrize(
    "words", ["gradd C yn hanes", "TGAU hanes gyda gradd B", "dim gradd hanes"]
)
def test_a_grade_in_a_subject_is_no_degree(job: CheckedJob, words: str) -> None:
    assert "degree" not in job.reader.read(words, None, everything=True).answers.get(Q, [])
