"""Who asks what comes of their answers is told: the result, or the verdicts so far."""

from __future__ import annotations

import pytest

from careers.eligibility.job import CheckedJob
from careers.shapes.language import Language
from careers.shapes.store import Store
from tests.careers.eligibility.talk import START, Talk

_DEGREE = (START, "a degree", "2:1", "physics", "no")
_SO_FAR = {Language.ENGLISH: "By what you've told me so far", Language.WELSH: "hyd yn hyn"}


@pytest.mark.parametrize(
    "asking",
    [
        "what can i do with that?",
        "so what could I do with those",
        "ok where does that leave me then",
        "would i get in",
        "what are my options now",
        "so can i do it then",
        "where do i stand with that",
        "so what can she go for",
        "any good?",
        "which doors are open",
        "beth alla i wneud gyda hynny",
        "be fedra i neud efo rheina?",
    ],
)
@pytest.mark.parametrize("intent", ["nlu_fallback", "ask_capabilities", "ask_possible_jobs"])
def test_at_the_end_it_is_the_result(talk: Talk, asking: str, intent: str) -> None:
    assert talk(*_DEGREE) is None
    result = talk.text
    talk((asking, intent))
    assert talk.text == result


@pytest.mark.parametrize(
    "asking", ["what can i do with that", "what's my chance", "would i get in"]
)
def test_before_the_end_the_open_question_stays(talk: Talk, asking: str) -> None:
    asked = talk(START, "a degree", "2:1")
    assert asked is not None
    assert talk(asking) == asked
    assert _SO_FAR[Language.ENGLISH] in talk.text


def test_who_has_told_nothing_is_told_so(talk: Talk) -> None:
    asked = talk(START)
    assert talk("what can i do with that") == asked
    assert "You haven't told me anything yet." in talk.text


def test_what_tells_more_is_no_look_back(talk: Talk) -> None:
    talk(*_DEGREE)
    talk("would i get in with grade 6 in GCSE English")
    assert _SO_FAR[Language.ENGLISH] not in talk.text


def test_other_jobs_are_asked_about_as_before(talk: Talk, store: Store) -> None:
    talk(*_DEGREE)
    talk(("and what else could I do with that?", "ask_possible_jobs"))
    assert talk.say_on.memory.guide is not None
    assert talk.say_on.memory.guide["job"] == "every-job"


@pytest.mark.parametrize("asking", ["would i get in", "so could i do it", "what are my options"])
def test_the_result_of_one_job_is_none_of_the_job_of_another_page(
    bus_store: Store, job: CheckedJob, asking: str
) -> None:
    talk = Talk(bus_store, job)
    assert talk(*_DEGREE) is None
    result = talk.text
    talk.say_on.page = "bus-driver"
    talk((asking, "ask_eligibility"))
    assert talk.text != result
    assert "Scientist Training Programme" not in talk.text
