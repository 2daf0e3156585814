"""Answers in visitors' own words."""

from __future__ import annotations

from typing import Any

import pytest

from careers.eligibility.job import CheckedJob

Q, A, M, E, N = "qualifications", "a_levels", "gcse_maths", "gcse_english", "gcses"
CLASS, SUBJECT, POST = "degree_class", "degree_subject", "postgraduate"

_TOLD: list[tuple[str, str | None, dict[str, Any]]] = [
    # What was asked, what was said, all that is to be read from it.
    ("3 a levels", Q, {Q: ["a-level"], A: 3}),
    ("maths physics chem", Q, {A: 3}),
    ("maths physics chem", A, {A: 3}),
    ("AAB predicted", Q, {A: 3}),
    ("aab", A, {A: 3}),
    ("2 As and a D", A, {A: 3}),
    ("just two", A, {A: 2}),
    ("none", A, {A: 0}),
    ("6s and 7s", M, {M: "6", E: "6"}),
    ("all 6s", E, {M: "6", E: "6"}),
    ("btec engineering", Q, {Q: ["btec"]}),
    ("IB", Q, {Q: ["ib"]}),
    ("2.2", CLASS, {CLASS: "lower-second"}),
    ("2:1", CLASS, {CLASS: "upper-second"}),
    ("a first", CLASS, {CLASS: "first"}),
    ("third class", CLASS, {CLASS: "third"}),
    ("a first degree", Q, {Q: ["degree"]}),
    ("masters", POST, {Q: ["postgraduate"], POST: "yes"}),
    ("masters", Q, {Q: ["postgraduate"], POST: "yes"}),
    ("no masters", POST, {POST: "no"}),
    ("did an access course", Q, {Q: ["access"]}),
    ("never sat any exams", Q, {Q: ["none"]}),
    ("nothing really", Q, {Q: ["none"]}),
    ("di methu", E, {E: "u"}),
    ("di ffaelu", M, {M: "u"}),
    ("no gcses or a levels", Q, {Q: ["none"], A: 0, N: 0}),
    ("T level", Q, {Q: ["other-level-3"]}),
    ("HND", Q, {Q: ["higher"]}),
    ("equivalent from Poland", Q, {Q: ["abroad"]}),
    ("nine gcses", N, {N: 9}),
    ("5 GCSEs", Q, {Q: ["gcse"], N: 5}),
    ("two Bs and a C at A level", Q, {Q: ["a-level"], A: 3}),
    ("3 but one of them is general studies", A, {A: 3}),
    ("I have a 2:1 in maths", Q, {CLASS: "upper-second", SUBJECT: "maths"}),
    ("No, I don't have any postgraduate qualifications", POST, {POST: "no"}),
    ("no but I am considering one", POST, {POST: "no"}),
    ("I'm thinking of doing a master's", POST, {POST: "no"}),
    ("no, I have a masters", CLASS, {Q: ["postgraduate"], POST: "yes"}),
    ("about 8", N, {N: 8}),
    ("B", M, {M: "6"}),
    ("an A", M, {M: "7"}),
    ("got a C", M, {M: "4"}),
    ("failed it", M, {M: "u"}),
    ("never took it", M, {M: "not-taken"}),
    ("haven't got it", E, {E: "not-taken"}),
    ("passed", M, {M: "pass"}),
    ("C or above", M, {M: "pass"}),
    ("at least a 4", E, {E: "pass"}),
    ("C/4 or above", E, {E: "pass"}),
    ("4", E, {E: "4"}),
    ("5 in english", N, {E: "5"}),
    ("5 in english and 3 in maths", M, {E: "5", M: "3"}),
    ("sdim lefel a da fi", Q, {A: 0}),
    ("sgen i'm lefel A", A, {A: 0}),
    ("sa i wedi neud lefel a", A, {A: 0}),
    ("nes i'm lefel A", A, {A: 0}),
    ("smo da fi radd meistr", POST, {POST: "no"}),
    ("sdim lefel a da fi ond ma btec da fi", Q, {Q: ["btec"], A: 0}),
    ("ma da fi 3 lefel a", A, {Q: ["a-level"], A: 3}),
    ("enginering", SUBJECT, {SUBJECT: "engineering"}),
    ("english lit", SUBJECT, {SUBJECT: "not-science"}),
    ("sports science", SUBJECT, {SUBJECT: "other-science"}),
    (
        "I took biology, maths and art at A level and got a 5 in English",
        Q,
        {Q: ["a-level"], A: 3, E: "5"},
    ),
    (
        "history graduate with a 2:1",
        Q,
        {Q: ["degree"], CLASS: "upper-second", SUBJECT: "not-science"},
    ),
    (
        "3 A-levels, 8 GCSEs including English and maths at grade 5",
        Q,
        {Q: ["a-level"], A: 3, N: 8, E: "5", M: "5"},
    ),
    ("wait, i had 4 a levels", N, {Q: ["a-level"], A: 4}),
    ("i am doing a-levels", Q, {Q: ["a-level"]}),
    ("Im studying for A levels", Q, {Q: ["a-level"]}),
    ("im still in yr 10", Q, {Q: ["gcse"]}),
    ("I've always liked helping people", POST, {}),
    ("I am the oldest in my family", POST, {}),
    ("I have", POST, {POST: "yes"}),
    ("a I think", M, {M: "7"}),
    ("a good one", M, {}),
    ("8 including English and maths - I got a C in Welsh at GCSE", N, {N: 8, E: "pass", M: "pass"}),
]

_OPENINGS: list[tuple[str, dict[str, Any]]] = [
    ("I've got a 2:2 in engineering, any chance?", {CLASS: "lower-second", SUBJECT: "engineering"}),
    ("could i become one with 3 a levels", {Q: ["a-level"], A: 3}),
    ("I am 41 with no qualifications, could I do this", {Q: ["none"]}),
    ("will they have me, i've got 3 alevels but no english gcse", {Q: ["a-level"], A: 3, E: "not-taken"}),
    ("predicted 6s and 7s at gcse, on track for this?", {E: "6", M: "6"}),
    ("failed maths gcse twice, can they still take me", {M: "u"}),
    ("what are my chances with ABB", {A: 3}),
    (
        "Would a physics graduate with a lower second be worth interviewing?",
        {Q: ["degree"], CLASS: "lower-second", SUBJECT: "physics"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("words", "asked", "told"), _TOLD)
def test_everything_that_is_said_is_read_and_nothing_else(
    job: CheckedJob, words: str, asked: str | None, told: dict[str, Any]
) -> None:
    assert job.reader.read(words, asked).answers == told


@pytest.mark.parametrize(("words", "told"), _OPENINGS)
def test_an_opening_question_tells_what_it_holds(
    job: CheckedJob, words: str, told: dict[str, Any]
) -> None:
    assert job.reader.read(words, None, everything=True).answers == told


@pytest.mark.parametrize(
    ("words", "asked"),
    [("loads", A), ("17 A levels", A), ("17", A), ("grade Z", M), ("10", E), ("loads", Q), ("all of them", N)],
)  # fmt: skip
def test_a_vague_or_impossible_answer_is_noticed(job: CheckedJob, words: str, asked: str) -> None:
    reading = job.reader.read(words, asked)
    assert reading.senseless
    assert asked not in reading.answers


@pytest.mark.parametrize("words", ["not sure, hope that's OK", "OK, no idea", "dunno, ok?"])
def test_a_yes_beside_not_knowing_is_none(job: CheckedJob, words: str) -> None:
    reading = job.reader.read(words, POST)
    assert not reading.answers
    assert reading.unsure


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("I'm 47 and have two kids. only 4", 4),
        ("i am 34 & have two kids. 11 years in retail", 11),
        ("5 years with customers", 5),
        ("I live 3 miles away. 2 years", 2),
    ],
)
def test_an_age_is_no_number_of_what_a_profile_counts(
    bus_job: CheckedJob, words: str, years: int
) -> None:
    assert bus_job.reader.read(words, "service_years").answers == {"service_years": years}


@pytest.mark.parametrize("asked", [Q, A, M, N, CLASS, SUBJECT, POST])
@pytest.mark.parametrize(
    "words",
    ["I don't know", "not sure", "no idea", "can't remember", "dunno", "idk", "cant remembr"],
)
def test_not_knowing_is_understood_at_every_question(
    job: CheckedJob, words: str, asked: str
) -> None:
    reading = job.reader.read(words, asked)
    assert reading.unsure
    assert not reading.answers


@pytest.mark.parametrize(
    ("words", "told"),
    [("yesss", "yes"), ("yh", "yes"), ("ye", "yes"), ("y", "yes"), ("nooo", "no"), ("nah", "no"), ("n", "no")],
)  # fmt: skip
def test_yes_and_no_are_heard_however_they_are_typed(
    job: CheckedJob, words: str, told: str
) -> None:
    assert job.reader.read(words, POST).answers == {POST: told}


@pytest.mark.parametrize("asked", [Q, A, M, N, CLASS, SUBJECT, POST])
@pytest.mark.parametrize(
    "words",
    [
        "who pays for the degree?",
        "is it shift work?",
        "do I need a masters?",
        "what if I have 2 A levels",
        "how many GCSEs do you need",
        "is a 2:2 enough?",
    ],
)
def test_a_question_is_no_answer(job: CheckedJob, words: str, asked: str) -> None:
    reading = job.reader.read(words, asked)
    assert reading.asks
    assert not reading.answers


@pytest.mark.parametrize(
    ("words", "asked", "told"),
    [
        ("I have a driving licence", None, {"driving_licence": "yes"}),
        ("no licence", None, {"driving_licence": "no"}),
        ("i wear glasses", "eyesight", {"eyesight": "glasses"}),
        ("silver", "fitness", {"fitness": "silver"}),
        ("nvq and first aid", "papers", {"papers": ["nvq", "first-aid"]}),
        ("3 years in a shop", "service_years", {"service_years": 3}),
    ],
)
def test_questions_that_only_one_profile_has_are_read_alike(
    bus_job: CheckedJob, words: str, asked: str | None, told: dict[str, Any]
) -> None:
    assert bus_job.reader.read(words, asked).answers == told


@pytest.mark.parametrize(
    ("words", "asked", "known", "told"),
    [
        ("no wait, it was a 2:2", A, {CLASS: "upper-second"}, {CLASS: "lower-second"}),
        ("sorry no its a 2:1", POST, {CLASS: "lower-second"}, {CLASS: "upper-second"}),
        ("no its a first", POST, {CLASS: "lower-second"}, {CLASS: "first"}),
        ("oh no thats a third", POST, {CLASS: "lower-second"}, {CLASS: "third"}),
        ("no ive got a 2:1", POST, {CLASS: "lower-second"}, {CLASS: "upper-second"}),
        ("no it was a first", POST, {CLASS: "upper-second"}, {CLASS: "first"}),
        ("oh no, hang on, 2:2", A, {CLASS: "upper-second"}, {CLASS: "lower-second"}),
        ("sorry no, a third", POST, {CLASS: "lower-second"}, {CLASS: "third"}),
        ("no, English was a B", M, {E: "4"}, {E: "6"}),
        ("No. I got a D in English", M, {E: "4"}, {E: "3"}),
        ("no sorry, a 7 in GCSE English", M, {E: "4"}, {E: "7"}),
        ("no, 2 A levels", N, {A: 3}, {Q: ["a-level"], A: 2}),
        ("na, aros, 2:2 oedd hi", A, {CLASS: "upper-second"}, {CLASS: "lower-second"}),
        ("nage, 2:1", POST, {CLASS: "lower-second"}, {CLASS: "upper-second"}),
    ],
)
def test_a_no_that_takes_an_answer_back_answers_nothing_itself(
    job: CheckedJob, words: str, asked: str, known: dict[str, Any], told: dict[str, Any]
) -> None:
    assert job.reader.read(words, asked, known=known).answers == told


@pytest.mark.parametrize(
    ("words", "asked", "known", "told"),
    [
        ("no", A, {CLASS: "upper-second"}, {A: 0}),
        ("no, just the 2:1", POST, {CLASS: "upper-second"}, {CLASS: "upper-second", POST: "no"}),
        ("no, I have a BTEC", A, {E: "4"}, {Q: ["btec"], A: 0}),
        ("nah, and a 5 in English", POST, {E: "pass"}, {E: "5", POST: "no"}),
        ("no", M, {E: "4"}, {M: "not-taken"}),
    ],
)
def test_a_no_that_takes_nothing_back_is_the_answer(
    job: CheckedJob, words: str, asked: str, known: dict[str, Any], told: dict[str, Any]
) -> None:
    assert job.reader.read(words, asked, known=known).answers == told


@pytest.mark.parametrize(
    ("words", "asked", "told"),
    [
        ("An A star, I believe", E, {E: "8"}),
        ("the same, A star", M, {M: "8"}),
        ("a-star", M, {M: "8"}),
        ("it was an a starred", E, {E: "8"}),
        ("A seren", E, {E: "8"}),
        ("A star in GCSE English, B in maths", Q, {E: "8", M: "6"}),
        ("2 A stars and a B at A level", Q, {Q: ["a-level"], A: 3}),
        ("you're a star, I got a C", M, {M: "4"}),
        ("I'm a star", M, {}),
    ],
)
def test_the_star_of_a_grade_may_be_spelt_out(
    job: CheckedJob, words: str, asked: str, told: dict[str, Any]
) -> None:
    assert job.reader.read(words, asked).answers == told
