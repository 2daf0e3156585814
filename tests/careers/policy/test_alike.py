"""Answers that nothing tells apart come to the same, whatever else was answered."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from careers.eligibility.job import CheckedJob
from careers.policy.alike import Alike, as_key
from careers.policy.answers import known_answers
from careers.policy.evaluation import outcomes
from careers.policy.planning import Planner
from careers.shapes.questions import UNKNOWN, AnswerType
from tests.careers.policy.strategies import some_answers


def _alike(job: CheckedJob) -> Alike:
    return Alike(job.questions, job.profile.criteria)


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_what_stands_for_answers_comes_to_the_same(
    job: CheckedJob, bus_job: CheckedJob, data: st.DataObject
) -> None:
    any_job = data.draw(st.sampled_from([job, bus_job]))
    answers = data.draw(some_answers(any_job.questions))
    plain = _alike(any_job).plain(answers)
    found = outcomes(any_job.profile, any_job.questions, answers)
    assert outcomes(any_job.profile, any_job.questions, plain) == found
    known = known_answers(answers, any_job.questions)
    assert known_answers(plain, any_job.questions).keys() == known.keys()


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_plan_is_the_same_whatever_was_planned_before(
    job: CheckedJob, bus_job: CheckedJob, data: st.DataObject
) -> None:
    any_job = data.draw(st.sampled_from([job, bus_job]))
    used, fresh = any_job.planner, Planner(any_job.profile, any_job.questions)
    answers = data.draw(some_answers(any_job.questions))
    assert used.plan(answers) == fresh.plan(answers)
    assert used.matter(answers) == fresh.matter(answers)


def test_grades_are_told_apart_by_what_they_pass_alone(job: CheckedJob) -> None:
    question = job.questions["gcse_english"]
    assert question.type is AnswerType.ORDERED
    alike = _alike(job)
    standing = {
        question.is_pass(option.id): alike.standing(question.id, option.id)
        for option in question.options
    }
    assert len(question.options) > len(standing) == 2
    for option in question.options:
        expected = standing[question.is_pass(option.id)]
        assert alike.standing(question.id, option.id) == expected, option.id


def test_what_is_not_known_stands_for_itself(job: CheckedJob) -> None:
    alike = _alike(job)
    for name in job.questions:
        assert alike.standing(name, UNKNOWN) == UNKNOWN


def test_answers_to_questions_that_a_job_does_not_ask_are_left_out(job: CheckedJob) -> None:
    assert _alike(job).plain({"favourite_colour": "blue"}) == {}


def test_the_order_of_answers_does_not_count() -> None:
    assert as_key({"a": "yes", "b": ["c"]}) == as_key({"b": ["c"], "a": "yes"})
