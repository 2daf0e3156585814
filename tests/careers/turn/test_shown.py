"""Typing what stands on a quick reply."""

from __future__ import annotations

import pytest

from careers.turn.answer import QuickReply
from careers.turn.press import Ask, Change, Tell
from careers.turn.question import Named
from careers.turn.shown import as_shown, shown_in, typed_press

_PART_TIME = Ask("ask_labour_market", (Named("working_pattern", "part-time"),))
_SHOWN = as_shown(
    [
        QuickReply("Is there part-time work?", _PART_TIME),
        QuickReply("Change: A levels", Change("a_levels")),
        QuickReply("2:1", Tell("degree_class", "upper-second")),
    ]
)


@pytest.mark.parametrize(
    "text",
    ["Is there part-time work?", "is there part-time work", "  IS THERE  PART-TIME WORK ?!"],
)
def test_a_title_is_its_press_whatever_its_capitals_and_marks(text: str) -> None:
    assert typed_press(text, _SHOWN) == _PART_TIME


@pytest.mark.parametrize(
    "text", ["", "?", "part-time work", "is there part-time work in Wales?", "21", "change"]
)
def test_other_words_are_read_as_ever(text: str) -> None:
    assert typed_press(text, _SHOWN) is None


@pytest.mark.parametrize(
    "slot", [None, "x", [1], [{"title": "a"}], [{"title": 1, "payload": "/a"}]]
)
def test_a_slot_that_makes_no_sense_shows_nothing(slot: object) -> None:
    assert shown_in(slot) == []


def test_what_was_shown_comes_back_from_the_slot() -> None:
    assert shown_in(_SHOWN) == _SHOWN
