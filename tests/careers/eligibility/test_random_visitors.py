"""Visitors who answer, digress, change and cancel in any order."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careers.eligibility.job import CheckedJob
from careers.shapes.store import Store
from tests.careers.eligibility.simulated import WithoutRasa

_ANSWERS = [
    "3 a levels", "none", "a degree", "btec", "2:1", "2.2", "a first", "physics", "history",
    "yes", "no", "8", "0", "5", "B", "6s and 7s", "failed", "masters", "17 a levels", "loads",
    "from poland", "don't know", "gold", "I have a driving licence", "glasses", "a", "?", "...", "🙂",
]  # fmt: skip
_COMMANDS = [
    "skip", "go back", "why", "stop", "carry on", "what have i told you", "change my a levels",
    "start again", "wait, it was lower than that", "summary", "i made a mistake", "this one",
]  # fmt: skip
_OTHERS = [
    ("is it shift work?", "ask_hours"), ("hello", "greet"), ("I want a person", "ask_person"),
    ("no", "deny"), ("yes", "affirm"), ("asdf", "nlu_fallback"), ("more", "more_detail"),
    ("and band 7?", "follow_up"), ("could I do it", "ask_eligibility"), ("bye", "goodbye"),
    ("that's wrong", "correct_answer"), ("a joke please", "out_of_scope"),
]  # fmt: skip
_LINES = st.one_of(
    st.sampled_from([(words, "nlu_fallback") for words in (*_ANSWERS, *_COMMANDS)]),
    st.sampled_from(_OTHERS),
    st.text(max_size=12).map(lambda words: (words, "nlu_fallback")),
)
_PAGES = st.sampled_from(["clinical-technologist"] * 5 + ["bus-driver"])


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(lines=st.lists(st.tuples(_LINES, _PAGES), max_size=25))
def test_whatever_is_said_there_is_a_reply_and_an_end_can_be_reached(
    bus_store: Store, lines: list[tuple[tuple[str, str], str]]
) -> None:
    say = WithoutRasa(bus_store)
    say("could I become one", "ask_eligibility")
    for (words, intent), page in lines:
        say.page = page
        text, custom = say(words, intent)
        assert text.strip(), f"{words!r} gets no reply"
        assert custom.get("progress", {"of": 1})["of"] <= 8
    say("start again", "start_again")
    for _ in range(10):
        guide = say.memory.guide
        if guide is None or guide["phase"] == "done":
            break
        say("carry on" if guide["phase"] != "asking" else "skip")
    assert say.memory.guide is None or say.memory.guide["phase"] == "done"


@settings(max_examples=60, deadline=None)
@given(answers=st.lists(st.sampled_from(_ANSWERS), min_size=12, max_size=12))
def test_a_question_that_was_answered_is_not_asked_again(
    bus_store: Store, bus_job: CheckedJob, answers: list[str]
) -> None:
    say = WithoutRasa(bus_store, "bus-driver")
    say("could I become one", "ask_eligibility")
    for words in answers:
        guide = say.memory.guide
        assert guide is not None
        assert guide["open"] not in guide["answers"]
        if guide["phase"] == "done":
            break
        say(words)
