"""What hard words mean: on asking, and where an answer says one for the first time."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careers.shapes.language import Language, Text
from careers.shapes.store import Store
from careers.turn.answer import Status
from tests.visitor import JOB, Visitor, asked, text_of

_LINE = "HCPC: the council that keeps some registers."


def _saying(store: Store, words: str) -> Store:
    """A store whose job says some words of its team."""
    profile = store.profiles[JOB]
    team = replace(profile.topics["team"], lead=Text(words))
    page = replace(profile, topics={**profile.topics, "team": team})
    return replace(store, profiles={**store.profiles, JOB: page})


@pytest.mark.parametrize("intent", ["ask_registration", "ask_meaning", "out_of_scope"])
def test_a_word_is_explained_whatever_else_was_read(store: Store, intent: str) -> None:
    answer = Visitor(store).says(asked(intent, term="hcpc"))
    assert text_of(answer).startswith(_LINE)
    assert "A page on the council (2025)" in text_of(answer)
    assert answer.status is Status.ANSWERED


def test_a_word_is_explained_in_welsh_where_that_is_written(store: Store) -> None:
    visitor = Visitor(store, language=Language.WELSH)
    answer = visitor.says(asked("ask_meaning", term="supernumerary"))
    assert text_of(answer).startswith("ychwanegol: mwy nag sydd eu hangen.")


def test_a_word_that_is_not_in_the_glossary_is_said_to_be_unknown(store: Store) -> None:
    answer = Visitor(store).says(asked("ask_meaning"))
    assert answer.status is Status.HANDED_OFF


def test_what_was_talked_of_stays_so_after_a_word_was_explained(store: Store) -> None:
    visitor = Visitor(store)
    visitor.asks("team")
    visitor.says(asked("ask_meaning", term="hcpc"))
    assert visitor.memory.topic == "team"


def test_an_answer_explains_a_word_the_first_time_and_before_its_source(store: Store) -> None:
    visitor = Visitor(_saying(store, "You may register with the HCPC."))
    first, second = text_of(visitor.asks("team")), text_of(visitor.asks("team"))
    assert first.index(_LINE) < first.index("Source:")
    assert _LINE not in second


def test_a_word_that_was_asked_about_is_not_explained_again(store: Store) -> None:
    visitor = Visitor(_saying(store, "You may register with the HCPC."))
    visitor.says(asked("ask_meaning", term="hcpc"))
    assert _LINE not in text_of(visitor.asks("team"))


def test_an_answer_that_explains_a_word_itself_gets_no_line(store: Store) -> None:
    said = "You may register with the Health and Care Professions Council (HCPC)."
    assert _LINE not in text_of(Visitor(_saying(store, said)).asks("team"))


def test_a_word_inside_another_one_is_not_explained(store: Store) -> None:
    assert _LINE not in text_of(Visitor(_saying(store, "Ask the XHCPC.")).asks("team"))
