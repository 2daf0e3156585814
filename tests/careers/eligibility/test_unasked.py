"""What a job's check doesn't ask for is taken kindly, and never noted as something else."""

from __future__ import annotations

import pytest

from careers.eligibility.job import CheckedJob
from careers.shapes.language import Language
from careers.shapes.store import Store
from careers.turn.question import Named, Question
from careers.turn.turn import Turn
from tests.careers.eligibility.talk import START, Talk
from tests.visitor import responder

_JOB = "healthcare-support-worker"


@pytest.fixture
def talk(real_store: Store) -> Talk:
    return Talk(real_store, CheckedJob(real_store.profiles[_JOB], real_store), _JOB)


@pytest.mark.parametrize(
    "words",
    [
        "NVQ level 2 in health and social care",
        "3 gcses at D",
        "4 gcses at grade c",
        "3 TGAU D",
        "got 6 GCSEs",
        "a BTEC level 3",
        "NVQ lefel 2",
        "mae gen i bedwar TGAU a lefel 2 iechyd a gofal",
    ],
)
def test_qualifications_at_the_question_for_a_grade_are_not_refused(talk: Talk, words: str) -> None:
    assert talk(START) == "gcse_english"
    assert talk(words) == "gcse_english"
    assert talk.text.startswith(("Thank you.", "Diolch."))
    assert talk.answers == {}


def test_the_grade_that_was_asked_is_noted_as_before(talk: Talk) -> None:
    talk(START)
    talk("D")
    assert talk.answers == {"gcse_english": "3"}


@pytest.mark.parametrize("words", ["3 gcses at D", "4 gcses at grade c", "3 TGAU D"])
def test_the_grade_of_several_is_that_of_no_one_subject(real_store: Store, words: str) -> None:
    job = CheckedJob(real_store.profiles["adult-nurse"], real_store)
    assert "gcse_english" not in job.reader.read(words, "gcse_english").answers


@pytest.mark.parametrize(("confidence", "stays"), [(0.51, True), (0.95, False)])
def test_who_tells_of_qualifications_stays_in_the_check_of_one_job(
    talk: Talk, confidence: float, stays: bool
) -> None:
    talk(START)
    say = talk.say_on
    words = "mae gen i bedwar TGAU a lefel 2 iechyd a gofal"
    question = Question("ask_possible_jobs", (Named("qualification", "gcse"),))
    turn = Turn(words, (question,), page=_JOB, language=Language.WELSH, confidence=confidence)
    reply = responder(say.store).respond(turn, say.memory)
    assert reply.memory.guide is not None
    assert (reply.memory.guide["job"] == _JOB) is stays
