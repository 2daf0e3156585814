"""What points at jobs that an answer has listed: "the last two", "the cancer one", "the other one"."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careers.shapes.store import Store
from careers.turn.answer import Answer
from careers.turn.memory import Memory
from careers.turn.question import Question
from careers.turn.turn import Turn
from tests.visitor import asked, responder, text_of

_RADIOGRAPHERS = ["diagnostic-radiographer", "therapeutic-radiographer"]
_NURSES = ["adult-nurse", "childrens-nurse", "mental-health-nurse"]
_LISTED = ["dental-nurse", "midwife", "paramedic"]


def _after(
    store: Store, memory: Memory, text: str, question: Question, confidence: float = 1.0
) -> tuple[Answer, Memory]:
    turn = Turn(text, (question,), confidence=confidence)
    reply = responder(store).respond(turn, memory)
    return reply.answer, reply.memory


def test_the_jobs_that_an_answer_lists_can_be_pointed_at(real_store: Store) -> None:
    answer, memory = _after(real_store, Memory(), "which jobs", asked("ask_jobs_covered"))
    assert memory.jobs == [*answer.jobs]
    _, after = _after(real_store, memory, "the last one", asked("follow_up", reference="last"))
    assert after.occupation == answer.jobs[-1]


@pytest.mark.parametrize(
    ("reference", "meant"),
    [("first_two", _LISTED[:2]), ("last_two", _LISTED[1:]), ("bottom", _LISTED[2:])],
)
def test_several_of_a_list_are_each_told_of(
    real_store: Store, reference: str, meant: list[str]
) -> None:
    memory = Memory(jobs=_LISTED, topic="find_jobs")
    question = asked("ask_duties", reference=reference)
    said = text_of(_after(real_store, memory, "what do those do", question)[0])
    profiles = [real_store.profiles[job] for job in meant]
    leads = [each.topics["duties"].lead.en for each in profiles]
    assert all(lead in said for lead in leads)
    others = (real_store.profiles[job] for job in _LISTED if job not in meant)
    assert not any(each.topics["duties"].lead.en in said for each in others)


def test_the_next_one_comes_after_the_one_that_is_talked_of(real_store: Store) -> None:
    memory = Memory(jobs=_LISTED, topic="duties", occupation="midwife")
    question = asked("follow_up", reference=["next", "that"])
    assert _after(real_store, memory, "the one after that", question)[1].occupation == "paramedic"


def test_after_pay_the_top_one_is_the_highest_pay_and_no_job(real_store: Store) -> None:
    memory = Memory(jobs=_LISTED, topic="pay", occupation="midwife")
    question = asked("ask_pay", reference="top", stage="senior")
    assert _after(real_store, memory, "and the top one", question)[1].occupation == "midwife"


@pytest.mark.parametrize(
    ("jobs", "text", "meant"),
    [
        (_RADIOGRAPHERS, "the cancer one", _RADIOGRAPHERS[1]),
        (_RADIOGRAPHERS, "no i meant the cancer one not the xray one", _RADIOGRAPHERS[1]),
        (_RADIOGRAPHERS, "not the therapeutic one", _RADIOGRAPHERS[0]),
        (_RADIOGRAPHERS, "yr un canser", _RADIOGRAPHERS[1]),
        (_NURSES, "no sorry i meant the adult one", _NURSES[0]),
        (_NURSES, "the mental health one please", _NURSES[2]),
        (_NURSES, "na, nid yr un plant, yr un oedolion", _NURSES[0]),
    ],
)
def test_a_word_before_one_tells_which_of_several_is_meant_whatever_was_read(
    real_store: Store, jobs: list[str], text: str, meant: str
) -> None:
    other = next(job for job in reversed(jobs) if job != meant)
    memory = Memory(jobs=jobs, topic="hours", occupation=other)
    assert _after(real_store, memory, text, asked("ask_adult_entry"))[1].occupation == meant


def test_a_place_whose_word_was_read_as_something_else_still_points(real_store: Store) -> None:
    memory = Memory(jobs=_LISTED, topic="hours", occupation="midwife")
    question = asked("ask_degree_class", reference="third")
    _, after = _after(real_store, memory, "what about the third", question, 0.6)
    assert (after.occupation, after.topic) == ("paramedic", "hours")


def test_a_single_job_that_was_found_is_talked_of(real_store: Store) -> None:
    _, memory = _after(real_store, Memory(), "jobs in labs", asked("ask_find_jobs"))
    assert memory.occupation == "biomedical-scientist"


def test_of_jobs_that_were_found_it_is_asked_which_is_meant(real_store: Store) -> None:
    memory = Memory(jobs=_LISTED, topic="find_jobs", searched=["text:nothing"])
    answer, _ = _after(real_store, memory, "what are they like", asked("ask_duties"))
    said = text_of(answer)
    assert all(real_store.profiles[job].title.en in said for job in _LISTED)
    assert real_store.profiles["audiologist"].title.en not in said


@pytest.mark.parametrize("text", ["why so long", "why such a long time"])
def test_small_talk_that_asks_why_is_none(real_store: Store, text: str) -> None:
    memory = Memory(occupation="midwife", topic="training_length")
    question = asked("goodbye", question_kind="why")
    assert _after(real_store, memory, text, question)[1].topic == "training_length"
    said = text_of(_after(real_store, memory, text, question)[0])
    assert "doesn't say why" in said


def test_a_number_of_years_is_no_pay_band(real_store: Store) -> None:
    memory = Memory(occupation="pharmacist", topic="pay")
    question = asked("follow_up", bare_number="5", stage="experienced")
    said = text_of(_after(real_store, memory, "and after 5 years", question)[0])
    assert "Band 7" in said
    assert "Band 5" not in said


def test_a_job_without_facts_that_was_meant_is_said_to_have_none(real_store: Store) -> None:
    memory = Memory(occupation="dental-nurse", topic="pay")
    question = replace(asked("correct_answer", other_occupation="dental-hygienist"))
    said = text_of(_after(real_store, memory, "i meant hygienist", question)[0])
    assert "hygienist" in said


@pytest.mark.parametrize("text", ["is this the cancer one", "no i meant the cancer one"])
def test_on_the_page_of_one_of_a_group_what_is_told_of_another_chooses_it(
    real_store: Store, text: str
) -> None:
    memory = Memory(page=_RADIOGRAPHERS[0], occupation=_RADIOGRAPHERS[0])
    question = asked("nlu_fallback", specialism="radiotherapy")
    _, after = _after(real_store, memory, text, question, confidence=0.4)
    assert after.occupation == _RADIOGRAPHERS[1]


@pytest.mark.parametrize(
    ("page", "told", "words", "noted"),
    [
        ("clinical-technologist", "a degree", "biomedical science, a two one", "degree_class"),
        ("clinical-technologist", "a degree", "physics, a two two one", "degree_class"),
        ("adult-nurse", "6 gcses || a levels", "2, and one AS level in German", "a_levels"),
        ("adult-nurse", "6 gcses || a levels", "3, one of them in biology", "a_levels"),
    ],
)
def test_an_answer_to_the_check_points_at_no_job_of_the_page_s_group(
    real_store: Store, page: str, told: str, words: str, noted: str
) -> None:
    memory = Memory()
    for text in ("could i do this job", *told.split(" || "), words):
        turn = Turn(text, (Question("ask_eligibility" if "job" in text else "nlu_fallback"),))
        memory = responder(real_store).respond(replace(turn, page=page), memory).memory
    assert memory.guide is not None
    assert memory.guide["phase"] == "asking"
    assert noted in memory.guide["answers"]


def test_a_field_of_the_page_s_job_is_no_job_of_its_group(real_store: Store) -> None:
    on_page = Memory(occupation="clinical-technologist", topic="specialisms")
    named = asked("nlu_fallback", specialism="rehabilitation-engineering")
    answer, memory = _after(real_store, on_page, "the rehabilitation one", named, 0.2)
    assert memory.occupation == "clinical-technologist"
    assert "aids" in text_of(answer)


@pytest.mark.parametrize(
    ("page", "text", "other"),
    [
        ("diagnostic-radiographer", "therapeutic or diagnostic, who earns more", "Therapeutic"),
        ("adult-nurse", "mental health or adult, which pays better", "Mental Health"),
        ("childrens-nurse", "is it better paid than the mental health kind", "Mental Health"),
    ],
)
def test_jobs_of_one_group_are_compared_by_their_own_words(
    real_store: Store, page: str, text: str, other: str
) -> None:
    memory = Memory(page=page, occupation=page)
    answer, _ = _after(real_store, memory, text, asked("ask_compare_jobs"))
    said = text_of(answer)
    assert other in said
    assert real_store.profiles[page].title.en in said


def test_a_comparison_that_begins_with_words_that_ask_nothing_is_one_question(
    real_store: Store,
) -> None:
    questions = (Question("ask_adult_entry"), asked("ask_compare_jobs", question_kind="which"))
    turn = Turn("adult or children's, which pays better", questions)
    memory = Memory(page="adult-nurse", occupation="adult-nurse")
    reply = responder(real_store).respond(turn, memory)
    assert "Children's Nurse" in text_of(reply.answer)
    assert reply.memory.topic == "compare_jobs"


def test_a_wish_that_is_surely_read_chooses_none_of_the_jobs_offered(real_store: Store) -> None:
    _, memory = _after(real_store, Memory(), "what do they do", asked("ask_duties"))
    assert memory.awaiting_job
    answer, after = _after(real_store, memory, "i quite like biology", asked("ask_subjects"))
    assert "that I know fit (biology)" in text_of(answer)
    assert after.occupation is None


def test_after_a_list_a_sure_question_about_age_looks_for_no_people(real_store: Store) -> None:
    question, age = Question("ask_find_jobs"), asked("ask_age", reference="they")
    _, memory = _after(real_store, Memory(), "any jobs with kids", question)
    answer, _ = _after(real_store, memory, "do they take people my age", age)
    assert "that I know" not in text_of(answer)


def test_a_word_that_a_job_is_called_by_is_not_that_job_where_something_is_asked_of_it(
    real_store: Store,
) -> None:
    memory = Memory(page="mental-health-nurse", occupation="mental-health-nurse")
    question = asked("nlu_fallback", question_kind="what_is")
    _, after = _after(real_store, memory, "what's the support like", question, 0.2)
    assert after.occupation == "mental-health-nurse"


def test_what_it_is_like_tells_what_the_job_is(real_store: Store) -> None:
    memory = Memory(page="midwife", occupation="midwife")
    question = asked("more_detail", reference="it", question_kind="what_is")
    answer, _ = _after(real_store, memory, "what's it like", question, 0.5)
    lead = real_store.profiles["midwife"].topics["summary"].lead.en
    assert lead in text_of(answer)


def _wished(store: Store, text: str, confidence: float, **named: str) -> str | None:
    turn = Turn(text, (asked("ask_possible_jobs", **named),), confidence=confidence)
    return responder(store).respond(turn, Memory()).memory.topic


def test_an_unsure_question_what_is_open_that_only_wishes_for_something_looks_for_jobs(
    real_store: Store,
) -> None:
    text = "I don't mind what work but no nights or weekends, what's left"
    assert _wished(real_store, text, 0.3) == "find_jobs"
    assert _wished(real_store, text, 0.9) != "find_jobs"
    assert _wished(real_store, text, 0.3, qualification="a-level") != "find_jobs"


def test_more_of_the_only_job_that_was_found_tells_what_it_is(real_store: Store) -> None:
    found, memory = _after(real_store, Memory(), "jobs with teeth", asked("ask_find_jobs"))
    assert found.jobs == ("dental-nurse",)
    answer, after = _after(
        real_store, memory, "more about that one", asked("more_detail", reference="that")
    )
    assert "Dental nurses work" in text_of(answer)
    assert after.occupation == "dental-nurse"
