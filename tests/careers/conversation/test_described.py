"""A job that a message describes instead of naming it."""

from __future__ import annotations

import pytest

from careers.conversation.described import described
from careers.shapes.language import Language
from careers.shapes.store import Store
from careers.turn.answer import Answer, Status
from careers.turn.memory import Memory
from careers.turn.question import Named, Question
from careers.turn.turn import Turn
from tests.described_jobs import ASLEEP, BIRTHS, EARS, GROUP, PICTURES, RAYS, with_described_jobs
from tests.visitor import JOB, Visitor, asked, responder, text_of

_KIND = "question_kind"
_UNCLEAR = Question("nlu_fallback")


@pytest.fixture(scope="module")
def jobs(store: Store) -> Store:
    return with_described_jobs(store)


@pytest.fixture
def nowhere(jobs: Store) -> Visitor:
    return Visitor(jobs, page=None)


def _types(visitor: Visitor, jobs: Store, text: str, *questions: Question) -> Answer:
    turn = Turn(text, questions or (_UNCLEAR,), page=visitor.page)
    reply = responder(jobs).respond(turn, visitor.memory)
    visitor.memory = reply.memory
    return reply.answer


def _jobs(
    jobs: Store, text: str, page: str | None = None, question: Question = _UNCLEAR
) -> tuple[str, ...]:
    memory = Memory(page=page, occupation=page)
    found = described(Turn(text, (question,), page=page), memory, jobs)
    return found.jobs if found is not None else ()


@pytest.mark.parametrize(
    "text",
    [
        "who fits hearing aids",
        "any idea who fits hearing aids?",
        "hiya, which one fits hearing aids",
        "what's the job called where you fit hearing aids",
        "somebody fitted my nan's hearing aids. what's her job called?",
        "what do you call the person who fits hearing aids",
        "the one who fits hearing aids",
        "a lady fitted my hearing aids, what was she?",
        "pwy sy'n gosod cymhorthion clyw",
        "be di enw'r swydd lle ti'n gosod cymhorthion clyw",
        "y person sy'n gosod cymhorthion clyw",
    ],
)
def test_a_job_is_asked_for_in_many_words(jobs: Store, text: str) -> None:
    assert _jobs(jobs, text) == (EARS,), f"{text!r} finds {_jobs(jobs, text)}"


@pytest.mark.parametrize(
    "text",
    [
        "who do i ring about my hearing aids",
        "do you work with people who have hearing aids",
        "I'd like to help people who have hearing aids",
        "would i get in with hearing aids",
        "do you help someone who needs hearing aids",
        "which jobs are about hearing aids",
        "pwy ddylwn i ffonio am gymhorthion clyw",
        "who pays for my hearing aids",
    ],
)
def test_who_is_met_or_rung_or_helped_is_no_job_asked_for(jobs: Store, text: str) -> None:
    assert not _jobs(jobs, text, "clinical-technologist"), f"{text!r} asks for no job"


def test_the_job_is_told_of_whatever_was_read(jobs: Store) -> None:
    for intent in ("nlu_fallback", "ask_photos", "ask_person", "ask_find_jobs"):
        visitor = Visitor(jobs, page=None)
        answer = _types(visitor, jobs, "who takes x-rays?", Question(intent))
        assert "what picture takers are" in text_of(answer), intent
        assert answer.status is Status.ANSWERED


def test_the_talk_goes_on_about_it(jobs: Store, nowhere: Visitor) -> None:
    _types(nowhere, jobs, "who takes x-rays?")
    answer = _types(nowhere, jobs, "what are the hours?", asked("ask_hours"))
    assert nowhere.memory.occupation == PICTURES
    assert "at seven" in text_of(answer)


def test_what_is_asked_of_the_person_is_asked_of_the_job_under_its_name(
    jobs: Store, nowhere: Visitor
) -> None:
    how_long = Question("ask_training_length", (Named(_KIND, "how_long"),))
    text = "how long does the person who fits hearing aids train?"
    said = text_of(_types(nowhere, jobs, text, how_long))
    assert said.startswith("Ear Fitter")
    assert "nine years" in said


def test_a_second_question_is_asked_of_the_job_that_was_found(
    jobs: Store, nowhere: Visitor
) -> None:
    text = "who takes x-rays and what are the hours?"
    said = text_of(_types(nowhere, jobs, text, _UNCLEAR, asked("ask_hours")))
    assert said.index("what picture takers are") < said.index("at seven")


def test_what_two_questions_were_read_as_one_tells_of_the_job_first(
    jobs: Store, nowhere: Visitor
) -> None:
    how_long = Question("ask_training_length", (Named(_KIND, "who"), Named(_KIND, "how_long")))
    said = text_of(_types(nowhere, jobs, "who takes x-rays? how long is training?", how_long))
    assert said.index("what picture takers are") < said.index("nine years")


def test_of_several_it_is_asked_which_and_the_question_waits(jobs: Store, nowhere: Visitor) -> None:
    answer = _types(
        nowhere, jobs, "how long does whoever scans you train?", asked("ask_training_length")
    )
    assert answer.status is Status.CLARIFIED
    assert {each.title for each in answer.replies} == {"Ray Aimer", "Picture Taker"}
    answer = _types(nowhere, jobs, "ray aimer", asked("follow_up", occupation=RAYS))
    assert "nine years" in text_of(answer)


def test_a_job_of_the_group_that_is_named_is_meant(jobs: Store) -> None:
    radiographers = Question("ask_other_titles", (Named("job_group", GROUP),))
    text = "what's the name of the radiographer who looks for cancer"
    assert _jobs(jobs, text, None, radiographers) == (RAYS,)


def test_who_does_something_on_a_page_may_be_one_of_the_team(jobs: Store) -> None:
    assert not _jobs(jobs, "who scans you", JOB)
    assert not _jobs(jobs, "who delivers the babies", BIRTHS)
    assert _jobs(jobs, "who puts you to sleep before an operation", BIRTHS) == (ASLEEP,)


def test_a_job_that_is_named_is_the_one_that_is_asked_about(jobs: Store) -> None:
    named = Question("ask_team", (Named("occupation", BIRTHS),))
    assert not _jobs(jobs, "who helps a birth helper deliver babies", None, named)


def test_nothing_near_is_as_it_was(jobs: Store, nowhere: Visitor) -> None:
    answer = _types(nowhere, jobs, "who bakes the bread?")
    assert answer.status is Status.CLARIFIED
    assert nowhere.memory.occupation is None


def test_a_description_in_welsh_is_answered_in_welsh(jobs: Store) -> None:
    turn = Turn("pwy sy'n gosod cymhorthion clyw", (_UNCLEAR,), language=Language.WELSH)
    answer = responder(jobs).respond(turn, Memory()).answer
    assert "Dyma ear fitters." in text_of(answer)


@pytest.mark.parametrize(
    ("text", "intent", "page"),
    [
        ("who sells school uniforms near me", "out_of_scope", None),
        ("who invented the X-ray", "out_of_scope", "paramedic"),
        ("who's going to win the rugby on saturday", "out_of_scope", "clinical-technologist"),
        ("who is the professional body", "ask_professional_body", "clinical-technologist"),
        ("which one does a school leaver take", "ask_apprenticeship", "clinical-technologist"),
    ],
)
def test_what_is_surely_read_as_something_else_describes_no_job_by_a_word(
    real_store: Store, text: str, intent: str, page: str | None
) -> None:
    turn = Turn(text, (Question(intent),), page=page, confidence=0.95)
    assert described(turn, Memory(page=page, occupation=page), real_store) is None


def test_what_is_unsurely_read_may_describe_one(real_store: Store) -> None:
    turn = Turn("who fits hearing aids", (Question("ask_team"),), confidence=0.4)
    memory = Memory(page="paramedic", occupation="paramedic")
    found = described(turn, memory, real_store)
    assert found is not None
    assert found.jobs == ("audiologist",)


def test_more_than_a_word_outweighs_that_nothing_about_careers_was_read(real_store: Store) -> None:
    turn = Turn("who takes pictures of broken bones", (Question("out_of_scope"),), confidence=0.95)
    found = described(turn, Memory(), real_store)
    assert found is not None
    assert found.jobs == ("diagnostic-radiographer",)
