"""What is told without its level, such as an NVQ, has its level asked for."""

from __future__ import annotations

import pytest

from careers.shapes.questions import UNKNOWN
from careers.turn.press import Tell
from tests.careers.eligibility.talk import START, Talk

Q = "qualifications"


@pytest.mark.parametrize(
    "words",
    ["nvq", "an NVQ in care", "I've got an apprenticeship", "city and guilds", "prentisiaeth"],
)
def test_what_has_several_levels_is_not_noted_without_one(talk: Talk, words: str) -> None:
    talk(START, words)
    assert "Which level is that" in talk.text
    assert talk.answers == {}


@pytest.mark.parametrize(
    ("words", "noted"),
    [
        ("3", "other-level-3"),
        ("level 3", "other-level-3"),
        ("tri", "other-level-3"),
        ("I think it was level two", "level-2"),
        ("5", "higher"),
        ("not sure", "other"),
        ("skip", "other"),
    ],
)
def test_the_level_is_the_answer(talk: Talk, words: str, noted: str) -> None:
    talk(START, "an nvq", words)
    assert talk.answers == {Q: [noted]}


@pytest.mark.parametrize(
    ("option", "noted"),
    [("level-2", "level-2"), ("other-level-3", "other-level-3"), (UNKNOWN, "other")],
)
def test_the_level_may_be_pressed(talk: Talk, option: str, noted: str) -> None:
    talk(START, "an nvq")
    assert [each.title for each in talk.replies] == [
        "Level 2",
        "Level 3",
        "Level 4 or 5",
        "Not sure",
    ]
    assert Tell(Q, option) in [each.press for each in talk.replies]
    talk.pressing(Tell(Q, option))
    assert talk.answers == {Q: [noted]}


def test_what_is_told_beside_it_is_noted_at_once(talk: Talk) -> None:
    talk(START, "an NVQ and 5 GCSEs")
    assert talk.answers == {"gcses": 5}
    talk("level 2")
    assert talk.answers == {"gcses": 5, Q: ["level-2"]}


def test_an_nvq_that_is_being_done_is_worked_towards_at_any_level(talk: Talk) -> None:
    talk(START, "doing an nvq", "level 3")
    assert "(working towards)" in talk.text


@pytest.mark.parametrize(
    ("words", "noted"),
    [("NVQ level 3", ["other-level-3"]), ("a BTEC", ["btec"]), ("3 A levels and an NVQ", None)],
)
def test_a_level_that_is_told_or_makes_no_difference_is_not_asked(
    talk: Talk, words: str, noted: list[str] | None
) -> None:
    talk(START, words)
    assert "Which level" not in talk.text
    assert noted is None or talk.answers[Q] == noted


def test_another_answer_may_be_given_instead(talk: Talk) -> None:
    talk(START, "an nvq", "actually I've got 3 A levels")
    assert talk.answers == {Q: ["a-level"], "a_levels": 3}
