"""Verdicts: what always holds, whoever asks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careers.eligibility.job import CheckedJob
from careers.policy.evaluation import Value, outcomes, value_of, verdict_of
from careers.shapes.questions import AnswerType
from careers.shapes.requirements import Verdict
from tests.careers.policy.strategies import answers_to, better, some_answers


@pytest.fixture(params=["job", "bus_job"])
def any_job(request: pytest.FixtureRequest) -> CheckedJob:
    found: CheckedJob = request.getfixturevalue(request.param)
    return found


def _verdicts(job: CheckedJob, answers: dict) -> dict[str, int]:  # type: ignore[type-arg]
    found = outcomes(job.profile, job.questions, answers)
    return {outcome.route.id: outcome.verdict.rank for outcome in found}


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_adding_a_qualification_never_worsens_a_verdict(
    job: CheckedJob, bus_job: CheckedJob, data: st.DataObject
) -> None:
    any_job = data.draw(st.sampled_from([job, bus_job]))
    growing = [
        name
        for name, question in any_job.questions.items()
        if question.type is not AnswerType.CHOICE
    ]
    name = data.draw(st.sampled_from(growing))
    less, more = data.draw(better(any_job.questions[name]))
    others = data.draw(some_answers(any_job.questions))
    # Whoever tells of one qualification and was never asked for others is taken to have none.
    for several in ("qualifications", "papers"):
        if several in any_job.questions:
            others.setdefault(several, data.draw(answers_to(any_job.questions[several])))
    before = _verdicts(any_job, {**others, name: less})
    after = _verdicts(any_job, {**others, name: more})
    worse = {route for route in before if after[route] < before[route]}
    assert not worse, f"{name}: {more} instead of {less} worsens {worse}"


@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_a_closed_way_says_what_is_missing_and_any_verdict_has_its_criteria(
    job: CheckedJob, bus_job: CheckedJob, data: st.DataObject
) -> None:
    any_job = data.draw(st.sampled_from([job, bus_job]))
    answers = data.draw(some_answers(any_job.questions))
    for outcome in outcomes(any_job.profile, any_job.questions, answers):
        closed = outcome.verdict in (Verdict.NOT_YET, Verdict.NOT_THIS_WAY)
        assert bool(outcome.missing) is closed
        assert outcome.deciding


def test_nothing_told_decides_nothing(any_job: CheckedJob) -> None:
    for outcome in outcomes(any_job.profile, any_job.questions, {}):
        assert outcome.verdict in (Verdict.MIGHT, Verdict.OPEN)


def test_what_no_answer_tells_is_for_whoever_decides(bus_job: CheckedJob) -> None:
    (decided,) = (each for each in bus_job.profile.criteria if each.id == "eyesight")
    untold = replace(decided, met_if=None, might_if=None)
    assert value_of(untold, bus_job.questions, {"eyesight": "poor"}) is Value.DEPENDS
    nobody = replace(untold, decides=None)
    assert value_of(nobody, bus_job.questions, {"eyesight": "good"}) is Value.UNMET


@pytest.mark.parametrize(
    ("value", "hope", "verdict"),
    [
        (Value.MET, Value.MET, Verdict.OPEN),
        (Value.DEPENDS, Value.MET, Verdict.MIGHT),
        (Value.UNKNOWN, Value.MET, Verdict.MIGHT),
        (Value.UNMET, Value.MET, Verdict.NOT_YET),
        (Value.UNMET, Value.DEPENDS, Verdict.NOT_YET),
        (Value.UNMET, Value.UNMET, Verdict.NOT_THIS_WAY),
    ],
)
def test_a_verdict_follows_from_what_is_met_and_what_can_be(
    value: Value, hope: Value, verdict: Verdict
) -> None:
    assert verdict_of(value, hope) is verdict
