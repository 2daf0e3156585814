"""Questions about what a word means, whatever intent was read in them."""

from __future__ import annotations

import pytest

from careers.conversation.meanings import asked_meanings
from careers.shapes.store import Store
from careers.turn.question import Named, Question
from careers.turn.turn import Turn


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        (Named("route", "stp"), "ask_entry_routes"),
        (Named("specialism", "nuclear-medicine"), "ask_specialisms"),
        (Named("nation", "wales"), "ask_meaning"),
        (Named("term", "hcpc"), "ask_meaning"),
    ],
)
def test_what_a_way_in_or_a_field_is_is_told_and_no_word_explained(
    store: Store, named: Named, expected: str
) -> None:
    turn = Turn("beth yw hwn", (Question("ask_meaning", (named,)),))
    assert asked_meanings(turn, store).intent == expected
