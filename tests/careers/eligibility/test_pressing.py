"""Quick replies of the check, pressed where nothing is typed."""

from __future__ import annotations

from typing import Any

import pytest

from careers.eligibility.job import CheckedJob
from careers.shapes.language import Language
from careers.shapes.store import Store
from careers.turn.press import Ask, Change, Command, Press, Tell
from tests.careers.eligibility.talk import START, Talk


@pytest.mark.parametrize(
    "press",
    [
        Tell("qualifications", "btec"),
        Tell("qualifications", "nonsense"),
        Tell("nothing", "1"),
        Tell("a_levels", "a million"),
        Command("skip"),
        Command("nonsense"),
        Change("nothing"),
        Ask("ask_eligibility"),
        Ask("nonsense"),
    ],
    ids=str,
)
@pytest.mark.parametrize("before", [[], [START], [START, "none"], [START, "stop", "yes"]], ids=len)
def test_any_quick_reply_gets_a_reply(talk: Talk, before: list[Any], press: Press) -> None:
    talk(*before)
    assert talk.press(press).paragraphs


def test_a_pressed_answer_is_that_answer_and_nothing_else(talk: Talk) -> None:
    talk(START)
    talk.press(Tell("qualifications", "degree"))
    assert talk.answers == {"qualifications": ["degree"]}


def test_not_sure_leaves_its_own_question_out_even_when_pressed_late(talk: Talk) -> None:
    talk(START)
    not_sure = talk.replies[-1]
    talk("3 a levels")
    talk.press(not_sure.press)
    assert talk.answers == {"a_levels": 3, "qualifications": "unknown"}


@pytest.mark.parametrize("topic", ["pay", "hours", "labour_market"])
def test_a_question_that_is_pressed_midway_is_answered_and_the_open_one_comes_back(
    talk: Talk, job: CheckedJob, topic: str
) -> None:
    open_question = talk(START, "a degree", "2:1")
    assert open_question == "degree_subject"
    answer = talk.press(Ask(f"ask_{topic}"))
    assert answer.sources, "the question was not answered"
    assert answer.paragraphs[-1] == job.questions[open_question].words.en


def test_a_person_who_is_asked_for_by_a_press_lets_the_check_wait(talk: Talk) -> None:
    talk(START)
    assert "carry on" in talk.press(Ask("ask_person")).paragraphs[-1]
    assert talk("carry on") == "qualifications"


def test_an_answer_that_is_pressed_before_the_check_starts_it(talk: Talk) -> None:
    talk.press(Tell("qualifications", "degree"))
    assert talk.answers == {"qualifications": ["degree"]}


def test_an_answer_is_changed_by_the_words_of_its_quick_reply_long_after(
    talk: Talk, job: CheckedJob
) -> None:
    for name, question in job.questions.items():
        talk(START)
        for other, each in job.questions.items():
            talk.press(Tell(other, each.replies[0]))
        talk(("what does it pay?", "ask_pay"))
        assert talk(f"Change: {question.label.en}") == name
        talk.press(Command("again"))


def test_progress_counts_what_is_done_and_not_what_is_asked_again(talk: Talk) -> None:
    talk(START, "none")
    assert "progress" not in talk.custom
    talk("change my qualifications")
    assert talk.custom["progress"]["step"] == 1
    assert talk.custom["progress"]["of"] > 1


def test_an_option_in_the_words_that_are_shown_is_that_option_and_nothing_more(
    talk: Talk, job: CheckedJob
) -> None:
    for name, question in job.questions.items():
        for option in question.options:
            talk(START)
            talk.press(Change(name))
            talk(option.words.en.upper())
            said = talk.answers.get(name)
            assert said in (option.id, [option.id]), f"{option.words.en} at {name}: {said}"
            assert set(talk.answers) == {name}, f"{option.words.en} at {name}: {talk.answers}"
            talk.press(Command("again"))


@pytest.fixture(scope="module")
def real_job(real_store: Store) -> CheckedJob:
    """The real job, whose questions are all written in Welsh."""
    return CheckedJob(real_store.profiles["clinical-technologist"], real_store)


def test_an_option_in_welsh_words_is_that_option_and_nothing_more(
    real_store: Store, real_job: CheckedJob
) -> None:
    talk = Talk(real_store, real_job, language=Language.WELSH)
    for name, question in real_job.questions.items():
        for option in question.options:
            talk(START)
            talk.press(Change(name))
            talk(str(option.words.cy).upper())
            said = talk.answers.get(name)
            assert said in (option.id, [option.id]), f"{option.words.cy} at {name}: {said}"
            assert set(talk.answers) == {name}, f"{option.words.cy} at {name}: {talk.answers}"
            talk.press(Command("again"))


def test_every_quick_reply_of_the_check_may_be_typed_in_welsh(
    real_store: Store, real_job: CheckedJob
) -> None:
    """What a press means, its words mean as well."""
    for name, question in real_job.questions.items():
        for answer in question.replies:
            pressed = Talk(real_store, real_job, language=Language.WELSH)
            pressed(START)
            pressed.press(Change(name))
            typed = Talk(real_store, real_job, language=Language.WELSH)
            typed(START)
            shown = typed.press(Change(name)).replies
            title = next(
                (
                    each.title
                    for each in shown
                    if isinstance(each.press, Tell) and each.press.value == answer
                ),
                None,
            )
            assert title is not None, f"no quick reply tells {answer} at {name}"
            pressed.press(Tell(name, answer))
            typed(title)
            assert typed.answers == pressed.answers, f"{title} at {name}"


def test_an_answer_is_changed_by_its_welsh_name(real_store: Store, real_job: CheckedJob) -> None:
    talk = Talk(real_store, real_job, language=Language.WELSH)
    for name, question in real_job.questions.items():
        talk(START)
        for other, each in real_job.questions.items():
            talk.press(Tell(other, each.replies[0]))
        assert talk(f"newid fy ateb: {question.label.cy}") == name
        talk.press(Command("again"))


def test_having_no_a_levels_may_be_pressed_and_typed(talk: Talk) -> None:
    talk(START, "a levels")
    assert [each.title for each in talk.replies] == ["None", "2", "3", "Not sure"]
    talk.press(talk.replies[0].press)
    pressed = talk.answers
    talk.press(Command("again"))
    talk("a levels", "None")
    assert talk.answers == pressed
    assert pressed["a_levels"] == 0
