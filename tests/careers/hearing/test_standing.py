"""What somebody works towards, would like, gave up, or what is somebody else's."""

from __future__ import annotations

from typing import Any

import pytest

from careers.eligibility.job import CheckedJob

Q, A, M, E, N = "qualifications", "a_levels", "gcse_maths", "gcse_english", "gcses"
CLASS, SUBJECT, POST = "degree_class", "degree_subject", "postgraduate"

_TOWARDS: list[tuple[str, str, set[str]]] = [
    ("predicted AAB", Q, {A}),
    ("AAB predicted", Q, {A}),
    ("A levels (predicted A, B, B)", Q, {A, f"{Q}:a-level"}),
    ("in year 11", Q, {f"{Q}:gcse"}),
    ("year 13 doing biology chem and maths", Q, {A, f"{Q}:a-level"}),
    ("I'm in year 13. I do biology, chemistry and maths.", Q, {A, f"{Q}:a-level"}),
    ("doing my GCSEs now", Q, {f"{Q}:gcse"}),
    ("should get a 6", M, {M}),
    ("my teacher says I should get a 6", M, {M}),
    ("3 A levels, results in August", Q, {A, f"{Q}:a-level"}),
    ("final year of my degree", Q, {f"{Q}:degree"}),
    ("in my final year of a physics degree, predicted a 2:1", Q, {f"{Q}:degree", CLASS, SUBJECT}),
    ("studying for a BTEC in engineering", Q, {f"{Q}:btec"}),
    ("working towards 3 A levels", Q, {A, f"{Q}:a-level"}),
    ("on track for a 2:1", CLASS, {CLASS}),
    ("taking 9 this summer", N, {N}),
    ("I have 3 A levels and I'm doing a degree", Q, {f"{Q}:degree"}),
    ("predicted ABB, 8 GCSEs", Q, {A}),
    ("I have 8 GCSEs, I'm in year 12 doing maths and physics", Q, {A, f"{Q}:a-level"}),
    ("I left school in year 11 with 5 GCSEs", Q, set()),
    ("I've got 3 A levels", Q, set()),
    ("a degree in physics, 2:1", Q, set()),
    ("no A levels", A, set()),
]


@pytest.mark.parametrize(("words", "asked", "towards"), _TOWARDS)
def test_what_is_worked_towards_is_told_from_what_is_held(
    job: CheckedJob, words: str, asked: str, towards: set[str]
) -> None:
    assert job.reader.read(words, asked).towards == towards


_NOT_HELD: list[tuple[str, str, dict[str, Any]]] = [
    ("my sister has a first class degree but I've only GCSEs", Q, {Q: ["gcse"]}),
    ("My mum got a degree in engineering but that's not me", Q, {}),
    ("my friend did a BTEC. He got a degree after. I have 2 A levels.", Q, {Q: ["a-level"], A: 2}),
    ("just GCSEs for me, my brother has A levels", Q, {Q: ["gcse"]}),
    ("I live with my mum and have 3 A levels", Q, {Q: ["a-level"], A: 3}),
    ("I'd love to do a degree one day", Q, {}),
    ("I want to do A levels next year", Q, {}),
    ("thinking of doing an HND", Q, {}),
    ("hoping to go to uni, I have 3 A levels", Q, {Q: ["a-level"], A: 3}),
    ("I'd love to do a degree one day. I've got 3 A levels", Q, {Q: ["a-level"], A: 3}),
    ("can I do the degree", Q, {}),
    ("could I start the degree with that", Q, {}),
    ("is that enough to do a degree", Q, {}),
    ("would they let me on the degree", Q, {}),
    ("dropped out of my degree", Q, {}),
    ("I started a degree but didn't finish", Q, {}),
    ("3 A levels, dropped out of uni", Q, {Q: ["a-level"], A: 3}),
    ("did AS photography and dropped it", Q, {}),
    ("biology, chemistry and art A levels but dropped art", Q, {Q: ["a-level"], A: 2}),
    ("failed my degree, got 3 A levels", Q, {Q: ["a-level"], A: 3}),
    ("I'd love to do a master's", POST, {POST: "no"}),
    ("dropped out of my master's", POST, {POST: "no"}),
    ("no A levels, doing a T level", Q, {Q: ["other-level-3"], A: 0}),
    ("I haven't got A levels, got a BTEC", Q, {Q: ["btec"], A: 0}),
    ("not doing A levels", A, {A: 0}),
    ("a degree but i didnt finish it, so just a levels really", Q, {Q: ["a-level"]}),
    ("I started a degree but never finished it, so A levels", Q, {Q: ["a-level"]}),
    ("half a degree, never finished, 3 A levels", Q, {Q: ["a-level"], A: 3}),
    ("I did a year of a degree and left, so A levels", Q, {Q: ["a-level"]}),
    ("I'd need to do the degree first", Q, {}),
    ("my plan is to do the degree", Q, {}),
    ("they ask for 3 A levels, I have 2 A levels", Q, {Q: ["a-level"], A: 2}),
    ("dw i eisiau gwneud y radd", Q, {}),
    ("hoffwn i fynd ar y radd", Q, {}),
]


@pytest.mark.parametrize(("words", "asked", "told"), _NOT_HELD)
def test_nothing_is_noted_that_is_wished_for_given_up_or_somebody_else_s(
    job: CheckedJob, words: str, asked: str, told: dict[str, Any]
) -> None:
    assert job.reader.read(words, asked).answers == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("could my son do this? he has 5 GCSEs", {Q: ["gcse"], N: 5}),
        ("asking for my daughter, she's got AAB", {A: 3}),
        ("what would my nephew's way in be, he's got 3 A levels", {Q: ["a-level"], A: 3}),
        ("my granddaughter has 3 A levels", {Q: ["a-level"], A: 3}),
    ],
)
def test_whoever_is_asked_for_is_whom_the_check_is_about(
    job: CheckedJob, words: str, told: dict[str, Any]
) -> None:
    reading = job.reader.read(words, None, everything=True)
    assert reading.for_other
    assert reading.answers == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("would I get on the degree with 3 A levels", {Q: ["a-level"], A: 3}),
        ("am I able to get on the degree course with a BTEC", {Q: ["btec"]}),
        ("could i do this with the degree i have", {Q: ["degree"]}),
        ("could I go straight onto the degree", {}),
        ("fyddwn i'n cael lle ar y radd", {}),
    ],
)
def test_the_degree_that_is_asked_about_is_held_by_nobody(
    job: CheckedJob, words: str, told: dict[str, Any]
) -> None:
    assert job.reader.read(words, None, everything=True).answers == told


@pytest.mark.parametrize(
    "words",
    [
        "My son is 6 so it has to be local",
        "My daughter is 8, it would have to be part time",
        "my kids are at school now",
        "Mae fy mab yn 6 felly rhaid iddo fod yn lleol",
    ],
)
def test_who_names_a_child_as_a_reason_asks_for_themselves(job: CheckedJob, words: str) -> None:
    assert not job.reader.read(words, Q).for_other
    assert not job.reader.read(words, None, everything=True).for_other


@pytest.mark.parametrize(
    "words",
    [
        "my son is 16. could he do this",
        "My son is in year 10",
        "Mae fy mab yn 16 ac yn gwneud TGAU",
    ],
)
def test_who_tells_what_a_child_has_or_may_do_asks_for_the_child(
    job: CheckedJob, words: str
) -> None:
    assert job.reader.read(words, None, everything=True).for_other


def test_the_asker_s_own_are_not_those_of_whom_they_ask_for(job: CheckedJob) -> None:
    reading = job.reader.read("I have a degree, he has 3 A levels", Q, for_other=True)
    assert reading.answers == {Q: ["a-level"], A: 3}
