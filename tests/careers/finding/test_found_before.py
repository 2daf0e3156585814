"""Jobs that were found before are pointed at, put in order and compared."""

from __future__ import annotations

import pytest

from careers.shapes.store import Store
from careers.turn.answer import Status
from tests.careers.finding.jobs import Talker
from tests.visitor import text_of


@pytest.mark.parametrize(("reference", "place"), [("first", 0), ("second", 1), ("third", 2)])
def test_one_of_the_jobs_that_were_found_can_be_pointed_at(
    jobs: Store, reference: str, place: int
) -> None:
    talker = Talker(jobs)
    talker.says("which jobs do you have", "ask_find_jobs")
    listed = list(talker.memory.jobs)
    talker.says("tell me about that one", "follow_up", reference=reference)
    assert talker.memory.occupation == listed[place]
    assert talker.memory.topic == "summary"


def test_after_more_jobs_the_first_is_the_first_of_those(jobs: Store) -> None:
    talker = Talker(jobs)
    talker.says("which jobs do you have", "ask_find_jobs")
    before = list(talker.memory.jobs)
    talker.says("more", "more_detail")
    assert talker.memory.jobs
    assert not set(before) & set(talker.memory.jobs)


@pytest.mark.parametrize("text", ["which of those pays best", "who of them earns the most"])
def test_the_jobs_that_were_found_are_put_in_order_where_they_are_pointed_at(
    jobs: Store, text: str
) -> None:
    talker = Talker(jobs)
    talker.says("which jobs can i do without uni", "ask_find_jobs")
    before = set(talker.memory.jobs)
    answer = talker.says(text, "ask_compare_jobs", reference=("which", "they"))
    assert answer.status is Status.ANSWERED
    assert talker.memory.topic == "find_jobs"
    assert set(talker.memory.jobs) <= before | set(jobs.profiles)
    assert "order:pay" in talker.memory.searched


@pytest.mark.parametrize(
    "text", ["which job takes longest to train for", "pa swydd sy'n cymryd hiraf"]
)
@pytest.mark.parametrize("page", [None, "kite-nurse"])
def test_a_first_of_all_jobs_is_no_comparison_where_none_was_set_beside_another(
    jobs: Store, page: str | None, text: str
) -> None:
    talker = Talker(jobs, page)
    assert talker.says(text, "ask_compare_jobs").status is Status.ANSWERED
    assert talker.memory.topic == "find_jobs"
    assert talker.memory.searched == ["order:most_years"]


def test_jobs_that_were_found_are_pointed_at_after_one_of_them_was_talked_of(jobs: Store) -> None:
    talker = Talker(jobs)
    talker.says("not in a warehouse, at least £20,000", "ask_find_jobs")
    assert len(talker.memory.jobs) == 5
    talker.says("what does the kite nurse do", "ask_duties", occupation="kite-nurse")
    talker.says("and which of them would take the least time to train for", "ask_find_jobs")
    assert talker.memory.searched == ["pay:>20000", "order:years"]


@pytest.mark.parametrize("text", ["which of them pays best", "p'un ohonyn nhw sy'n talu ore"])
def test_jobs_that_were_named_together_are_set_side_by_side_where_they_are_pointed_at(
    jobs: Store, text: str
) -> None:
    talker = Talker(jobs)
    two = ("kite-nurse", "kite-mender")
    talker.says("compare a kite nurse and a kite mender", "ask_compare_jobs", occupation=two)
    talker.says(text, "ask_find_jobs")
    assert talker.memory.topic == "compare_jobs"
    assert set(talker.memory.jobs) == set(two)


def test_what_is_read_of_a_job_holds_its_figures(store: Store) -> None:
    answer = Talker(store).says("any jobs that say flexible", "ask_find_jobs")
    assert "I read of it" in text_of(answer)
    assert "{" not in text_of(answer)


def test_a_listed_job_that_is_chosen_with_a_question_is_asked_that(jobs: Store) -> None:
    talker = Talker(jobs)
    talker.says("which jobs do you have", "ask_find_jobs")
    second = talker.memory.jobs[1]
    talker.says("what about the pay", "ask_pay")
    assert talker.memory.awaiting_job
    text = "and the second one, what does it ask for"
    talker.says(text, "ask_entry_requirements", reference="second", question_kind="what_is")
    assert (talker.memory.occupation, talker.memory.topic) == (second, "entry_requirements")
