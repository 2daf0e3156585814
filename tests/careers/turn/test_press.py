"""What is pressed, on its way to Rasa and back."""

from __future__ import annotations

import json

import pytest

from careers.turn.press import (
    ENTITIES,
    NAMED_KINDS,
    Ask,
    Change,
    Command,
    Press,
    Tell,
    as_typed,
    asking,
    decode,
    encode,
    holds_later,
    is_payload,
)
from careers.turn.question import Named, Question

_PRESSES: list[Press] = [
    Ask("deny"),
    Ask("ask_pay"),
    Ask("ask_pay", (Named("band", "8a"), Named("nation", "wales"))),
    Ask("ask_pay_difference", (Named("band", "5"), Named("band", "7"))),
    Ask("ask_eligibility", (Named("occupation", "bus-driver"),)),
    Tell("a_levels", "3"),
    Tell("qualifications", "a-level+btec"),
    Tell("gcse_maths", "unknown"),
    Change("a_levels"),
    Command("summary"),
    *(Ask("ask_contact", (Named(kind, 'quo"ted, {cymraeg ŵ}'),)) for kind in NAMED_KINDS),
]


@pytest.mark.parametrize("press", _PRESSES, ids=str)
def test_every_press_comes_back_as_it_was_sent(press: Press) -> None:
    assert decode(encode(press)) == press


@pytest.mark.parametrize("press", _PRESSES, ids=str)
def test_a_payload_is_an_intent_and_json_with_entities_of_the_table(press: Press) -> None:
    intent, brace, rest = encode(press).partition("{")
    assert intent == f"/{press.question.intent}"
    assert set(json.loads(brace + rest or "{}")) <= set(ENTITIES)


def test_a_question_is_pressed_with_all_that_it_names() -> None:
    named = (Named("band", "5"), Named("nation", "wales"), Named("band", "7"), Named("band", "5"))
    press = asking(Question("ask_pay", named))
    assert press.named == (Named("band", "5"), Named("band", "7"), Named("nation", "wales"))


def test_something_of_a_kind_that_rasa_would_drop_is_refused() -> None:
    with pytest.raises(ValueError, match="names a colour; allowed are occupation, "):
        encode(Ask("ask_pay", (Named("colour", "red"),)))


@pytest.mark.parametrize(
    ("payload", "press"),
    [
        ('  /ask_pay {"band": 6}  ', Ask("ask_pay", (Named("band", "6"),))),
        ('/ask_pay{"colour": "red", "band": "6"}', Ask("ask_pay", (Named("band", "6"),))),
        ('/ask_pay{"band": {"a": 1}, "year": [null, true, "2026"]}', Ask("ask_pay", (Named("year", "2026"),))),
        ('/ask_pay{"band" 6}', Ask("ask_pay")),
        (f'/ask_pay{{"band": {"[" * 5000}}}', Ask("ask_pay")),
        ('/ask_eligibility{"check_answer": "3"}', Ask("ask_eligibility")),
        ('/ask_pay{"check_change": "a_levels"}', Ask("ask_pay")),
    ],
)  # fmt: skip
def test_what_a_payload_carries_without_sense_is_left_out(payload: str, press: Press) -> None:
    assert decode(payload) == press


@pytest.mark.parametrize(
    "text",
    ["", "/", "hello", "/ hello", "/hello there", "/ask_pay please", "/ask_pay[1]", "//ask_pay", "/5"],
)  # fmt: skip
def test_what_is_typed_is_no_press(text: str) -> None:
    assert decode(text) is None


def test_only_what_depends_on_what_was_offered_means_nothing_later() -> None:
    assert [press for press in _PRESSES if not holds_later(encode(press))] == [Ask("deny")]
    assert not holds_later("hello")


@pytest.mark.parametrize("text", ["/ask_pay", "  / hello", "//", "/\xa0/greet"])
def test_what_looks_pressed_does_not_look_so_once_it_counts_as_typed(text: str) -> None:
    assert is_payload(text)
    assert not is_payload(as_typed(text))
