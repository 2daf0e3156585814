"""The conversation: it repairs, waits, resumes, and ends."""

from __future__ import annotations

import re

import pytest

from careers.eligibility.job import CheckedJob
from careers.eligibility.state import paused
from careers.turn.answer import Status
from careers.turn.memory import Memory
from careers.turn.press import Change, decode
from tests.careers.eligibility.talk import START, Talk
from tests.shown import answers_of


def test_the_first_question_comes_at_once(talk: Talk) -> None:
    assert talk(START) == "qualifications"
    assert talk.custom["status"] == Status.GUIDED.value
    assert talk.custom["progress"] == {"step": 1, "of": 5}


def test_what_the_first_message_tells_is_not_asked(talk: Talk) -> None:
    opening = ("I've got a 2:2 in engineering, any chance?", "ask_eligibility")
    assert talk(opening) == "postgraduate"


@pytest.mark.parametrize("words", ["why do you ask?", "why", "why does that matter?"])
def test_why_is_answered_and_the_question_returns(talk: Talk, job: CheckedJob, words: str) -> None:
    assert talk(START, "3 a levels", words) == "gcses"
    assert job.questions["gcses"].why.en in talk.text


@pytest.mark.parametrize("words", ["skip", "don't know", "I'd rather not say", "next question"])
def test_a_question_can_be_skipped(talk: Talk, words: str) -> None:
    assert talk(START, "3 a levels", words) == "gcse_english"
    assert talk.answers["gcses"] == "unknown"


def test_going_back_asks_the_question_before_again(talk: Talk) -> None:
    assert talk(START, "3 a levels", "8", "go back") == "gcses"
    assert talk("4") is None
    assert talk.verdicts()["ptp"] == "not_yet"


def test_at_the_first_question_there_is_no_way_back(talk: Talk) -> None:
    assert talk(START, "go back") == "qualifications"


def test_an_earlier_answer_can_be_changed_by_saying_it(talk: Talk) -> None:
    assert talk(START, "3 a levels", "8", "wait, I've got 4 A levels") == "gcse_english"
    assert talk.answers["a_levels"] == 4
    assert talk.answers["gcses"] == 8


def test_an_earlier_answer_can_be_reopened_without_saying_it(talk: Talk) -> None:
    talk(START, "a degree", "2:1")
    assert talk("wait, my class was lower than that") == "degree_class"
    assert talk("2:2") == "degree_subject"


def test_a_changed_answer_makes_void_what_depended_on_it_and_nothing_else(talk: Talk) -> None:
    talk(START, "a degree", "2:1", "got a 5 in English")
    assert talk("change my qualifications") == "qualifications"
    assert talk.answers == {"gcse_english": "5"}


def test_which_answer_is_asked_if_none_is_named(talk: Talk) -> None:
    talk(START, "3 a levels", "8", "I made a mistake")
    assert talk.custom["status"] == Status.GUIDED.value
    assert talk("a levels") == "a_levels"


def test_what_was_told_is_said_and_can_be_changed_by_a_quick_reply(talk: Talk) -> None:
    assert talk(START, "3 a levels", "what have I told you?") == "gcses"
    assert "A levels: 3" in talk.text
    changes = [each["change"]["payload"] for each in answers_of(talk.custom)]
    assert Change("a_levels") in [decode(each) for each in changes]


@pytest.mark.parametrize(
    "words",
    [
        "back to the check: 7 GCSEs, and a 6 in maths",
        "right, carry on with the check. I have 7 gcses and a 6 in maths",
        "ok let's carry on, I've 7 GCSEs with a 6 in maths",
    ],
)
def test_what_is_told_where_the_check_goes_on_is_noted(talk: Talk, words: str) -> None:
    talk(START, "3 a levels", ("what does it pay?", "ask_pay"), words)
    assert talk.answers["gcses"] == 7
    assert talk.answers["gcse_maths"] == "6"


@pytest.mark.parametrize("words", ["stop", "never mind", "leave it", "ok enough now", "stopio"])
def test_stopping_stops_at_once_and_keeps_the_answers(talk: Talk, words: str) -> None:
    assert talk(START, "3 a levels", words) is None
    assert "Your answers are kept" in talk.text
    assert talk(("what does it pay?", "ask_pay")) is None
    assert talk("carry on") == "gcses"
    assert talk.answers["a_levels"] == 3


@pytest.mark.parametrize("words", ["skip", "next question", "stop", "leave it", "carry on"])
def test_after_the_end_a_command_is_still_about_the_check(talk: Talk, words: str) -> None:
    assert talk(START, "none", (words, "ask_apprenticeship")) is None
    assert "The questions are done" in talk.text
    assert talk.custom["status"] == Status.GUIDED.value


@pytest.mark.parametrize(
    "words",
    [
        "maths, physics and chemistry",
        "biology chemistry art",
        "they're in French, history and music",
    ],
)
def test_subjects_listed_after_their_number_are_an_answer(talk: Talk, words: str) -> None:
    assert talk(START, "a levels", "3", (words, "ask_subjects")) == "gcses"
    assert talk.text.startswith("Noted: A levels: 3.")
    assert "Source" not in talk.text


@pytest.mark.parametrize("words", ["maths and physics", "biology", "ffiseg"])
def test_fewer_subjects_than_were_counted_change_nothing(talk: Talk, words: str) -> None:
    assert talk(START, "a levels", "3", (words, "ask_subjects")) == "gcses"
    assert talk.answers["a_levels"] == 3
    assert talk.text.startswith("Noted: A levels: 3.")
    assert "Sorry" not in talk.text


@pytest.mark.parametrize("words", ["👍", "???", "...", "🙂🙂", "!"])
def test_a_message_without_a_word_has_the_open_question_asked_again(
    talk: Talk, job: CheckedJob, words: str
) -> None:
    assert talk(START, "3 a levels", (words, "greet")) == "gcses"
    assert talk.text == job.questions["gcses"].words.en


def test_starting_again_forgets_the_answers(talk: Talk) -> None:
    assert talk(START, "3 a levels", "start again") == "qualifications"
    assert talk.answers == {}


@pytest.mark.parametrize("intent", ["ask_person", "goodbye"])
def test_a_person_is_named_and_the_check_waits_for_carry_on(talk: Talk, intent: str) -> None:
    assert talk(START, ("can I talk to somebody", intent)) is None
    assert talk(("hello", "greet")) is None
    assert talk("carry on") == "qualifications"


def test_a_crisis_pauses_the_check(talk: Talk) -> None:
    talk(START, "3 a levels")
    talk.say_on.memory = Memory(guide=paused(talk.say_on.memory.guide))
    assert talk(("what does it pay?", "ask_pay")) is None
    assert talk("carry on") == "gcses"


def test_nonsense_gets_an_example_then_a_way_out_and_at_last_is_left(
    talk: Talk, job: CheckedJob
) -> None:
    assert talk(START, "flurble") == "qualifications"
    assert job.questions["qualifications"].example.en in talk.text
    assert talk("wibble") == "qualifications"
    assert "skip" in talk.text
    assert talk("gronk") == "qualifications"
    assert "Careers Wales" in talk.text
    assert talk("zzzz") == "a_levels"


def test_an_answer_and_a_question_in_one_message_are_both_heard(talk: Talk) -> None:
    assert talk(START, ("3 a levels. is it shift work?", "ask_hours")) == "gcses"
    assert "37" in talk.text
    assert talk.answers["a_levels"] == 3


def test_asking_again_midway_goes_on_with_the_same_question(talk: Talk) -> None:
    assert talk(START, "3 a levels", START) == "gcses"


def test_the_end_says_the_verdicts_first_then_a_step_a_contact_and_the_answers(
    talk: Talk,
) -> None:
    talk(START, "none")
    assert list(talk.verdicts().values()) == ["open", "not_yet", "not_this_way"]
    first, second = (message["blocks"] for message in talk.custom["messages"])
    assert [each["kind"] for each in first] == ["verdict"] * 3 + ["paragraph", "contact"]
    assert [each["kind"] for each in second] == ["answers", "summary"]
    told = ("Access course: open to you.", "Next: Take an Access course", "Ask Careers Wales", "Your answers: ")  # fmt: skip
    places = [talk.text.index(each) for each in told]
    assert places == sorted(places)


def test_a_way_in_that_a_visitor_doesn_t_need_is_left_out_until_asked_for(talk: Talk) -> None:
    talk(START, "3 a levels", "8", "5", "5")
    assert list(talk.verdicts()) == ["ptp", "stp"]
    talk.asks("ask_entry_routes", "access")
    assert "You may not need it" in talk.text


def test_whoever_has_a_degree_hears_of_the_way_in_for_graduates_first(talk: Talk) -> None:
    talk(START, "a degree", "2:1", "physics", "no A levels")
    assert list(talk.verdicts()) == ["stp", "ptp"]


@pytest.mark.parametrize(
    "intent", ["ask_entry_routes", "more_detail", "follow_up", "nlu_fallback", "ask_eligibility"]
)
def test_after_the_end_a_way_in_can_be_asked_about(talk: Talk, intent: str) -> None:
    talk(START, "none")
    talk.asks(intent, "ptp")
    assert list(talk.verdicts()) == ["ptp"]
    for said in ("What is usually asked for and missing: 3 A levels", "The rule:", "Source:", "the university decides"):  # fmt: skip
        assert said in talk.text, f"{said!r} is missing"


def test_after_the_end_another_question_that_names_a_way_in_is_answered_as_usual(
    talk: Talk,
) -> None:
    talk(START, "none")
    talk.asks("ask_training_length", "ptp")
    assert talk.custom["status"] == Status.ANSWERED.value


def test_age_is_a_note_for_whoever_speaks_of_it(talk: Talk) -> None:
    talk(("I'm 41, could I do this", "ask_eligibility"), "none")
    assert "Age: no limit" in talk.text


def test_nobody_is_told_of_age_who_didn_t_speak_of_it(talk: Talk) -> None:
    talk(START, "none")
    assert "Age: no limit" not in talk.text


def test_a_specialism_that_needs_the_stp_is_handed_off(talk: Talk) -> None:
    talk(("I want to do a specialist area, could I get in", "ask_eligibility"), "none")
    assert "The page doesn't name them" in talk.text
    assert "National School of Healthcare Science" in talk.text


def test_a_graduate_with_the_a_levels_and_gcses_hears_that_both_ways_are_open(talk: Talk) -> None:
    talk(START, "a degree", "a third", "3 A levels", "8", "a B", "a C")
    assert talk.verdicts() == {"ptp": "open", "stp": "not_this_way"}


def test_after_the_end_something_new_changes_the_verdict(talk: Talk) -> None:
    talk(("I've got a 2:2 in engineering, any chance?", "ask_eligibility"), "no", "no A levels")
    assert talk.verdicts()["stp"] == "not_yet"
    talk("actually I do have a masters")
    assert talk.verdicts()["stp"] == "might"


def test_after_the_end_grades_told_in_few_words_are_noted_whatever_they_seem_to_ask(
    talk: Talk,
) -> None:
    talk(START, "only GCSEs, 6 of them at C or above", ("english 5, maths 4", "ask_subjects"))
    assert talk.answers["gcse_english"] == "5"
    assert talk.answers["gcse_maths"] == "4"


def test_after_the_end_other_questions_are_answered_as_usual(talk: Talk) -> None:
    talk(START, "none", ("what does it pay?", "ask_pay"))
    assert talk.custom["status"] == Status.ANSWERED.value
    assert "progress" not in talk.custom


def test_a_summary_can_be_taken_away(talk: Talk) -> None:
    talk(START, "none", "summary")
    for said in ("Clinical Technologist", "Qualifications: None yet", "(PTP): not yet", "1. Take an Access course", "0800 028 4844", "Source:"):  # fmt: skip
        assert said in talk.text, f"{said!r} is missing"
    assert re.search(r"\b\d\d/\d\d/20\d\d\b", talk.text), "the day is missing"
