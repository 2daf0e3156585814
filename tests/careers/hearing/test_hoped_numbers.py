"""Numbers of what somebody hopes to get, as they are asked how many."""

from __future__ import annotations

import pytest

from careers.eligibility.job import CheckedJob

A, N, Q = "a_levels", "gcses", "qualifications"


@pytest.mark.parametrize(
    ("words", "asked", "number"),
    [
        ("hoping for 5", N, 5),
        ("should get 5", N, 5),
        ("aiming for 6 of them", N, 6),
        ("on course for 7", N, 7),
        ("he's hoping for 5 or 6", N, 5),
        ("will have 9 by summer", N, 9),
        ("hoping for 3", A, 3),
        ("should have 3 by august", A, 3),
        ("gobeithio cael 5", N, 5),
        ("dw i'n anelu at 6", N, 6),
        ("dim eto ond gobeithio cael 5", N, 5),
        ("none yet but hoping for 5", N, 5),
        ("3 so far, hoping for 5", N, 5),
    ],
)
def test_a_number_that_is_hoped_for_is_worked_towards(
    job: CheckedJob, words: str, asked: str, number: int
) -> None:
    reading = job.reader.read(words, asked)
    assert reading.answers == {asked: number}
    assert reading.towards == {asked}


@pytest.mark.parametrize("words", ["hoping for 5", "hoping for a 5", "dw i'n anelu at 5"])
def test_asked_for_a_grade_it_is_the_grade_that_is_hoped_for(job: CheckedJob, words: str) -> None:
    reading = job.reader.read(words, "gcse_maths")
    assert reading.answers == {"gcse_maths": "5"}
    assert reading.towards == {"gcse_maths"}


def test_what_is_taken_again_takes_no_number_back(job: CheckedJob) -> None:
    assert N not in job.reader.read("6 and resitting 2", N).answers


@pytest.mark.parametrize(
    "words",
    ["i left school at 15", "i was 15 when i left", "i was fifteen when i left", "pymtheg oed"],
)
def test_an_age_is_no_number_of_gcses(job: CheckedJob, words: str) -> None:
    assert N not in job.reader.read(words, N).answers


@pytest.mark.parametrize(
    "words",
    [
        "i've worked in a warehouse for three years. can't remember",
        "i've worked in a warehouse for 3 years. can't remember",
        "dw i wedi gweithio mewn siop am dair blynedd",
    ],
)
def test_so_many_years_are_no_grade(job: CheckedJob, words: str) -> None:
    assert job.reader.read(words, "gcse_maths").answers == {}
