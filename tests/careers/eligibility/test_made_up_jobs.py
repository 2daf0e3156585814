"""Checks of made-up jobs, gone through by typing and by pressing, come out as their facts do."""

from __future__ import annotations

from random import Random

import pytest

from careers.eligibility.job import CheckedJob
from careers.policy.answers import Answer
from careers.policy.evaluation import outcomes
from careers.shapes.questions import NO, YES, AnswerType, CheckQuestion
from careers.shapes.store import Store
from careers.turn.press import Command, Tell
from tests.careers.conftest import MADE_UP
from tests.careers.eligibility.talk import START, Talk
from tests.shown import verdicts_of

_VISITORS = 12


@pytest.fixture(params=MADE_UP)
def made_up(request: pytest.FixtureRequest, made_up_store: Store) -> CheckedJob:
    """The check of each made-up job."""
    return CheckedJob(made_up_store.profiles[request.param], made_up_store)


def _truth(job: CheckedJob, rng: Random) -> dict[str, Answer]:
    """What is true of somebody, about every question."""
    return {name: _answer(question, rng) for name, question in job.questions.items()}


def _answer(question: CheckQuestion, rng: Random) -> Answer:
    if question.type is AnswerType.YES_NO:
        return rng.choice([YES, NO])
    if question.type is AnswerType.NUMBER:
        return rng.choice([0, 1, 2, 9, 10, 11, 30, question.most or 99])
    options = [each.id for each in question.options if not each.alone]
    if question.type is AnswerType.SEVERAL and question.nothing:
        return rng.choice([[question.nothing], rng.sample(options, rng.randint(1, len(options)))])
    return rng.choice(options)


def _words(question: CheckQuestion, answer: Answer, rng: Random) -> str:
    """An answer as somebody types it."""
    ids = answer if isinstance(answer, list) else [str(answer)]
    named = []
    for each in ids:
        option = question.option(each)
        names = [option.words.en, *option.names] if option is not None else [each]
        named.append(rng.choice(names))
    return " and ".join(named)


def _as_said(told: dict[str, Answer]) -> dict[str, object]:
    return {name: sorted(each) if isinstance(each, list) else each for name, each in told.items()}


def _went_right(talk: Talk, job: CheckedJob, truth: dict[str, Answer]) -> None:
    """Whether what was noted is true, and what was told follows from it."""
    told = talk.answers
    true = {name: answer for name, answer in truth.items() if name in told}
    assert _as_said(told) == _as_said(true)
    shown = verdicts_of(talk.custom)
    assert shown, "the check came to no end"
    for each in outcomes(job.profile, job.questions, told):
        if each.route.id in shown:
            assert shown[each.route.id] == each.verdict.value, f"{each.route.id} with {told}"


@pytest.mark.parametrize("seed", range(_VISITORS))
def test_whoever_types_the_answers_comes_to_the_verdict_of_the_facts(
    made_up_store: Store, made_up: CheckedJob, seed: int
) -> None:
    rng = Random(f"types {seed}")
    truth = _truth(made_up, rng)
    talk = Talk(made_up_store, made_up, made_up.profile.id)
    open_question = talk(START)
    for _ in made_up.questions:
        if open_question is None:
            break
        question = made_up.questions[open_question]
        open_question = talk(_words(question, truth[open_question], rng))
    _went_right(talk, made_up, truth)


@pytest.mark.parametrize("seed", range(_VISITORS))
def test_whoever_presses_the_answers_comes_to_the_verdict_of_the_facts(
    made_up_store: Store, made_up: CheckedJob, seed: int
) -> None:
    rng = Random(f"presses {seed}")
    truth: dict[str, Answer] = {}
    talk = Talk(made_up_store, made_up, made_up.profile.id)
    open_question = talk(START)
    for _ in made_up.questions:
        if open_question is None:
            break
        presses = [each.press for each in talk.replies if isinstance(each.press, Tell)]
        press = rng.choice(presses[:-1])  # the last one is "not sure"
        assert isinstance(press, Tell)
        assert press.question_id == open_question
        question = made_up.questions[open_question]
        number = question.type is AnswerType.NUMBER
        value: Answer = int(press.value) if number else press.value
        truth[open_question] = [press.value] if question.type is AnswerType.SEVERAL else value
        open_question = talk.pressing(press)
    _went_right(talk, made_up, truth)


def test_a_change_is_asked_for_and_what_hangs_on_it_is_asked_again(
    made_up_store: Store,
) -> None:
    job = CheckedJob(made_up_store.profiles["cave-guide"], made_up_store)
    talk = Talk(made_up_store, job, "cave-guide")
    talk(START, "I've been down 12 caves and spent a night underground")
    assert talk.answers["night"] == "yes"
    talk("change the number of caves", "3")
    assert talk.answers["caves"] == 3
    assert "night" not in talk.answers


def test_the_summary_of_a_made_up_job_names_its_ways_in(made_up_store: Store) -> None:
    job = CheckedJob(made_up_store.profiles["puppeteer"], made_up_store)
    talk = Talk(made_up_store, job, "puppeteer")
    told = {"shows": "120", "voices": "the master's piece", "workshop": "yes", "hands": "steady"}
    open_question = talk(START)
    while open_question is not None:
        open_question = talk(told[open_question])
    talk.pressing(Command("summary"))
    for way in job.profile.entry_routes:
        if way.id != "pupil":  # it only prepares for one that is open
            assert way.name.en in talk.text
