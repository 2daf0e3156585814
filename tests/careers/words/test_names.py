"""Names in words."""

from __future__ import annotations

import pytest

from careers.words.names import Found, Names
from careers.words.tokens import tokenise

NAMES: Names[str] = Names(
    [("a level", "level"), ("level", "any"), ("as levels", "as"), ("i'm #", "age"), ("maths", "m")]
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("3 A-Levels", [("level", 1, 3)]),
        ("a level and a level's", [("level", 0, 2), ("level", 3, 5)]),
        ("levels", [("any", 0, 1)]),
        ("I'm 41", [("age", 0, 2)]),
        ("I'm old", []),
        ("math", [("m", 0, 1)]),
        ("", []),
    ],
)
def test_the_longest_names_are_found_in_order(text: str, found: list[tuple[str, int, int]]) -> None:
    assert NAMES.find(tokenise(text)) == [Found(*each) for each in found]


@pytest.mark.parametrize("text", ["tâl", "tal", "tâl'n", "tal'r"])
def test_accents_and_what_hangs_on_a_welsh_word_make_no_other_name(text: str) -> None:
    assert [each.target for each in Names([("tâl", "pay")]).find(tokenise(text))] == ["pay"]


def test_a_name_of_two_things_names_both() -> None:
    both = Names([("pe", "sport"), ("PE", "exercise")])
    assert [each.target for each in both.find(tokenise("pe"))] == ["sport", "exercise"]


def test_no_names_find_nothing() -> None:
    assert Names([]).find(tokenise("anything")) == []
