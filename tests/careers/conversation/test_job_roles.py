"""Jobs that a message names without asking about them, and those that are asked about."""

from __future__ import annotations

import pytest

from careers.conversation.jobs import job_of
from careers.shapes.roles import JobRole
from careers.shapes.store import Store
from careers.turn.answer import Status
from careers.turn.memory import Memory
from careers.turn.question import Named, Question
from careers.turn.turn import Turn
from tests.visitor import JOB, Visitor, asked, text_of

_TOLD = (JobRole.HELD, JobRole.OTHERS, JobRole.RULED_OUT, JobRole.MENTIONED)


@pytest.fixture
def visitor(store: Store) -> Visitor:
    return Visitor(store)


def _of(intent: str, job: str, role: JobRole, kind: str = "other_occupation") -> Question:
    return Question(intent, (Named(kind, job, role),))


@pytest.mark.parametrize("role", _TOLD)
def test_a_job_that_only_stands_there_does_not_change_what_is_asked(
    visitor: Visitor, role: JobRole
) -> None:
    answer = visitor.says(_of("ask_hours", "dentist", role))
    assert answer.status is Status.ANSWERED
    assert "dentist" not in text_of(answer)
    assert "37 hours" in text_of(answer)


def test_a_job_that_is_asked_about_is_declined(visitor: Visitor) -> None:
    answer = visitor.says(_of("ask_hours", "dentist", JobRole.ASKED))
    assert answer.status is Status.OUT_OF_SCOPE
    assert text_of(answer).startswith("I have no facts about the job of dentist")


def test_a_job_that_is_compared_is_not_known_but_this_one_is(visitor: Visitor) -> None:
    answer = visitor.says(_of("ask_hours", "dentist", JobRole.COMPARED))
    assert answer.status is Status.PARTLY_ANSWERED
    assert text_of(answer).startswith(
        "I have no facts about the job of dentist, so I can't compare"
    )
    assert "37 hours" in text_of(answer)


def test_whether_one_could_get_into_another_job_starts_no_check(visitor: Visitor) -> None:
    answer = visitor.says(_of("ask_eligibility", "dentist", JobRole.ASKED))
    assert answer.status is Status.OUT_OF_SCOPE
    assert visitor.memory.guide is None


def test_whoever_holds_another_job_may_be_checked(visitor: Visitor) -> None:
    assert visitor.says(_of("ask_eligibility", "dentist", JobRole.HELD)).status is Status.GUIDED


@pytest.mark.parametrize(
    "again",
    [
        asked("follow_up", reference="here"),
        asked("follow_up", occupation=JOB),
        asked("correct_answer", occupation=JOB),
        asked("correct_answer", reference="here"),
        asked("ask_summary", occupation=JOB),
        asked("ask_summary", reference="here"),
    ],
)
def test_after_another_job_this_one_named_asks_the_same_of_it(
    visitor: Visitor, again: Question
) -> None:
    visitor.says(_of("ask_training_length", "veterinary-surgeon", JobRole.ASKED))
    assert "3 years" in text_of(visitor.says(again))


@pytest.mark.parametrize(
    "more",
    [
        asked("follow_up", nation="scotland"),
        asked("ask_hours", reference="they"),
    ],
)
def test_what_goes_on_about_another_job_is_declined_as_well(
    visitor: Visitor, more: Question
) -> None:
    visitor.says(_of("ask_pay", "plumber", JobRole.ASKED))
    answer = visitor.says(more)
    assert answer.status is Status.OUT_OF_SCOPE
    assert "plumber" in text_of(answer)


def test_another_job_is_forgotten_with_the_next_question(visitor: Visitor) -> None:
    visitor.says(_of("ask_pay", "plumber", JobRole.ASKED))
    visitor.asks("hours")
    assert "37 hours" in text_of(visitor.says(asked("ask_hours", reference="they")))


def test_the_summary_alone_is_still_the_summary(visitor: Visitor) -> None:
    visitor.asks("hours")
    assert "equipment" in text_of(visitor.asks("summary", occupation=JOB))


@pytest.mark.parametrize(
    ("role", "page", "meant"),
    [
        (JobRole.HELD, JOB, JOB),
        (JobRole.ASKED, JOB, "lighthouse-keeper"),
        (JobRole.HELD, None, "lighthouse-keeper"),
    ],
)
def test_ones_own_job_is_talked_of_only_where_no_other_is(
    two_jobs: Store, role: JobRole, page: str | None, meant: str
) -> None:
    turn = Turn("", (_of("ask_hours", "lighthouse-keeper", role, "occupation"),), page=page)
    found = job_of(turn, Memory(page=page, occupation=page), two_jobs)
    assert found is not None
    assert found.id == meant
