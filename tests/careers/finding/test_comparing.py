"""Jobs are set side by side: a sentence with both figures, then a table."""

from __future__ import annotations

import pytest

from careers.conversation.respond import Responder
from careers.shapes.roles import JobRole
from careers.shapes.store import Store
from careers.turn.answer import Answer, Status
from careers.turn.blocks import Table, words_of
from careers.turn.memory import Memory
from careers.turn.question import Named, Question
from careers.turn.turn import Turn
from tests.careers.finding.jobs import Talker
from tests.visitor import JOB, text_of, today


def _compare(jobs: Store, text: str, *named: str, page: str | None = None) -> Answer:
    return Talker(jobs, page=page).says(text, "ask_compare_jobs", occupation=named)


def _first(answer: Answer) -> str:
    return answer.paragraphs[0].splitlines()[0]


def _table(answer: Answer) -> Table:
    return next(
        block for message in answer.messages for block in message if isinstance(block, Table)
    )


def test_the_better_paid_is_named_first_with_both_figures(jobs: Store) -> None:
    said = _first(_compare(jobs, "which one pays more", "kite-nurse", "school-kite-nurse"))
    assert said.startswith("School Kite Nurse is better paid at the start")
    assert "£40,559 (band 6)" in said
    assert "£32,557 (band 5)" in said


def test_equal_pay_is_said_to_be_equal(jobs: Store) -> None:
    said = _first(_compare(jobs, "who earns more", JOB, "school-kite-nurse"))
    assert said.startswith("The start is the same")
    assert "£40,559" in said


def test_a_job_without_a_figure_is_said_to_have_none(jobs: Store) -> None:
    said = text_of(_compare(jobs, "which pays more", "kite-nurse", "kite-dreamer"))
    assert "I have no pay figure for Kite Dreamer" in said
    assert "£32,557" in said


def test_a_figure_of_another_time_says_so(jobs: Store) -> None:
    assert "2019/20" in _first(_compare(jobs, "which pays more", "kite-nurse", "kite-seller"))


@pytest.mark.parametrize("text", ["what can I be sooner", "which takes longer to train for"])
def test_the_sooner_is_named_first_with_both_lengths(jobs: Store, text: str) -> None:
    said = _first(_compare(jobs, text, "school-kite-nurse", "kite-mender"))
    assert "soonest as Kite Mender: Apprenticeship (1.5 years)" in said
    assert "School Kite Nurse: Degree (3 to 4 years)" in said


def test_how_hard_it_is_isn_t_claimed_to_be_known(jobs: Store) -> None:
    said = text_of(_compare(jobs, "which is harder to get into", JOB, "kite-mender"))
    assert "3 A levels" in said
    assert "I can't say which is harder" in said


def test_everything_is_compared_where_nothing_is_named(jobs: Store) -> None:
    answer = _compare(jobs, "what's the difference", "kite-nurse", "kite-mender")
    said = _first(answer)
    assert "Kite Nurse: starts at £32,557" in said
    assert "Kite Mender: starts at £26,300" in said
    rows = [words_of(row.cells[0]) for row in _table(answer).rows]
    assert {"Pay at the start", "Hours", "Registration", "Works with"} <= set(rows)
    assert all(len(row.cells) == 3 for row in _table(answer).rows)


def test_good_and_bad_are_left_to_the_visitor(jobs: Store) -> None:
    said = text_of(_compare(jobs, "pros and cons of each", "kite-nurse", "kite-mender"))
    assert "for you to weigh up" in said


def test_three_jobs_stand_in_one_table(jobs: Store) -> None:
    answer = _compare(jobs, "compare all three", "kite-nurse", "kite-mender", "kite-seller")
    assert len(_table(answer).head) == 4


def test_a_named_job_is_compared_with_that_of_the_page(jobs: Store) -> None:
    said = text_of(
        _compare(jobs, "how does this compare with it", "kite-nurse", page="kite-mender")
    )
    assert "Kite Nurse" in said
    assert "Kite Mender" in said


def test_with_one_job_only_it_is_asked_with_which(jobs: Store) -> None:
    talker = Talker(jobs, page="kite-nurse")
    asked = talker.says("compare it with another job", "ask_compare_jobs")
    assert "Which job shall I compare Kite Nurse with?" in text_of(asked)
    assert asked.replies[0].title == "School Kite Nurse"  # the most alike
    compared = talker.presses(asked, "School Kite Nurse")
    assert "£40,559" in text_of(compared)


def test_a_job_that_isn_t_held_is_not_compared(jobs: Store) -> None:
    talker = Talker(jobs, page="kite-nurse")
    said = text_of(talker.says("is it better paid than a vet", "ask_compare_jobs", other_occupation="veterinary-surgeon"))  # fmt: skip
    assert "I have no facts about the job" in said
    assert "£" not in said


def test_which_of_two_jobs_pays_more_is_no_question_about_bands(jobs: Store) -> None:
    talker = Talker(jobs, page="kite-nurse")
    talker.says("what about a kite mender", "ask_pay", occupation="kite-mender")
    said = _first(talker.says("which one pays more?", "ask_pay_difference"))
    assert said.startswith("Kite Nurse is better paid at the start")
    assert "£26,300" in said


def test_a_difference_between_bands_stays_one_of_bands(jobs: Store) -> None:
    talker = Talker(jobs, page="kite-nurse")
    talker.says("what about a kite mender", "ask_pay", occupation="kite-mender")
    said = text_of(
        talker.says("which pays more, band 5 or 6", "ask_pay_difference", band=("5", "6"))
    )
    assert "is better paid at the start" not in said
    assert "Band 6" in said or "band 6" in said


def test_one_question_about_two_jobs_is_answered_for_both(jobs: Store) -> None:
    talker = Talker(jobs)
    said = text_of(talker.says("what do they earn", "ask_pay", occupation=("kite-nurse", "kite-mender")))  # fmt: skip
    assert "£32,557" in said
    assert "£26,300" in said


def test_after_a_comparison_the_two_are_still_meant(jobs: Store) -> None:
    talker = Talker(jobs)
    talker.says(
        "kite nurse or mender", "ask_compare_jobs", occupation=("kite-nurse", "kite-mender")
    )
    said = _first(talker.says("and which can I be sooner", "ask_compare_jobs"))
    assert "Kite Mender: Apprenticeship" in said
    assert "Kite Nurse" in said


def test_everything_can_be_asked_for_after_one_aspect(jobs: Store) -> None:
    talker = Talker(jobs)
    paid = talker.says(
        "which pays more", "ask_compare_jobs", occupation=("kite-nurse", "kite-mender")
    )
    assert len(_table(paid).rows) == 3
    assert len(_table(talker.presses(paid, "Compare everything")).rows) > 5


@pytest.mark.parametrize("text", ["pros and cons?", "which is better paid"])
def test_jobs_spoken_of_are_compared_whatever_the_words_are_read_as(jobs: Store, text: str) -> None:
    talker = Talker(jobs, page="kite-nurse")
    talker.says("what about a kite mender", "ask_pay", occupation="kite-mender")
    said = text_of(talker.says(text, "nlu_fallback"))
    assert "£32,557" in said
    assert "£26,300" in said


@pytest.mark.parametrize(
    "text",
    [
        "which has the longer degree",
        "whose degree is shorter",
        "which takes longer to qualify",
        "who gets registered sooner",
    ],
)
def test_what_is_longer_or_sooner_is_compared_by_its_length(jobs: Store, text: str) -> None:
    said = text_of(_compare(jobs, text, "kite-nurse", "kite-mender"))
    assert "Ways in, and how long they take" in said
    assert "Pay at the start" not in said


def test_after_two_jobs_a_few_words_set_them_side_by_side(jobs: Store) -> None:
    talker = Talker(jobs, page="kite-nurse")
    talker.says("how long is it", "ask_training_length")
    talker.says("and a kite mender", "follow_up", occupation="kite-mender")
    said = text_of(talker.says("which is quicker", "follow_up", reference="which"))
    assert "Kite Nurse" in said
    assert "Kite Mender" in said


@pytest.mark.parametrize("intent", ["ask_entry_routes", "ask_other_titles", "ask_summary"])
def test_of_two_jobs_that_are_named_which_is_better_paid_is_asked_whatever_is_read(
    jobs: Store, intent: str
) -> None:
    text = "my teacher says one and my uncle the other, which of the 2 pays best at the start"
    named = ("kite-nurse", "school-kite-nurse")
    answer = Talker(jobs).says(text, intent, occupation=named, bare_number="2", stage="start")
    assert _first(answer).startswith("School Kite Nurse is better paid at the start")


def test_pay_that_is_measured_by_that_of_another_job_sets_both_side_by_side(jobs: Store) -> None:
    by = Named("occupation", "school-kite-nurse", JobRole.COMPARED)
    text = "is the pay better than a school kite nurse's"
    turn = Turn(text, (Question("ask_pay", (by,)),), page="kite-nurse")
    answer = Responder(jobs, today).respond(turn, Memory()).answer
    assert _first(answer).startswith("School Kite Nurse is better paid at the start")


def test_a_job_that_is_measured_by_a_name_of_several_is_compared_with_each(
    real_store: Store,
) -> None:
    nurses = Named("job_group", "nurses", JobRole.COMPARED)
    turn = Turn("does it pay more than a nurse", (Question("ask_compare_jobs", (nurses,)),))
    memory = Memory(page="optometrist", occupation="optometrist")
    said = _first(Responder(real_store, today).respond(turn, memory).answer)
    assert said.startswith("Optometrist is better paid")
    assert "Nurse" in said


def test_how_a_job_differs_from_another_sets_both_side_by_side(jobs: Store) -> None:
    compared = Named("occupation", "kite-mender", JobRole.COMPARED)
    question = Question("ask_not_covered", (compared, Named("question_kind", "compare")))
    turn = Turn("what's the difference between this and a kite mender", (question,), page=JOB)
    answer = Responder(jobs, today).respond(turn, Memory()).answer
    assert _table(answer)
    assert "Kite Mender" in text_of(answer)


def test_whether_the_pay_is_the_same_is_asked_of_the_jobs_spoken_of(jobs: Store) -> None:
    talker = Talker(jobs, page="kite-nurse")
    talker.says("how do i get in", "ask_entry_routes")
    talker.says("and a school kite nurse", "follow_up", occupation="school-kite-nurse")
    answer = talker.says("is the pay the same", "ask_pay_difference", question_kind="compare")
    assert _first(answer).startswith("School Kite Nurse is better paid at the start")


def test_whether_another_job_is_the_same_sets_both_side_by_side(jobs: Store) -> None:
    talker = Talker(jobs, page="kite-nurse")
    text = "is a kite mender the same"
    named = {"occupation": "kite-mender", "question_kind": "compare"}
    assert _table(talker.says(text, "ask_other_titles", **named))


def _topic_if_unsure(jobs: Store, text: str, second: str, **named: str) -> str | None:
    """The topic of words that are barely read as a comparison, and else as a second topic."""
    asked = tuple(Named(kind, each) for kind, each in named.items())
    question, other = Question("ask_compare_jobs", asked), Question(f"ask_{second}", asked)
    turn = Turn(text, (question,), (question, other), page="kite-nurse", confidence=0.3)
    return Responder(jobs, today).respond(turn, Memory()).memory.topic


def test_an_unsure_comparison_of_nothing_is_taken_for_what_is_next_as_likely(jobs: Store) -> None:
    text, second = "do they need a degree", "entry_requirements"
    assert _topic_if_unsure(jobs, text, second, reference="they") == second


def test_an_unsure_comparison_with_a_job_that_is_named_stays_one(jobs: Store) -> None:
    topic = _topic_if_unsure(jobs, "is it like that", "summary", occupation="kite-mender")
    assert topic == "compare_jobs"


@pytest.mark.parametrize("text", ["do they need the same degree", "is their pay the same"])
def test_whether_both_have_the_same_is_asked_of_the_jobs_spoken_of(jobs: Store, text: str) -> None:
    talker = Talker(jobs, page="kite-nurse")
    talker.says("how do i get in", "ask_entry_routes")
    talker.says("and a school kite nurse", "follow_up", occupation="school-kite-nurse")
    named = {"reference": "they", "question_kind": "compare"}
    said = text_of(talker.says(text, "ask_relevant_degrees", **named))
    assert talker.memory.topic == "compare_jobs"
    assert "School Kite Nurse" in said


def test_after_a_comparison_who_does_more_of_something_compares_by_that(jobs: Store) -> None:
    talker = Talker(jobs)
    talker.says("kite nurse or mender", "ask_compare_jobs", occupation=("kite-nurse", "kite-mender"))  # fmt: skip
    named = {"pay_aspect": "unsocial-hours", "question_kind": "who"}
    said = text_of(talker.says("and who works more nights", "ask_pay_system", **named))
    assert talker.memory.topic == "compare_jobs"
    assert "Kite Nurse" in said
    assert "Kite Mender" in said


def test_without_a_comparison_before_it_that_asks_about_one_job(jobs: Store) -> None:
    talker = Talker(jobs, page="kite-nurse")
    talker.says("how do i get in", "ask_entry_routes")
    talker.says("who works nights", "ask_hours", pay_aspect="unsocial-hours", question_kind="who")
    assert talker.memory.topic == "hours"


def _after_comparing(jobs: Store, text: str, confidence: float) -> str | None:
    talker = Talker(jobs)
    talker.says("kite nurse or mender", "ask_compare_jobs", occupation=("kite-nurse", "kite-mender"))  # fmt: skip
    named = (Named("reference", "which"), Named("question_kind", "which"))
    turn = Turn(text, (Question("ask_find_jobs", named),), confidence=confidence)
    return Responder(jobs, today).respond(turn, talker.memory).memory.topic


def test_after_a_comparison_an_unsure_search_by_a_comparative_compares_those_jobs(
    jobs: Store,
) -> None:
    assert _after_comparing(jobs, "and which is quicker to train for?", 0.5) == "compare_jobs"


@pytest.mark.parametrize(
    ("text", "confidence"),
    [("and which is quicker to train for?", 1.0), ("which is with children", 0.5)],
)
def test_after_a_comparison_a_search_that_is_sure_or_wishes_for_something_stays_one(
    jobs: Store, text: str, confidence: float
) -> None:
    assert _after_comparing(jobs, text, confidence) == "find_jobs"


def test_an_unsure_comparison_with_ones_own_job_is_taken_for_what_is_next_as_likely(
    jobs: Store,
) -> None:
    question = Question("ask_compare_jobs", (Named("occupation", "kite-mender", JobRole.HELD),))
    other = Question("ask_training_length", question.named)
    text = "I've been a kite mender for years, is there a shorter course"
    turn = Turn(text, (question,), (question, other), page="kite-nurse", confidence=0.3)
    assert Responder(jobs, today).respond(turn, Memory()).memory.topic != "compare_jobs"


def test_whether_it_is_the_same_as_another_job_is_no_question_for_other_names(jobs: Store) -> None:
    compared = Named("occupation", "kite-mender", JobRole.COMPARED)
    turn = Turn("is it same as a kite mender", (Question("ask_other_titles", (compared,)),))
    memory = Memory(page="kite-nurse", occupation="kite-nurse")
    assert _table(Responder(jobs, today).respond(turn, memory).answer)


def test_why_one_job_is_better_paid_is_said_to_be_unknown(jobs: Store) -> None:
    talker = Talker(jobs)
    named = {"occupation": ("kite-nurse", "school-kite-nurse"), "question_kind": "why"}
    answer = talker.says("why does a school kite nurse earn more", "ask_compare_jobs", **named)
    assert "doesn't say why" in _first(answer)
    assert _table(answer)
    assert answer.status is Status.PARTLY_ANSWERED
