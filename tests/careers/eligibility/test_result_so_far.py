"""Who asks what comes of their answers is told: the result, or the verdicts so far."""

from __future__ import annotations

import pytest

from careers.eligibility.job import CheckedJob
from careers.shapes.language import Language
from careers.shapes.store import Store
from careers.turn.turn import Turn
from tests.careers.eligibility.talk import START, Talk
from tests.visitor import asked, responder

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


@pytest.mark.parametrize(
    "closing",
    [
        "nothing else to add. do i meet it",
        "that's me done, result?",
        "dyna'r cwbl. be sy orau i fi",
    ],
)
@pytest.mark.parametrize("intent", ["ask_patient_contact", "ask_degree_class"])
def test_at_the_end_who_closes_and_asks_back_gets_the_result(
    talk: Talk, closing: str, intent: str
) -> None:
    talk(*_DEGREE)
    result = talk.text
    talk((closing, intent))
    assert talk.text == result


def test_at_the_end_what_is_told_with_it_counts(talk: Talk) -> None:
    talk(*_DEGREE)
    talk(("actually it was a 2:2. that's the lot, do i meet it", "ask_degree_class"))
    assert "2:2" in talk.text
    assert talk.answers["degree_class"] == "lower-second"


@pytest.mark.parametrize("asking", ["what's best for me", "which suits her best", "do i meet it"])
def test_before_the_end_what_is_best_is_asked_of_this_check(talk: Talk, asking: str) -> None:
    asked = talk(START, "a degree", "2:1")
    assert talk((asking, "ask_possible_jobs")) == asked
    assert _SO_FAR[Language.ENGLISH] in talk.text


@pytest.mark.parametrize(("confidence", "stays"), [(0.3, True), (0.9, False)])
def test_an_open_check_is_left_for_that_of_all_jobs_only_where_these_are_surely_meant(
    talk: Talk, confidence: float, stays: bool
) -> None:
    talk(START, "a degree", "2:1")
    say = talk.say_on
    question = asked("ask_possible_jobs")
    turn = Turn("whatever else there may be", (question,), page=say.page, confidence=confidence)
    reply = responder(say.store).respond(turn, say.memory)
    assert reply.memory.guide is not None
    assert (reply.memory.guide["job"] == say.page) is stays


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


_CLOSED = (
    "thats everything. can i get on the course?",
    "that's the lot, so am I ok for it",
    "that is all of it, where do I stand?",
    "right, that's me. which way in fits me",
    "I've told you everything",
    "dyna'r cwbl, pa ffordd i mewn sy'n ffitio fi?",
    "reit, ydw i'n ddigon da i fynd amdani ta be?",
    "dyna i gyd. be ti'n feddwl?",
)
_MISREAD = ("nlu_fallback", "ask_applying", "ask_entry_routes", "ask_eligibility", "deny")


@pytest.mark.parametrize("closing", _CLOSED)
@pytest.mark.parametrize("intent", _MISREAD)
def test_who_has_told_everything_hears_how_it_stands_and_is_asked_on(
    talk: Talk, closing: str, intent: str
) -> None:
    asked = talk(START, "a degree", "2:1")
    answers = dict(talk.answers)
    assert talk((closing, intent)) == asked
    assert _SO_FAR[Language.ENGLISH] in talk.text
    assert len(talk.text.splitlines()) <= 5
    assert talk.answers == answers


def test_who_tells_more_and_closes_has_it_noted_and_hears_how_it_stands(talk: Talk) -> None:
    talk(START, "a degree")
    assert talk("it's a 2:1, that's everything. can i get on?") is not None
    assert "2:1" in talk.text
    assert _SO_FAR[Language.ENGLISH] in talk.text


def test_who_tells_more_and_asks_hears_how_it_stands(talk: Talk) -> None:
    talk(START, "a degree")
    assert talk(("it's a 2:1, so can i get on the course", "ask_applying")) is not None
    assert _SO_FAR[Language.ENGLISH] in talk.text
    assert "UCAS" not in talk.text


def test_who_closes_the_first_message_hears_how_it_stands(talk: Talk) -> None:
    talk(("I've got a 2:1 in physics and that's the lot, could I get in", "ask_eligibility"))
    assert _SO_FAR[Language.ENGLISH] in talk.text


def test_nothing_else_answers_what_is_asked_for_yes_or_no(talk: Talk) -> None:
    assert talk(START, "a degree", "2:2", "physics") == "postgraduate"
    talk("I've nothing else, so what do you reckon")
    assert talk.answers["postgraduate"] == "no"


def test_nothing_else_than_a_levels_leaves_gcses_open(talk: Talk) -> None:
    assert talk(START, "3 A levels") == "gcses"
    assert talk("nothing else to tell. am I in?") == "gcses"
    assert "gcses" not in talk.answers


@pytest.mark.parametrize("words", ["that's all", "nothing else"])
def test_closing_words_tell_no_grade(talk: Talk, words: str) -> None:
    assert talk(START, "3 A levels", "8") == "gcse_english"
    assert talk(words) == "gcse_english"


@pytest.mark.parametrize("intent", ["ask_applying", "ask_entry_routes", "ask_qualities"])
@pytest.mark.parametrize(
    "words",
    [
        "can i get on the course",
        "which way in fits me",
        "am i ok for it",
        "could I get in then",
        "do I stand a chance",
        "am I good enough to apply",
        "would they take me on the course",
        "ydw i'n ddigon da i ymgeisio",
        "pa ffordd i mewn sy'n addas i fi",
        "ga i le ar y cwrs",
    ],
)
def test_who_asks_for_their_chances_in_an_open_check_is_asked_on(
    talk: Talk, words: str, intent: str
) -> None:
    asked = talk(START)
    assert talk((words, intent)) == asked
    assert "UCAS" not in talk.text


def test_what_else_is_asked_beside_it_is_answered(talk: Talk) -> None:
    asked = talk(START, "a degree", "2:1")
    assert talk(("nothing else, how do I apply?", "ask_applying")) == asked
    assert "UCAS" in talk.text


@pytest.mark.parametrize(
    "words",
    [
        "does that still get me on the STP?",
        "so am I ok for the STP",
        "can I still do the STP",
        "is the STP open to me with that",
        "never worked in a lab. would the STP take me?",
        "no hospital work either. does that still get me on the STP?",
        "have I got enough for the STP",
        "would they take me on the STP",
        "am I good enough for the STP then",
        "ydy hynny'n ddigon i'r STP?",
        "alla i gael lle ar yr STP",
    ],
)
@pytest.mark.parametrize("intent", ["ask_training_pay", "follow_up", "ask_entry_routes"])
def test_who_asks_about_one_way_hears_how_that_stands(talk: Talk, words: str, intent: str) -> None:
    asked = talk(START, "a 2:2 in physics")
    talk.text, talk.custom = talk.say_on(words, intent, route="stp")
    assert _SO_FAR[Language.ENGLISH] in talk.text
    assert "Scientist Training Programme (STP): might be open to you." in talk.text
    assert "(PTP)" not in talk.text
    assert asked is not None


@pytest.mark.parametrize(
    "words",
    ["how long is the STP", "what's the STP", "do I get paid on the STP", "who runs the STP?"],
)
def test_a_fact_of_one_way_is_told_as_before(talk: Talk, words: str) -> None:
    talk(START, "a 2:2 in physics")
    talk.text, talk.custom = talk.say_on(words, "ask_entry_routes", route="stp")
    assert _SO_FAR[Language.ENGLISH] not in talk.text


def test_what_is_told_beside_a_correction_is_told_back_with_it(talk: Talk) -> None:
    talk(START, "a 2:1 in physics")
    talk(("sorry i lied its a 2:2 not a 2:1. no masters no phd", "ask_degree_class"))
    assert talk.answers["degree_class"] == "lower-second"
    assert talk.answers["postgraduate"] == "no"
    assert "Class of degree: A 2:2" in talk.text
    assert "postgraduate qualification: No" in talk.text


_BEFORE_END = (START, "3 A levels")


@pytest.mark.parametrize(
    "words",
    [
        "so is the degree open to me",
        "what am I missing for the degree",
        "could I get on the PTP as I am",
        "is the practitioner training programme open to me",
        "am i allowed on the ptp",
        "what's left for me to get for the PTP",
        "what do i still need for the degree",
        "am I short of anything for the degree",
        "have I got enough for the degree",
        "would the degree take me as I am",
        "ydy'r radd yn agored i mi",
        "allwn i fynd ar y PTP fel rydw i",
        "beth sydd ar goll gen i ar gyfer y radd",
        "ga i wneud y radd",
    ],
)
@pytest.mark.parametrize(
    "intent", ["nlu_fallback", "ask_possible_jobs", "ask_eligibility", "ask_entry_routes"]
)
def test_a_way_is_asked_about_by_whatever_it_is_called(talk: Talk, words: str, intent: str) -> None:
    asked = talk(*_BEFORE_END)
    answers = dict(talk.answers)
    assert talk((words, intent)) == asked
    assert any(so_far in talk.text for so_far in _SO_FAR.values())
    assert "(PTP)" in talk.text
    assert "(STP)" not in talk.text
    assert talk.answers == answers


@pytest.mark.parametrize(
    "words", ["what am I missing for the apprenticeship", "is an apprenticeship open to me"]
)
def test_a_way_that_the_job_has_not_is_answered_as_ever(talk: Talk, words: str) -> None:
    asked = talk(*_BEFORE_END)
    assert talk((words, "ask_apprenticeship")) == asked
    assert _SO_FAR[Language.ENGLISH] not in talk.text


@pytest.mark.parametrize(
    "words",
    [
        "is the degree open to me then",
        "could I get on the degree",
        "what am I missing for the degree",
        "ydy'r radd yn agored i mi",
    ],
)
@pytest.mark.parametrize("intent", ["nlu_fallback", "ask_eligibility", "ask_possible_jobs"])
def test_at_the_end_a_way_that_is_asked_about_is_told_and_no_degree_is_noted(
    talk: Talk, words: str, intent: str
) -> None:
    assert talk(START, "3 A levels BBB, no degree", "8", "english D", "maths D") is None
    answers = dict(talk.answers)
    talk((words, intent))
    assert "(PTP)" in talk.text.split(":")[0]
    assert talk.answers == answers


@pytest.mark.parametrize("intent", ["ask_eligibility", "ask_possible_jobs"])
def test_whether_the_degree_is_open_begins_the_check_of_this_job_and_tells_none(
    talk: Talk, intent: str
) -> None:
    assert talk(("is the degree open to me", intent)) == "qualifications"
    assert talk.answers == {}


@pytest.mark.parametrize("words", ["would a physics degree get me in?", "could a degree get me in"])
def test_a_degree_that_would_get_somebody_in_is_one_that_they_have(talk: Talk, words: str) -> None:
    talk((words, "ask_eligibility"))
    assert talk.answers["qualifications"] == ["degree"]


def test_who_asks_again_at_the_end_is_not_told_that_it_goes_on(talk: Talk) -> None:
    assert talk(*_DEGREE) is None
    talk(("could I become one", "ask_eligibility"))
    assert "Let's carry on" not in talk.text
