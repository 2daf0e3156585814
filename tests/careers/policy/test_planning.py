"""Which question comes next, and that an end comes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careers.eligibility.job import CheckedJob
from careers.policy.answers import Answer
from careers.policy.evaluation import outcomes
from careers.policy.planning import MOST_QUESTIONS, typical_answers
from careers.shapes.questions import UNKNOWN
from tests.careers.policy.strategies import answers_to, kinds_of_answers, some_answers

_TYPICAL = 5


def _verdicts(job: CheckedJob, answers: dict[str, Answer]) -> list[str]:
    return [each.verdict.value for each in outcomes(job.profile, job.questions, answers)]


def _ways(job: CheckedJob, answers: dict[str, Answer]) -> list[dict[str, Answer]]:
    """Every way through the questions, as the answers at its end."""
    following = job.planner.plan(answers).next
    if following is None:
        return [answers]
    possible = kinds_of_answers(job.questions[following], job.profile, job.questions)
    return [
        way for answer in [*possible, UNKNOWN] for way in _ways(job, {**answers, following: answer})
    ]


@pytest.fixture(scope="module")
def ways(job: CheckedJob) -> list[dict[str, Answer]]:
    return _ways(job, {})


def test_no_way_through_has_more_than_eight_questions(ways: list[dict[str, Answer]]) -> None:
    assert max(map(len, ways)) <= MOST_QUESTIONS


def test_a_way_through_without_gaps_and_without_a_degree_has_at_most_five_questions(
    job: CheckedJob, ways: list[dict[str, Answer]]
) -> None:
    told = [way for way in ways if UNKNOWN not in way.values()]
    plain = [way for way in told if not any(job.questions[name].only_if for name in way)]
    assert max(map(len, plain)) <= _TYPICAL


def test_what_follows_from_an_answer_is_asked_before_what_doesn_t(job: CheckedJob) -> None:
    answers: dict[str, Answer] = {"qualifications": ["degree"]}
    asked = []
    while (following := job.planner.plan(answers).next) is not None:
        asked.append(following)
        answers = {**answers, following: UNKNOWN}
    own = [bool(job.questions[name].only_if) for name in asked]
    assert own == sorted(own, reverse=True), asked


def test_a_graduate_is_asked_for_what_would_open_the_way_in_for_everybody(
    job: CheckedJob,
) -> None:
    told: dict[str, Answer] = {"qualifications": ["degree"], "degree_subject": "not-science"}
    assert "a_levels" in job.planner.matter(told)


def test_every_question_is_asked_on_some_way(
    job: CheckedJob, ways: list[dict[str, Answer]]
) -> None:
    asked = {name for way in ways for name in way}
    assert asked == set(job.questions)


def test_every_declared_verdict_is_reached_on_some_way(
    job: CheckedJob, ways: list[dict[str, Answer]]
) -> None:
    reached: dict[str, set[str]] = {}
    for way in ways:
        for outcome in outcomes(job.profile, job.questions, way):
            reached.setdefault(outcome.route.id, set()).add(outcome.verdict.value)
    for route in job.profile.entry_routes:
        assert {each.value for each in route.verdicts} <= reached[route.id]


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_what_is_asked_can_change_a_verdict(
    job: CheckedJob, bus_job: CheckedJob, data: st.DataObject
) -> None:
    any_job = data.draw(st.sampled_from([job, bus_job]))
    answers = data.draw(some_answers(any_job.questions))
    following = any_job.planner.plan(answers).next
    if following is None:
        return
    ends = {
        tuple(_verdicts(any_job, {**answers, following: answer, **others}))
        for answer in typical_answers(any_job.questions[following], any_job.profile.criteria)
        for others in _completions(any_job, {**answers, following: answer})
    }
    assert len(ends) > 1, f"{following} tells nothing after {answers}"


def _completions(job: CheckedJob, answers: dict[str, Answer]) -> list[dict[str, Answer]]:
    """What else may be answered, one or two questions deep."""
    found: list[dict[str, Answer]] = [{}]
    for name in job.planner.matter(answers)[:3]:
        possible = typical_answers(job.questions[name], job.profile.criteria)
        found = [{**each, name: answer} for each in found for answer in possible]
    return found


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_no_question_comes_twice_and_an_end_always_comes(
    job: CheckedJob, bus_job: CheckedJob, data: st.DataObject
) -> None:
    any_job = data.draw(st.sampled_from([job, bus_job]))
    answers: dict[str, Answer] = {}
    while (following := any_job.planner.plan(answers).next) is not None:
        assert following not in answers
        answers[following] = data.draw(answers_to(any_job.questions[following]))
    assert len(answers) <= MOST_QUESTIONS


def test_what_was_told_is_not_asked(job: CheckedJob) -> None:
    told: dict[str, Answer] = {"a_levels": 3, "gcse_english": "5"}
    assert set(job.planner.matter(told)) == {"gcse_maths", "gcses"}
