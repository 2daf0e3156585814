"""What follows from answers."""

from __future__ import annotations

import pytest

from careers.eligibility.job import CheckedJob
from careers.policy.answers import (
    Answer,
    after_change,
    is_answer,
    known_answers,
    without_loners,
)


@pytest.mark.parametrize(
    ("told", "follows"),
    [
        ({"degree_class": "first"}, {"qualifications": ["degree"]}),
        ({"a_levels": 3}, {"qualifications": ["a-level"]}),
        ({"qualifications": ["btec"]}, {"a_levels": 0}),
        ({"qualifications": ["none"]}, {"a_levels": 0, "gcses": 0, "gcse_maths": "not-taken"}),
        # Who has nothing has no GCSEs, though they weren't sure of it before.
        ({"gcses": "unknown", "qualifications": ["none"]}, {"gcses": 0}),
        ({"a_levels": "unknown", "qualifications": ["btec"]}, {"a_levels": "unknown"}),
        ({"qualifications": ["postgraduate"]}, {"postgraduate": "yes"}),
        ({"qualifications": ["btec"], "a_levels": 2}, {"a_levels": 2}),
        (
            {"qualifications": "unknown", "a_levels": 2},
            {"qualifications": ["unknown", "a-level"]},
        ),
    ],
)
def test_answers_follow_from_answers_but_what_was_said_stands(
    job: CheckedJob, told: dict[str, Answer], follows: dict[str, Answer]
) -> None:
    known = known_answers(told, job.questions)
    assert {name: known[name] for name in follows} == follows


def test_a_levels_beside_a_degree_may_still_be_asked_about(job: CheckedJob) -> None:
    known = known_answers({"qualifications": ["degree", "a-level"]}, job.questions)
    assert "a_levels" not in known


def test_none_goes_once_there_is_something(job: CheckedJob) -> None:
    assert without_loners(["none", "btec"], job.questions["qualifications"]) == ["btec"]


def test_a_change_makes_void_what_depended_on_it(job: CheckedJob) -> None:
    told: dict[str, Answer] = {"qualifications": ["degree"], "degree_class": "first", "gcses": 8}
    kept = after_change(told, "qualifications", job.questions)
    assert kept == {"qualifications": ["degree"], "gcses": 8}


@pytest.mark.parametrize(
    ("question", "value", "fits"),
    [
        ("a_levels", "3", True),
        ("a_levels", "17", False),
        ("a_levels", "three", False),
        ("a_levels", "unknown", True),
        ("postgraduate", "yes", True),
        ("postgraduate", "perhaps", False),
        ("qualifications", "a-level+btec", True),
        ("qualifications", "a-level+magic", False),
    ],
)
def test_what_a_quick_reply_sends_is_checked(
    job: CheckedJob, question: str, value: str, fits: bool
) -> None:
    assert is_answer(value, job.questions[question]) is fits
