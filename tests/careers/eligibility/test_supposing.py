"""What is only supposed after the result is weighed, and nothing of it is noted."""

from __future__ import annotations

import pytest

from careers.eligibility.job import CheckedJob
from careers.shapes.language import Language
from careers.shapes.store import Store
from careers.turn.question import Named, Question
from careers.turn.turn import Turn
from tests.careers.eligibility.talk import START, Talk
from tests.visitor import responder

_FAILED_MATHS = (START, "3 A levels, no degree", "8", "english 6", "maths D")
_WHAT_IF = Named("question_kind", "what_if")


def _suppose(talk: Talk, words: str, language: Language = Language.ENGLISH) -> str:
    say = talk.say_on
    question = Question("ask_eligibility", (_WHAT_IF,))
    turn = Turn(words, (question,), page=say.page, language=language)
    reply = responder(say.store).respond(turn, say.memory)
    say.memory = reply.memory
    return "\n".join(reply.answer.paragraphs)


@pytest.mark.parametrize(
    "words",
    [
        "and if I resit maths, say I get a 4",
        "what if I got a C in maths",
        "what if I got a B instead",
        "would it help if I got a 5 in maths",
        "beth os ydw i'n ailsefyll mathemateg ac yn cael 4",
        "beth os ca i C mewn mathemateg",
    ],
)
def test_a_better_grade_that_is_supposed_shows_how_it_would_come_out(
    talk: Talk, words: str
) -> None:
    assert talk(*_FAILED_MATHS) is None
    assert "PTP): not yet" in talk.text
    answers = dict(talk.answers)
    said = _suppose(talk, words)
    assert "PTP): open to you" in said
    assert "GCSE maths" in said
    assert talk.answers == answers


def test_a_degree_that_is_supposed_opens_the_way_for_graduates(talk: Talk) -> None:
    talk(*_FAILED_MATHS)
    answers = dict(talk.answers)
    said = _suppose(talk, "what if I had a degree, a 2:1 in physics")
    assert "STP): might be open to you" in said
    assert talk.answers == answers


def test_what_is_told_plainly_is_changed(talk: Talk) -> None:
    talk(*_FAILED_MATHS)
    talk("actually maths was a 5")
    assert talk.answers["gcse_maths"] == "5"


def test_it_is_told_in_welsh(store: Store, job: CheckedJob) -> None:
    talk = Talk(store, job, language=Language.WELSH)
    assert talk(START, "3 lefel A, dim gradd", "8", "saesneg C", "maths D") is None
    said = _suppose(talk, "beth os ca i C mewn mathemateg", Language.WELSH)
    assert said.startswith("Pe bai hyn gennych chi")
