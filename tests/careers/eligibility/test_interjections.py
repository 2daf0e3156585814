"""At every question, everything else can be said, and the same question comes back."""

from __future__ import annotations

import pytest

from careers.conversation.respond import Responder
from careers.eligibility.job import CheckedJob
from careers.eligibility.state import GuideState
from careers.policy.answers import Answer
from careers.policy.planning import typical_answers
from careers.shapes.store import Store
from careers.turn.memory import Memory
from careers.turn.press import Tell
from careers.turn.turn import Turn
from tests.careers.eligibility.simulated import WithoutRasa, asked_in
from tests.visitor import today

_QUESTIONS = (
    "qualifications",
    "a_levels",
    "gcse_english",
    "gcse_maths",
    "gcses",
    "degree_class",
    "degree_subject",
    "postgraduate",
)
_INTERJECTIONS = [
    ("why do you ask?", "ask_bot"),
    ("who pays for the degree?", "ask_funding"),
    ("is it shift work?", "ask_hours"),
    ("what does it pay", "ask_pay"),
    ("do I need a degree?", "ask_entry_requirements"),
    ("how are you today", "chitchat"),
    ("thanks", "thank"),
    ("hello", "greet"),
    ("this is rubbish", "complain"),
    ("you idiot", "abuse"),
    ("what have I told you?", "nlu_fallback"),
    ("what did you say?", "ask_repeat"),
    ("repeat the question", "ask_repeat"),
    ("flurble wibble", "nlu_fallback"),
    ("what's the capital of France?", "out_of_scope"),
    ("could I become one", "ask_eligibility"),
]


def _open(store: Store, job: CheckedJob, question: str) -> WithoutRasa:
    """A conversation in which a question is open."""
    answers: dict[str, Answer] = {}
    if question != "qualifications":
        answers["qualifications"] = ["a-level", "degree"]
    if question == "postgraduate":
        answers["degree_class"] = "lower-second"
    asked = tuple(dict.fromkeys((*answers, question)))
    state = GuideState(
        job.profile.id,
        job.profile.id,
        open=question,
        answers=answers,
        asked=asked,
    )
    return WithoutRasa(store, memory=Memory(page=job.profile.id, guide=state.as_slot()))


def test_the_matrix_has_every_question(job: CheckedJob) -> None:
    assert set(_QUESTIONS) == set(job.questions)


@pytest.mark.parametrize("question", _QUESTIONS)
@pytest.mark.parametrize(("words", "intent"), _INTERJECTIONS, ids=str)
def test_an_interjection_comes_back_to_the_question(
    store: Store, job: CheckedJob, question: str, words: str, intent: str
) -> None:
    say = _open(store, job, question)
    text, custom = say(words, intent)
    assert asked_in(text, job.questions.values()) == question
    assert custom["progress"]["step"] <= custom["progress"]["of"]
    assert say.memory.guide is not None
    assert say.memory.guide["open"] == question


@pytest.mark.parametrize("question", _QUESTIONS)
def test_six_interjections_in_a_row_do_not_lose_the_question(
    store: Store, job: CheckedJob, question: str
) -> None:
    say = _open(store, job, question)
    for words, intent in _INTERJECTIONS[:6]:
        text, _ = say(words, intent)
    assert asked_in(text, job.questions.values()) == question


@pytest.mark.parametrize("question", _QUESTIONS)
def test_i_don_t_know_goes_on(store: Store, job: CheckedJob, question: str) -> None:
    say = _open(store, job, question)
    text, _ = say("I don't know")
    assert asked_in(text, job.questions.values()) != question


@pytest.mark.parametrize("question", _QUESTIONS)
def test_every_option_can_be_typed_as_its_quick_reply_has_it(
    store: Store, job: CheckedJob, question: str
) -> None:
    for option in job.questions[question].options:
        reading = job.reader.read(option.words.en, question)
        told = reading.answers.get(question)
        assert told in (option.id, [option.id]), f"{option.words.en!r} is read as {told}"


@pytest.mark.parametrize("question", _QUESTIONS)
def test_every_answer_that_tells_something_leads_on(
    store: Store, job: CheckedJob, question: str
) -> None:
    for answer in typical_answers(job.questions[question], job.profile.criteria):
        say = _open(store, job, question)
        value = "+".join(answer) if isinstance(answer, list) else str(answer)
        turn = Turn.of(Tell(question, value), job.profile.id)
        reply = Responder(store, today).respond(turn, say.memory)
        guide = reply.memory.guide
        assert guide is not None
        assert guide["answers"][question] == answer
        assert guide["phase"] == "done" or guide["open"] not in guide["answers"]
