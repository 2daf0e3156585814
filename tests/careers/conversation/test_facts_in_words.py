"""Where no topic that was read answers a question, its words are looked for in the job's facts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careers.shapes.store import Store
from careers.turn.answer import Status
from careers.turn.memory import Memory
from careers.turn.turn import Turn
from tests.visitor import asked, responder, text_of

_NURSE = "mental-health-nurse"


def _said(
    store: Store, text: str, intent: str, confidence: float, page: str = _NURSE
) -> tuple[Status, str]:
    question = asked(intent, question_kind="whether")
    turn = Turn(text, (question,), page=page, confidence=confidence)
    answer = responder(store).respond(turn, Memory()).answer
    return answer.status, text_of(answer)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("do they work in prisons", "ask_not_covered"),
        ("is there a prison service for it", "ask_labour_market"),
        ("do you go to a prison", "nlu_fallback"),
    ],
)
def test_a_fact_with_the_words_of_a_question_answers_it(
    real_store: Store, text: str, intent: str
) -> None:
    status, said = _said(real_store, text, intent, 0.5)
    assert status is Status.ANSWERED
    assert "prison" in said


def test_a_word_that_no_fact_holds_is_not_made_up(real_store: Store) -> None:
    status, said = _said(real_store, "is there a swimming pool", "ask_not_covered", 0.9)
    assert status is Status.HANDED_OFF
    assert "no facts about that" in said


def test_one_word_in_a_fact_on_something_else_does_not_answer_what_is_surely_asked(
    real_store: Store,
) -> None:
    text, page = "is there an apprenticeship", "cardiac-physiologist"
    status, said = _said(real_store, text, "ask_apprenticeship", 0.99, page)
    assert status is Status.HANDED_OFF
    assert "no facts about apprenticeships" in said


def test_what_is_doubtful_and_said_by_no_fact_is_told_as_the_nearest_only(
    real_store: Store,
) -> None:
    status, said = _said(real_store, "is there a microwave", "ask_hours", 0.3)
    assert status is Status.PARTLY_ANSWERED
    assert said.startswith("The page doesn't say so in as many words.")


@pytest.mark.parametrize("confidence", [0.6, 0.99])
def test_what_is_clear_is_answered_plainly(real_store: Store, confidence: float) -> None:
    status, said = _said(real_store, "is there a microwave", "ask_hours", confidence)
    assert status is Status.ANSWERED
    assert not said.startswith("The page doesn't say")


def test_details_by_their_names_are_said_to_be_unknown(real_store: Store) -> None:
    words = {word.id: word for word in real_store.vocabulary["aspect"].words}
    for detail in ("parking", "meals", "breaks", "company-car", "perks", "workload", "uniform"):
        label = words[detail].label
        question = asked("ask_benefits", aspect=detail, question_kind="whether")
        turn = Turn(detail, (question,), page="paramedic", confidence=0.98)
        reply = responder(real_store).respond(turn, Memory())
        assert label is not None, f"{detail} has no label"
        assert label.en in text_of(reply.answer), detail


def test_a_detail_beside_what_a_visitor_tells_of_themselves_leaves_that_answered(
    real_store: Store,
) -> None:
    named = {"aspect": "uniform", "circumstance": "criminal-record"}
    turn = Turn("", (asked("ask_criminal_record", **named),), page="healthcare-support-worker")
    answer = responder(real_store).respond(replace(turn, confidence=0.9), Memory()).answer
    assert "record" in text_of(answer)


def test_half_of_two_words_is_enough_where_nothing_better_is_known(real_store: Store) -> None:
    text, page = "could I be with a rugby club", "physiotherapist"
    status, said = _said(real_store, text, "ask_vacancies", 0.3, page)
    assert status is Status.ANSWERED
    assert "sports clubs" in said


def test_a_point_of_a_list_is_told_with_what_leads_to_it(real_store: Store) -> None:
    question = asked("ask_not_covered", aspect="driving-licence", question_kind="whether")
    turn = Turn("need a driving licence?", (question,), page="paramedic")
    said = text_of(responder(real_store).respond(turn, Memory()).answer)
    assert said.startswith(real_store.profiles["paramedic"].topics["entry_requirements"].lead.en)


@pytest.mark.parametrize(
    ("page", "text", "other"),
    [
        ("diagnostic-radiographer", "how do this and the therapeutic one differ", "Therapeutic"),
        ("therapeutic-radiographer", "what sets this apart from the diagnostic one", "Diagnostic"),
        ("adult-nurse", "is it different from the mental health one", "Mental Health"),
    ],
)
def test_a_job_of_the_same_group_is_compared_by_its_own_word(
    real_store: Store, page: str, text: str, other: str
) -> None:
    question = asked("ask_not_covered", question_kind="compare")
    turn = Turn(text, (question,), page=page, confidence=0.3)
    said = text_of(responder(real_store).respond(turn, Memory()).answer)
    assert other in said
    assert real_store.profiles[page].title.en in said


def test_two_jobs_are_compared_though_one_is_called_as_a_part_of_a_topic_is(
    real_store: Store,
) -> None:
    jobs = ("biomedical-scientist", "clinical-scientist-medical-physics")
    named = {"occupation": jobs, "aspect": "clinical-scientist", "question_kind": "compare"}
    turn = Turn("are they the same", (asked("ask_other_titles", **named),), page=jobs[0])
    said = text_of(responder(real_store).respond(turn, Memory()).answer)
    assert all(real_store.profiles[job].title.en in said for job in jobs)


def test_who_has_no_qualifications_and_asks_to_apply_is_told_what_is_asked_for(
    real_store: Store,
) -> None:
    question = asked("ask_applying", qualification="none", question_kind="can_i")
    turn = Turn("no gcses can i still apply", (question,), page="healthcare-support-worker")
    said = text_of(responder(real_store).respond(turn, Memory()).answer)
    assert "no set entry qualifications" in said


def test_the_ages_of_patients_are_told_where_they_are_known_and_nowhere_else(
    real_store: Store,
) -> None:
    def said(page: str) -> str:
        question = asked("ask_age", aspect="patients-ages", question_kind="what_is")
        turn = Turn("what age kids", (question,), page=page)
        return text_of(responder(real_store).respond(turn, Memory()).answer)

    assert "up to 18" in said("childrens-nurse")
    assert "no facts about the patients' age" in said("optometrist")


def test_what_is_told_of_a_part_that_is_named_is_not_put_aside_for_its_words(
    real_store: Store,
) -> None:
    question = asked(
        "ask_funding", aspect_within="where-to-study", nation="wales", question_kind="can_i"
    )
    text = "can i do the course in wales"
    turn = Turn(text, (question,), page="biomedical-scientist", confidence=0.34)
    assert "Cardiff Met" in text_of(responder(real_store).respond(turn, Memory()).answer)


@pytest.mark.parametrize("intent", ["ask_vacancies", "ask_not_covered"])
def test_a_field_of_the_job_is_told_where_what_was_read_is_not(
    real_store: Store, intent: str
) -> None:
    question = asked(intent, specialism="sport", question_kind="whether")
    text = "any jobs with rugby clubs"
    turn = Turn(text, (question,), page="physiotherapist", confidence=0.3)
    answer = responder(real_store).respond(turn, Memory()).answer
    assert answer.status is Status.ANSWERED
    assert "sport" in text_of(answer)


@pytest.mark.parametrize("job", ["paramedic", "midwife"])
def test_a_part_of_a_job_that_is_asked_about_by_its_name_is_in_scope(
    real_store: Store, job: str
) -> None:
    question = asked("out_of_scope", aspect="uniform", occupation=job, question_kind="can_i")
    turn = Turn("can you have a tattoo as one", (question,), page=job, confidence=0.9)
    answer = responder(real_store).respond(turn, Memory()).answer
    assert answer.status is Status.HANDED_OFF


def test_a_fact_that_tells_no_time_does_not_answer_when(real_store: Store) -> None:
    question = asked("ask_age", question_kind="when", stage="start")
    turn = Turn("when can i start", (question,), page="clinical-technologist", confidence=0.38)
    said = text_of(responder(real_store).respond(turn, Memory()).answer)
    assert "photograph" not in said
