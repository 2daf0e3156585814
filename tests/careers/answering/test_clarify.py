"""Asking which was meant."""

from __future__ import annotations

from careers.shapes.store import Store
from careers.turn.answer import Status
from careers.turn.press import Ask
from careers.turn.question import Named
from tests.visitor import Visitor, asked, text_of

_READINGS = (asked("ask_hours"), asked("ask_pay", band="6"), asked("ask_team"), asked("ask_age"))


def test_three_readings_and_something_else_are_offered_in_text_and_buttons(store: Store) -> None:
    answer = Visitor(store).says(asked("nlu_fallback"), readings=_READINGS)
    assert answer.status is Status.CLARIFIED
    assert text_of(answer) == (
        "I'm not sure what you mean. Is it about hours and shifts, pay or who you'd work with?"
    )
    assert [reply.press for reply in answer.replies] == [
        Ask("ask_hours"),
        Ask("ask_pay", (Named("band", "6"),)),
        Ask("ask_team"),
        Ask("deny"),
    ]


def test_a_reading_that_names_two_of_a_kind_is_offered_with_both(store: Store) -> None:
    reading = asked("ask_pay_difference", band=["5", "7"])
    answer = Visitor(store).says(asked("nlu_fallback"), readings=[reading])
    assert answer.replies[0].press.question == reading


def test_without_a_reading_the_visitor_is_asked_to_put_it_another_way(store: Store) -> None:
    answer = Visitor(store).says(asked("nlu_fallback"))
    assert answer.status is Status.CLARIFIED
    assert text_of(answer).startswith("I didn't understand that.")
    assert len(answer.replies) == 3
