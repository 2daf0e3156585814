"""The conversation: it repairs, waits, resumes, and ends."""

from __future__ import annotations

import re
from typing import Any

import pytest

from careers.conversation.respond import Responder
from careers.eligibility.job import CheckedJob
from careers.eligibility.state import paused
from careers.shapes.store import Store
from careers.turn.answer import Answer, QuickReply, Status
from careers.turn.memory import Memory
from careers.turn.press import Ask, Change, Command, Press, Tell, decode
from careers.turn.turn import Turn
from tests.careers.eligibility.simulated import WithoutRasa, asked_in
from tests.shown import answers_of, verdicts_of
from tests.visitor import today

START = ("could I become one", "ask_eligibility")


class Talk:
    """A conversation that knows which question a reply ends with."""

    def __init__(self, store: Store, job: CheckedJob, page: str = "clinical-technologist") -> None:
        """Begin it on a page."""
        self.say_on = WithoutRasa(store, page)
        self._questions = list(job.questions.values())
        self.text = ""
        self.custom: dict[str, Any] = {}
        self.replies: tuple[QuickReply, ...] = ()

    def press(self, press: Press) -> Answer:
        """Press a quick reply."""
        say = self.say_on
        reply = Responder(say.store, today).respond(Turn.of(press, say.page), say.memory)
        say.memory = Memory.from_slots(reply.memory.as_slots())
        return reply.answer

    def __call__(self, *lines: str | tuple[str, str]) -> str | None:
        """Say some lines; gives the question that the last reply ends with."""
        for line in lines:
            words, intent = line if isinstance(line, tuple) else (line, "nlu_fallback")
            self.text, self.custom = self.say_on(words, intent)
            self.replies = self.say_on.replies
        return asked_in(self.text, self._questions)

    @property
    def answers(self) -> dict[str, Any]:
        guide = self.say_on.memory.guide
        return dict(guide["answers"]) if guide else {}

    def asks(self, intent: str, route: str) -> None:
        """Say something that names a way in."""
        self.text, self.custom = self.say_on("", intent, route=route)

    def verdicts(self) -> dict[str, str]:
        return verdicts_of(self.custom)


@pytest.fixture
def talk(store: Store, job: CheckedJob) -> Talk:
    return Talk(store, job)


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


def test_fewer_subjects_than_were_counted_change_nothing(talk: Talk) -> None:
    assert talk(START, "a levels", "3", ("maths and physics", "ask_subjects")) == "gcses"
    assert talk.answers["a_levels"] == 3
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
    talk(START, "a degree", "2:1", "physics")
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


def test_after_the_end_something_new_changes_the_verdict(talk: Talk) -> None:
    talk(("I've got a 2:2 in engineering, any chance?", "ask_eligibility"), "no")
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


def test_another_job_s_page_asks_which_job_to_carry_on_with(
    bus_store: Store, job: CheckedJob
) -> None:
    talk = Talk(bus_store, job)
    talk(START, "3 a levels")
    talk.say_on.page = "bus-driver"
    assert talk(("what are the hours?", "ask_hours")) is None
    assert "early and late shifts" in talk.text
    assert "Which one" in talk.text
    assert talk("carry on") == "gcses"


def test_another_job_can_be_checked_instead_with_the_answers_that_both_share(
    bus_store: Store, job: CheckedJob, bus_job: CheckedJob
) -> None:
    talk = Talk(bus_store, bus_job)
    talk.say_on.page = "clinical-technologist"
    talk(START, "3 a levels, and a 5 in English")
    talk.say_on.page = "bus-driver"
    assert talk("hello") is None
    assert talk("this one") in bus_job.questions
    assert talk.answers["gcse_english"] == "5"


@pytest.fixture
def between(bus_store: Store, bus_job: CheckedJob, job: CheckedJob) -> Talk:
    """A check of one job, and the visitor on the page of another."""
    talk = Talk(bus_store, bus_job)
    talk._questions += job.questions.values()
    talk.say_on.page = "clinical-technologist"
    talk(START, "3 a levels")
    talk.say_on.page = "bus-driver"
    talk("hello")
    return talk


@pytest.mark.parametrize(
    "words", ["carry on", "the first one", "the old one please", "yr un cyntaf", "parhau", "yes"]
)
def test_the_check_goes_on_with_the_earlier_job(between: Talk, words: str) -> None:
    assert between(words) == "gcses"


@pytest.mark.parametrize("words", ["this one", "the new one", "the second", "y swydd hon"])
def test_the_check_goes_on_with_the_job_of_the_page(between: Talk, words: str) -> None:
    between(words)
    assert between.say_on.memory.guide is not None
    assert between.say_on.memory.guide["job"] == "bus-driver"


@pytest.mark.parametrize("words", ["stop", "neither", "never mind", "none of them", "dim un"])
def test_neither_job_stops_the_check_and_keeps_the_answers(between: Talk, words: str) -> None:
    assert between(words) is None
    assert "Your answers are kept" in between.text
    assert between.answers["a_levels"] == 3


def test_which_job_is_explained_and_asked_again(between: Talk) -> None:
    between("why")
    assert "each job has its own questions" in between.text
    assert "Which one" in between.text
    between("what was the question?")
    assert "Which one" in between.text


def test_starting_again_between_two_jobs_starts_with_the_page_s(between: Talk) -> None:
    between("start again")
    guide = between.say_on.memory.guide
    assert guide is not None
    assert (guide["job"], guide["answers"]) == ("bus-driver", {})


def test_another_command_is_about_the_check_that_was_under_way(between: Talk) -> None:
    assert between("what have I told you?") == "gcses"
    assert "A levels: 3" in between.text


def test_a_profile_that_asks_for_nothing_answers_as_before(two_jobs: Store) -> None:
    say = WithoutRasa(two_jobs, "lighthouse-keeper")
    _, custom = say("could I become one", "ask_eligibility")
    assert custom["status"] != Status.GUIDED.value


@pytest.mark.parametrize(
    "press",
    [
        Tell("qualifications", "btec"),
        Tell("qualifications", "nonsense"),
        Tell("nothing", "1"),
        Tell("a_levels", "a million"),
        Command("skip"),
        Command("nonsense"),
        Change("nothing"),
        Ask("ask_eligibility"),
        Ask("nonsense"),
    ],
    ids=str,
)
@pytest.mark.parametrize("before", [[], [START], [START, "none"], [START, "stop", "yes"]], ids=len)
def test_any_quick_reply_gets_a_reply(talk: Talk, before: list[Any], press: Press) -> None:
    talk(*before)
    assert talk.press(press).paragraphs


def test_a_pressed_answer_is_that_answer_and_nothing_else(talk: Talk) -> None:
    talk(START)
    talk.press(Tell("qualifications", "degree"))
    assert talk.answers == {"qualifications": ["degree"]}


def test_not_sure_leaves_its_own_question_out_even_when_pressed_late(talk: Talk) -> None:
    talk(START)
    not_sure = talk.replies[-1]
    talk("3 a levels")
    talk.press(not_sure.press)
    assert talk.answers == {"a_levels": 3, "qualifications": "unknown"}


@pytest.mark.parametrize("topic", ["pay", "hours", "labour_market"])
def test_a_question_that_is_pressed_midway_is_answered_and_the_open_one_comes_back(
    talk: Talk, job: CheckedJob, topic: str
) -> None:
    open_question = talk(START, "a degree", "2:1")
    assert open_question == "degree_subject"
    answer = talk.press(Ask(f"ask_{topic}"))
    assert answer.sources, "the question was not answered"
    assert answer.paragraphs[-1] == job.questions[open_question].words.en


def test_a_person_who_is_asked_for_by_a_press_lets_the_check_wait(talk: Talk) -> None:
    talk(START)
    assert "carry on" in talk.press(Ask("ask_person")).paragraphs[-1]
    assert talk("carry on") == "qualifications"


def test_an_answer_that_is_pressed_before_the_check_starts_it(talk: Talk) -> None:
    talk.press(Tell("qualifications", "degree"))
    assert talk.answers == {"qualifications": ["degree"]}


def test_an_answer_is_changed_by_the_words_of_its_quick_reply_long_after(
    talk: Talk, job: CheckedJob
) -> None:
    for name, question in job.questions.items():
        talk(START)
        for other, each in job.questions.items():
            talk.press(Tell(other, each.replies[0]))
        talk(("what does it pay?", "ask_pay"))
        assert talk(f"Change: {question.label.en}") == name
        talk.press(Command("again"))


def test_progress_counts_what_is_done_and_not_what_is_asked_again(talk: Talk) -> None:
    talk(START, "none")
    assert "progress" not in talk.custom
    talk("change my qualifications")
    assert talk.custom["progress"]["step"] == 1
    assert talk.custom["progress"]["of"] > 1


def test_an_option_in_the_words_that_are_shown_is_that_option_and_nothing_more(
    talk: Talk, job: CheckedJob
) -> None:
    for name, question in job.questions.items():
        for option in question.options:
            talk(START)
            talk.press(Change(name))
            talk(option.words.en.upper())
            said = talk.answers.get(name)
            assert said in (option.id, [option.id]), f"{option.words.en} at {name}: {said}"
            assert set(talk.answers) == {name}, f"{option.words.en} at {name}: {talk.answers}"
            talk.press(Command("again"))


def test_a_pass_is_told_back_as_a_pass_and_never_as_a_grade(talk: Talk) -> None:
    talk(START, "3 a levels", "8", "C or above")
    assert "GCSE English: C/4 or above" in talk.text


def test_a_pass_takes_no_grade_back_and_a_grade_makes_a_pass_clear(talk: Talk) -> None:
    talk(START, "3 a levels", "8", "a 6", "I passed English GCSE")
    assert talk.answers["gcse_english"] == "6"
    talk("passed maths gcse", "GCSE maths: 7")
    assert talk.answers["gcse_maths"] == "7"
    assert "changed" not in talk.text


def test_what_is_worked_towards_is_told_back_so_and_the_verdict_says_so(talk: Talk) -> None:
    talk(START, "in year 13, doing maths, physics and chemistry", "8", "a 6", "a 7")
    assert talk.verdicts()["ptp"] == "open"
    assert "That is if you get what you are working towards: 3 A levels." in talk.text
    assert "A levels (working towards): 3" in talk.text
    assert "GCSE maths: 7 (A)" in talk.text


def test_what_is_told_of_a_degree_that_is_worked_towards_is_expected_as_well(talk: Talk) -> None:
    talk(START, "final year of my degree", "2:1", "physics")
    assert talk.verdicts()["stp"] == "might"
    assert "Class of degree (working towards): A 2:1" in talk.text


def test_what_has_been_gained_since_is_no_longer_worked_towards(talk: Talk) -> None:
    talk(START, "predicted AAB", "8", "a 6", "a 7")
    assert "working towards" in talk.text
    talk("I've got my results: I have 3 A levels")
    assert "working towards" not in talk.text


def test_the_answer_to_which_level_goes_to_the_grades_that_were_told(talk: Talk) -> None:
    talk(START)
    assert talk("I got a C in English and a B in maths") == "qualifications"
    assert "Which qualification is that grade in" in talk.text
    talk("GCSE")
    assert talk.answers == {"gcse_english": "4", "gcse_maths": "6"}


@pytest.mark.parametrize("words", ["gcses", "they're GCSEs", "at GCSE", "GCSE grades"])
def test_the_level_of_waiting_grades_may_be_said_in_any_way(talk: Talk, words: str) -> None:
    talk(START, "I got a D in English", words)
    assert talk.answers == {"gcse_english": "3"}


def test_going_back_loses_nothing_when_something_else_is_corrected_then(talk: Talk) -> None:
    talk(
        START, "HNC in mechanical engineering", "go back", "actually it was a D in English", "GCSE"
    )
    assert talk.answers == {"qualifications": ["higher"], "gcse_english": "3"}


def test_going_back_replaces_the_answer_that_is_given_anew(talk: Talk) -> None:
    talk(START, "HNC in mechanical engineering", "go back", "a BTEC")
    assert talk.answers == {"qualifications": ["btec"]}


@pytest.mark.parametrize("words", ["👍", "...", "?!", "🙂🙂"])
def test_a_message_without_a_word_after_the_end_offers_what_can_be_done(
    talk: Talk, words: str
) -> None:
    talk(START, "none", (words, "greet"))
    assert "The questions are done." in talk.text
    assert [each.title for each in talk.replies] == [
        "Summary",
        "What have I told you?",
        "Start again",
    ]
