"""The conversation goes on in the language that the visitor shows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careers.conversation.languages import in_language
from careers.eligibility.state import GuideState
from careers.shapes.language import Language
from careers.turn.memory import Memory
from careers.turn.turn import Turn
from tests.visitor import asked

ENGLISH, WELSH = Language.ENGLISH, Language.WELSH


def _turn(
    text: str = "cyflog",
    intent: str = "ask_pay",
    spoken: Language | None = None,
    clearly: bool = False,
    page: Language = ENGLISH,
) -> Turn:
    return Turn(text, (asked(intent),), language=page, spoken=spoken, clearly=clearly)


def _answered_in(turn: Turn, memory: Memory) -> Language:
    return in_language(turn, memory)[0].language


def test_a_message_is_answered_in_its_own_language() -> None:
    assert _answered_in(_turn(spoken=WELSH), Memory()) is WELSH


def test_a_message_that_tells_no_language_keeps_the_one_spoken() -> None:
    memory = in_language(_turn(spoken=WELSH), Memory())[1]
    assert _answered_in(_turn("pay"), memory) is WELSH


def test_at_first_the_language_is_that_of_the_page() -> None:
    assert _answered_in(_turn("pay", page=WELSH), Memory()) is WELSH


def test_a_page_in_another_language_changes_it() -> None:
    memory = in_language(_turn(spoken=ENGLISH), Memory())[1]
    assert _answered_in(_turn("pay", page=WELSH), memory) is WELSH


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Cymraeg os gwelwch yn dda", WELSH),
        ("yn Gymraeg plis", WELSH),
        ("welsh please", WELSH),
        ("English please", ENGLISH),
        ("Saesneg", ENGLISH),
        ("switch from Welsh to English", ENGLISH),
    ],
)
def test_who_asks_for_a_language_gets_it(text: str, language: Language) -> None:
    other = ENGLISH if language is WELSH else WELSH
    turn = _turn(text, "ask_language", spoken=other, page=other)
    assert _answered_in(turn, Memory()) is language


def test_an_answer_full_of_names_changes_nothing_within_the_check() -> None:
    memory = replace(in_language(_turn(spoken=WELSH), Memory())[1], guide={"phase": "asking"})
    assert _answered_in(_turn("physics and maths", spoken=ENGLISH), memory) is WELSH


def test_a_clear_sentence_changes_it_even_within_the_check() -> None:
    memory = replace(in_language(_turn(spoken=WELSH), Memory())[1], guide={"phase": "asking"})
    turn = _turn("what grades would I need", spoken=ENGLISH, clearly=True)
    assert _answered_in(turn, memory) is ENGLISH


@pytest.mark.parametrize(
    "text", ["saesneg c", "maths b", "english c", "c mewn saesneg", "B yn Saesneg", "saesneg a"]
)
@pytest.mark.parametrize("intent", ["ask_language", "ask_subjects"])
def test_a_grade_in_english_keeps_the_welsh_of_the_check(text: str, intent: str) -> None:
    memory = Memory(
        guide=GuideState("clinical-technologist", open="gcses").as_slot(), language="cy"
    )
    assert _answered_in(_turn(text, intent, page=WELSH), memory) is WELSH


@pytest.mark.parametrize("text", ["english please", "saesneg plis", "can i have a go in English"])
def test_who_asks_for_english_gets_it_in_the_check_too(text: str) -> None:
    memory = Memory(
        guide=GuideState("clinical-technologist", open="gcses").as_slot(), language="cy"
    )
    assert _answered_in(_turn(text, "ask_language", page=WELSH), memory) is ENGLISH
