"""A check beside the page of another job."""

from __future__ import annotations

import pytest

from careers.eligibility.job import CheckedJob
from careers.shapes.store import Store
from careers.turn.answer import Status
from tests.careers.eligibility.simulated import WithoutRasa
from tests.careers.eligibility.talk import START, Talk


def test_another_job_s_page_asks_which_job_to_carry_on_with(
    bus_store: Store, job: CheckedJob
) -> None:
    talk = Talk(bus_store, job)
    talk(START, "3 a levels")
    talk.say_on.page = "bus-driver"
    assert talk(("what are the hours?", "ask_hours")) is None
    assert "early and late shifts" in talk.text
    assert "Which one" in talk.text
    assert talk("carry on") == "gcses"


def test_another_job_can_be_checked_instead_with_the_answers_that_both_share(
    bus_store: Store, job: CheckedJob, bus_job: CheckedJob
) -> None:
    talk = Talk(bus_store, bus_job)
    talk.say_on.page = "clinical-technologist"
    talk(START, "3 a levels, and a 5 in English")
    talk.say_on.page = "bus-driver"
    assert talk("hello") is None
    assert talk("this one") in bus_job.questions
    assert talk.answers["gcse_english"] == "5"


@pytest.fixture
def between(bus_store: Store, bus_job: CheckedJob, job: CheckedJob) -> Talk:
    """A check of one job, and the visitor on the page of another."""
    talk = Talk(bus_store, bus_job)
    talk._questions += job.questions.values()
    talk.say_on.page = "clinical-technologist"
    talk(START, "3 a levels")
    talk.say_on.page = "bus-driver"
    talk("hello")
    return talk


@pytest.mark.parametrize(
    "words", ["carry on", "the first one", "the old one please", "yr un cyntaf", "parhau", "yes"]
)
def test_the_check_goes_on_with_the_earlier_job(between: Talk, words: str) -> None:
    assert between(words) == "gcses"


@pytest.mark.parametrize("words", ["this one", "the new one", "the second", "y swydd hon"])
def test_the_check_goes_on_with_the_job_of_the_page(between: Talk, words: str) -> None:
    between(words)
    assert between.say_on.memory.guide is not None
    assert between.say_on.memory.guide["job"] == "bus-driver"


@pytest.mark.parametrize("words", ["stop", "neither", "never mind", "none of them", "dim un"])
def test_neither_job_stops_the_check_and_keeps_the_answers(between: Talk, words: str) -> None:
    assert between(words) is None
    assert "Your answers are kept" in between.text
    assert between.answers["a_levels"] == 3


@pytest.mark.parametrize("words", ["7", "7 gcses", "I have seven of them"])
def test_an_answer_to_what_the_check_had_asked_carries_on_with_it(
    between: Talk, words: str
) -> None:
    between(words)
    assert between.answers["gcses"] == 7
    assert between.say_on.memory.guide is not None
    assert between.say_on.memory.guide["job"] == "clinical-technologist"


def test_which_job_is_explained_and_asked_again(between: Talk) -> None:
    between("why")
    assert "each job has its own questions" in between.text
    assert "Which one" in between.text
    between("what was the question?")
    assert "Which one" in between.text


def test_starting_again_between_two_jobs_starts_with_the_page_s(between: Talk) -> None:
    between("start again")
    guide = between.say_on.memory.guide
    assert guide is not None
    assert (guide["job"], guide["answers"]) == ("bus-driver", {})


def test_another_command_is_about_the_check_that_was_under_way(between: Talk) -> None:
    assert between("what have I told you?") == "gcses"
    assert "A levels: 3" in between.text


def test_a_profile_that_asks_for_nothing_answers_as_before(two_jobs: Store) -> None:
    say = WithoutRasa(two_jobs, "lighthouse-keeper")
    _, custom = say("could I become one", "ask_eligibility")
    assert custom["status"] != Status.GUIDED.value


@pytest.fixture
def amid(bus_store: Store, bus_job: CheckedJob, job: CheckedJob) -> Talk:
    """A check under way, in which another job was named."""
    talk = Talk(bus_store, bus_job)
    talk._questions += job.questions.values()
    talk.say_on.page = "clinical-technologist"
    talk(START, "3 a levels, and a 5 in English")
    talk.names_job("what about a bus driver?", "bus-driver")
    return talk


def test_another_job_named_amid_a_check_asks_whether_to_start_its_own(amid: Talk) -> None:
    assert "Shall we carry on" in amid.text
    assert "Bus Driver" in amid.text


@pytest.mark.parametrize("words", ["the new one", "the second", "yr un newydd"])
def test_the_check_of_the_named_job_begins_with_what_was_told(amid: Talk, words: str) -> None:
    amid(words)
    assert amid.say_on.memory.guide is not None
    assert amid.say_on.memory.guide["job"] == "bus-driver"
    assert amid.answers["gcse_english"] == "5"
    assert amid.answers["a_levels"] == 3


def test_the_check_under_way_goes_on_where_that_is_chosen(amid: Talk) -> None:
    amid("carry on")
    assert amid.say_on.memory.guide is not None
    assert amid.say_on.memory.guide["job"] == "clinical-technologist"
    amid("8")
    assert amid.answers["gcses"] == 8


def test_answers_that_the_other_check_asks_nothing_of_are_kept_without_a_word(amid: Talk) -> None:
    amid("the new one")
    amid("yes")
    assert "have changed" not in amid.text
    assert amid.answers["a_levels"] == 3
