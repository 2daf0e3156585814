"""The words of a message while it is searched."""

from __future__ import annotations

from careers.safety.joints import Choice
from careers.safety.message import BARRIER, Message
from careers.safety.parts import Word

FILLERS = Choice([Word(frozenset({"so"})), Word(frozenset({"really"}))])


def test_fillers_may_be_passed_or_not() -> None:
    assert Message(["am", "so", "really", "sad"], FILLERS).past_fillers(1) == {1, 2, 3}


def test_a_message_of_fillers_alone_is_passed_only_in_part() -> None:
    assert max(Message(["so"] * 250, FILLERS).past_fillers(0)) < 20


def test_words_taken_out_leave_a_barrier() -> None:
    assert Message(["a", "b", "c"]).without([(1, 2)]).words == ("a", BARRIER, "c")


def test_the_places_of_words_are_found() -> None:
    message = Message(["a", "b", "a"])
    assert list(message.places(frozenset({"a"}))) == [0, 2]
    assert list(message.places(None)) == [0, 1, 2]
