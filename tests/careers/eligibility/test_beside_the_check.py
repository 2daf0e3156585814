"""What isn't about getting in begins no check, and in the check loses nothing."""

from __future__ import annotations

import pytest

from careers.answering.speaker import Speaker
from careers.eligibility.job import CheckedJob
from careers.eligibility.saying import question_replies
from careers.shapes.language import Language
from careers.shapes.roles import JobRole
from careers.shapes.store import Store
from careers.turn.memory import Memory
from careers.turn.question import Named, Question
from careers.turn.turn import Turn
from tests.careers.eligibility.simulated import WithoutRasa
from tests.visitor import responder

_JOB = "clinical-technologist"
_ASIDES = [
    "what happens to the parking",
    "is that flurble?",
    "do they do the thing with the thing",
    "what about my gran's budgie",
]
_TOLD = [
    "working in a factory lab in newport",
    "she lives in wrexham and likes it there",
    "my uncle in Cardiff said I should try",
    "I have been in retail for ages now",
]


def _asked(store: Store, text: str) -> tuple[str, Memory]:
    """What is answered to a message that is taken for a question about getting in."""
    turn = Turn(text, (Question("ask_eligibility"),), page=_JOB)
    reply = responder(store).respond(turn, Memory())
    return "\n".join(reply.answer.paragraphs), reply.memory


@pytest.mark.parametrize(
    "text",
    [
        "could I go on to nursing",
        "could i progress to clinical scientist",
        "can I move up to a senior role",
        "could it lead to a job abroad",
        "could i go on to a PhD",
        "could my son go on to be a scientist later",
        "would I be able to specialise, could I specialise",
        "can i get promoted to manager",
        "allwn i fynd ymlaen i nyrsio",
        "alla i arbenigo mewn ffiseg",
        "could I be a nurse afterwards",
        "can I become a doctor from there",
        "could she become a manager later on",
        "would I be able to work as a radiographer after this, could I become a radiographer next",
        "allwn i fod yn feddyg wedyn",
        "alla i ddod yn nyrs ar ôl hynny",
    ],
)
def test_what_comes_after_the_job_is_answered_and_begins_no_check(
    real_store: Store, text: str
) -> None:
    said, memory = _asked(real_store, text)
    assert memory.guide is None
    assert "higher grades" in said


@pytest.mark.parametrize(
    "text",
    [
        "could I go on to do this job",
        "can i move on to this from nursing",
        "could I go on the course",
        "could I switch into this",
        "could I become one of these afterwards",
        "could I become one after my A levels",
        "could I be one of these later on",
        "with 3 A levels in physics, maths and art could I go on to nursing",
    ],
)
def test_who_would_come_to_the_job_from_elsewhere_begins_it(real_store: Store, text: str) -> None:
    _, memory = _asked(real_store, text)
    assert memory.guide is not None


_DOCTOR = Named("other_occupation", "doctor", JobRole.MENTIONED)


@pytest.mark.parametrize(
    "text",
    [
        "could i be a doctor after",
        "can i become a doctor from there",
        "could I go on to be a doctor",
        "allwn i fod yn feddyg wedyn",
    ],
)
@pytest.mark.parametrize("page", ["adult-nurse", "clinical-technologist", "physiotherapist"])
def test_another_job_to_go_on_to_is_answered_with_what_the_page_says_of_what_comes_after(
    real_store: Store, text: str, page: str
) -> None:
    named = (_DOCTOR, Named("question_kind", "can_i"))
    turn = Turn(text, (Question("ask_progression", named),), page=page, confidence=0.3)
    reply = responder(real_store).respond(turn, Memory())
    said = reply.answer.paragraphs
    assert said[0].startswith("The page doesn't say so") or said[0].startswith("Dyw'r dudalen")
    assert "Agenda" not in " ".join(said)
    assert reply.memory.guide is None


def test_it_is_answered_so_in_an_open_check_whose_question_stays(real_store: Store) -> None:
    named = (_DOCTOR, Named("question_kind", "can_i"))
    said = _in_the_check(
        real_store, "could i be a doctor after", Question("ask_progression", named)
    )
    assert said.startswith("The page doesn't say so")
    assert said.endswith("What qualifications have you got, or are you working towards?")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("words", _ASIDES)
def test_an_aside_that_nothing_answers_is_met_kindly_and_loses_nothing(
    real_store: Store, language: Language, words: str
) -> None:
    say = WithoutRasa(real_store, _JOB, language=language)
    job = CheckedJob(real_store.profiles[_JOB], real_store)
    say("could i do this job", "ask_eligibility")
    say("3 A levels", "nlu_fallback")
    before = dict(say.memory.guide or {})
    text, _ = say(words, "nlu_fallback")
    speaker = Speaker(real_store, language)
    assert text.startswith(speaker.words("guide.aside"))
    assert text.endswith(speaker.text(job.questions["gcses"].words))
    assert list(say.replies) == question_replies(speaker, job.questions["gcses"])
    assert say.memory.guide == before


@pytest.mark.parametrize("words", _TOLD)
def test_who_tells_of_themselves_is_asked_again_and_nothing_is_looked_up(
    real_store: Store, words: str
) -> None:
    say = WithoutRasa(real_store, _JOB)
    say("could i do this job", "ask_eligibility")
    say("3 A levels", "nlu_fallback")
    text, _ = say(words, "nlu_fallback")
    assert text.startswith("Sorry, I couldn't take that as an answer.")
    assert "Source" not in text


def _in_the_check(store: Store, text: str, *questions: Question) -> str:
    """What is answered to a message in the middle of the check."""
    memory = responder(store).respond(Turn("", (Question("ask_eligibility"),), page=_JOB), Memory())
    turn = Turn(text, questions, page=_JOB)
    return "\n".join(responder(store).respond(turn, memory.memory).answer.paragraphs)


def test_what_is_told_beside_a_question_is_answered_with_no_facts(store: Store) -> None:
    told = Question("ask_entry_requirements", (Named("qualification", "gcse"),))
    text = "i'm 34, got 5 gcses, is that too old"
    both = _in_the_check(store, text, Question("ask_age"), told)
    assert both == _in_the_check(store, text, Question("ask_age"))


def test_what_is_asked_beside_what_is_told_is_answered(store: Store) -> None:
    named = (Named("qualification", "degree"), Named("question_kind", "what_is"))
    asked = Question("ask_entry_requirements", named)
    text = "I've got 5 GCSEs, what do I need for the degree?"
    assert "3 A levels" in _in_the_check(store, text, Question("ask_age"), asked)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("no degree", "ask_apprenticeship"),
        ("not got a degree yet", "ask_entry_routes"),
        ("No, I don't work in a hospital", "ask_workplaces"),
        ("dim gradd", "ask_apprenticeship"),
    ],
)
def test_what_is_only_denied_in_a_check_is_not_looked_up(
    real_store: Store, text: str, intent: str
) -> None:
    page = "therapeutic-radiographer"
    begun = Turn("could i do this", (Question("ask_eligibility"),), page=page)
    first = responder(real_store).respond(begun, Memory())
    told = Turn(text, (Question(intent),), page=page, confidence=0.5)
    reply = responder(real_store).respond(told, first.memory)
    assert not reply.answer.sources
    asked = first.answer.paragraphs[-1].splitlines()[-1]
    assert reply.answer.paragraphs[-1].splitlines()[-1] == asked


@pytest.mark.parametrize("text", ["nope nothing higher than gcse", "ok thats all i have"])
def test_after_the_end_what_adds_nothing_gets_the_result(real_store: Store, text: str) -> None:
    page = "pharmacy-technician"
    begun = Turn("could i do this", (Question("ask_eligibility"),), page=page)
    memory = responder(real_store).respond(begun, Memory()).memory
    grades = Turn(
        "5 gcses, english C, maths C, science C", (Question("ask_entry_requirements"),), page=page
    )
    result = responder(real_store).respond(grades, memory)
    closing = Turn(text, (Question("ask_equivalent_qualifications"),), page=page, confidence=0.3)
    reply = responder(real_store).respond(closing, result.memory)
    assert reply.answer.paragraphs == result.answer.paragraphs


@pytest.mark.parametrize(
    "text",
    ["my son is 6, so he has a while yet", "mae fy mab yn 6, felly mae digon o amser ganddo"],
)
def test_what_is_hardly_read_as_a_question_and_names_nothing_is_looked_up_nowhere(
    store: Store, text: str
) -> None:
    begun = Turn("", (Question("ask_eligibility"),), page=_JOB)
    memory = responder(store).respond(begun, Memory()).memory
    turn = Turn(text, (Question("ask_pay_difference"),), page=_JOB, confidence=0.22)
    reply = responder(store).respond(turn, memory)
    said = "\n".join(reply.answer.paragraphs)
    assert said.startswith(("Sorry, I couldn't take that", "Mae'n ddrwg gen i, allwn i ddim"))
    assert reply.memory.guide is not None
    assert reply.memory.guide["answers"] == {}
