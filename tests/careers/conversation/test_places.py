"""What words pick out of a list."""

from __future__ import annotations

import pytest

from careers.conversation.places import picked, place_in

_LIST = ["ash", "beech", "cedar", "date"]


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (["first"], ["ash"]),
        (["third"], ["cedar"]),
        (["last"], ["date"]),
        (["top"], ["ash"]),
        (["bottom"], ["date"]),
        (["first_two"], ["ash", "beech"]),
        (["first_three"], ["ash", "beech", "cedar"]),
        (["last_two"], ["cedar", "date"]),
        (["they", "second"], ["beech"]),
        (["sixth"], []),
        (["they"], []),
    ],
)
def test_a_place_picks_what_stands_there(words: list[str], meant: list[str]) -> None:
    assert picked(words, _LIST) == meant


@pytest.mark.parametrize(
    ("word", "current", "meant"),
    [
        ("next", "beech", ["cedar"]),
        ("next", "date", []),
        ("previous", "beech", ["ash"]),
        ("previous", "ash", []),
        ("others", "beech", ["ash", "cedar", "date"]),
        ("next", "oak", []),
        ("next", None, []),
    ],
)
def test_what_is_talked_of_tells_what_comes_next_and_what_is_left(
    word: str, current: str | None, meant: list[str]
) -> None:
    assert picked([word], _LIST, current) == meant


def test_the_other_two_are_those_of_three_that_are_not_talked_of() -> None:
    assert picked(["other_two"], _LIST[:3], "beech") == ["ash", "cedar"]
    assert picked(["other_two"], _LIST, "beech") == []


def test_nothing_is_picked_from_an_empty_list() -> None:
    assert picked(["first"], []) == []
    assert picked(["first_two"], []) == []


def test_a_place_that_a_list_does_not_have_is_none() -> None:
    assert place_in(["third"], 3) == 2
    assert place_in(["third"], 2) is None
