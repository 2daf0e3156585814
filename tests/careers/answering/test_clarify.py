"""Asking which was meant."""

from __future__ import annotations

from careers.shapes.store import Store
from careers.turn.answer import Status
from tests.visitor import Visitor, asked, text_of

_READINGS = (asked("ask_hours"), asked("ask_pay", band="6"), asked("ask_team"), asked("ask_age"))


def test_three_readings_and_something_else_are_offered_in_text_and_buttons(store: Store) -> None:
    answer = Visitor(store).says(asked("nlu_fallback"), readings=_READINGS)
    assert answer.status is Status.CLARIFIED
    assert text_of(answer) == (
        "I'm not sure what you mean. Is it about hours and shifts, pay or who you'd work with?"
    )
    assert [(reply.intent, reply.entities) for reply in answer.replies] == [
        ("ask_hours", {}),
        ("ask_pay", {"band": "6"}),
        ("ask_team", {}),
        ("deny", {}),
    ]


def test_without_a_reading_the_visitor_is_asked_to_put_it_another_way(store: Store) -> None:
    answer = Visitor(store).says(asked("nlu_fallback"))
    assert answer.status is Status.CLARIFIED
    assert text_of(answer).startswith("I didn't understand that.")
    assert len(answer.replies) == 3
