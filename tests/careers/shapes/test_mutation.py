"""Welsh mutations."""

from __future__ import annotations

import pytest

from careers.shapes.mutation import (
    and_in_welsh,
    joined_to_numbers,
    mutated,
    mutations,
    not_in_welsh,
    or_in_welsh,
    radicals,
)


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("tad", "nhad"),
        ("cam", "ngham"),
        ("pont", "bont"),
        ("gwr", "wr"),
        ("rhoi", "roi"),
        ("ewythr", "hewythr"),
    ],
)
def test_a_word_is_found_in_its_mutated_form(word: str, form: str) -> None:
    assert form in mutations(word)


@pytest.mark.parametrize("word", ["yn", "chwaer", "lad"])
def test_a_word_that_does_not_change_stays_alone(word: str) -> None:
    assert mutations(word) == {word}


@pytest.mark.parametrize(
    ("word", "form", "mutated_word"),
    [
        ("cyflog", "soft", "gyflog"),
        ("cyflog", "nasal", "nghyflog"),
        ("cyflog", "aspirate", "chyflog"),
        ("gradd", "soft", "radd"),
        ("Pontypridd", "soft", "Bontypridd"),
        ("Gwynedd", "soft", "Wynedd"),
        ("llwybr", "soft", "lwybr"),
        ("llwybr", "nasal", "llwybr"),
        ("rhaglen", "soft", "raglen"),
        ("meddyg", "soft", "feddyg"),
        ("dyletswyddau", "soft", "ddyletswyddau"),
        ("dyletswyddau", "aspirate", "dyletswyddau"),
        ("tâl", "nasal", "nhâl"),
        ("bydwraig", "nasal", "mydwraig"),
        ("chwaer", "soft", "chwaer"),
        ("ffisiotherapydd", "soft", "ffisiotherapydd"),
        ("oriau", "aspirate", "oriau"),
    ],
)
def test_a_word_is_mutated_by_the_table(word: str, form: str, mutated_word: str) -> None:
    assert mutated(word, form) == mutated_word


@pytest.mark.parametrize(
    ("phrase", "joined"),
    [
        ("cyflog", "a chyflog"),
        ("oriau", "ac oriau"),
        ("bydwraig", "a bydwraig"),
        ("ŵy", "ac ŵy"),
        ("nid plant", "ac nid plant"),
        ("mewn ysgolion", "ac mewn ysgolion"),
        ("nosau", "a nosau"),
    ],
)
def test_and_changes_itself_and_what_follows(phrase: str, joined: str) -> None:
    assert and_in_welsh(phrase) == joined


def test_or_softens_what_follows() -> None:
    assert or_in_welsh("meddyg") == "neu feddyg"


@pytest.mark.parametrize(
    ("form", "word"),
    [
        ("ganser", "canser"),
        ("chanser", "canser"),
        ("wyddor", "gwyddor"),
        ("nhad", "tad"),
        ("lais", "llais"),
    ],
)
def test_of_a_form_the_word_itself_is_among_what_it_may_be(form: str, word: str) -> None:
    assert {form, word} <= radicals(form)


def test_what_a_form_may_be_has_that_form() -> None:
    assert all("ganser" in mutations(word) for word in radicals("ganser"))


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("a 8 gŵyl gyhoeddus", "ac 8 gŵyl gyhoeddus"),
        ("ac 8 gŵyl gyhoeddus", "ac 8 gŵyl gyhoeddus"),
        ("ac 5 gŵyl", "a 5 gŵyl"),
        ("gydag 1 lle a 11 swydd", "gydag 1 lle ac 11 swydd"),
        ("mwy na £8,500", "mwy nag £8,500"),
        ("mwy nag £1,500", "mwy na £1,500"),
        ("o'i gymharu â £80 a 100", "o'i gymharu ag £80 a 100"),
        ("a 15 mlynedd ac 18 mis", "a 15 mlynedd ac 18 mis"),
        ("mwy na 8% a 2024", "mwy nag 8% a 2024"),
        ("chwarae 8 gwaith", "chwarae 8 gwaith"),
    ],
)
def test_what_joins_a_number_suits_how_it_is_said(written: str, said: str) -> None:
    assert joined_to_numbers(written) == said


@pytest.mark.parametrize(
    ("verb", "no"),
    [
        ("oes", "nac oes"),
        ("ydyn", "nac ydyn"),
        ("bydd", "na fydd"),
        ("cewch", "na chewch"),
        ("gallwch", "na allwch"),
        ("dylech", "na ddylech"),
        ("gwnaiff", "na wnaiff"),
    ],
)
def test_no_is_the_verb_with_na_before_it(verb: str, no: str) -> None:
    assert not_in_welsh(verb) == no
