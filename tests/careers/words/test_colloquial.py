"""Welsh as it is spoken is read by its standard form."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from careers.shapes.errors import ContentError
from careers.words.colloquial import Colloquial, colloquial, denials, load_colloquial
from careers.words.tokens import tokenise


def _read(text: str) -> str:
    return " ".join(token.text for token in colloquial().read(tokenise(text)))


@pytest.mark.parametrize(
    ("said", "standard"),
    [
        ("be di'r oria", "beth ydy'r oriau"),
        ("faint ma nhw'n ennill", "faint mae nhw'n ennill"),
        ("fi moyn gwitho da plant", "rydw i eisiau gweithio da plant"),
        ("dwisio neud cais", "rydw i eisiau gwneud cais"),
        ("shwd ma'r gwaith", "sut mae'r gwaith"),
        ("sgen i ddim lefel a", "does gen i ddim safon uwch"),
        ("sa i'n lico'r wicends", "dydw i ddim yn hoffi'r penwythnosau"),
        ("pa mor hir di'r course", "pa mor hir ydy'r cwrs"),
        ("gweithio ar benwythnose", "gweithio ar benwythnosau"),
        ("gai fynd heb faths", "ga i fynd heb fathemateg"),
        ("a phrentishaeth", "a phrentisiaeth"),
        ("fe a fo", "fe a fo"),
    ],
)
def test_what_is_said_in_the_north_or_south_or_half_in_english_is_read_as_standard_welsh(
    said: str, standard: str
) -> None:
    assert _read(said) == standard


@pytest.mark.parametrize("text", ["beth ydy'r cyflog", "mae lle yma", "ail radd mewn cemeg", ""])
def test_standard_welsh_stays_as_it_is(text: str) -> None:
    assert _read(text) == text


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("sdim lefel a da fi", "does dim lefel a da fi"),
        ("sgen i'm gradd", "does gen i ddim gradd"),
        ("nes i'm pasio maths", "wnes i ddim pasio maths"),
        ("sai moyn neud cais", "dydw i ddim eisiau neud cais"),
        ("dwi'm yn gwbod", "dydw i ddim yn gwbod"),
        ("ma gen i 3 lefel a", "ma gen i 3 lefel a"),
    ],
)
def test_where_grades_are_told_only_what_denies_is_read_as_standard_welsh(
    said: str, read: str
) -> None:
    """A grade or a number stays as it was typed."""
    assert " ".join(token.text for token in denials().read(tokenise(said))) == read


def test_every_form_is_standard_itself() -> None:
    known = colloquial()
    forms = {form for form in known.forms if known.words(form) != form}
    assert not forms, "read again, these become something else"


def test_each_word_keeps_the_place_of_what_was_typed() -> None:
    text = "sgen i ddim lefel a"
    tokens = colloquial().read(tokenise(text))
    places = {text[token.start : token.end] for token in tokens}
    assert places == {"sgen i ddim", "lefel a"}


def test_accents_make_no_difference() -> None:
    assert [t.text for t in Colloquial({"arian": ["pres"]}).read(tokenise("prês"))] == ["arian"]


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ("standard: {oriau: [oria], orau: [oria]}", "'oria', which stands below 'oriau' as well"),
        ("standard: {arian: [prês]}", "'prês'; allowed: letters without accents"),
    ],
)
def test_a_wrong_form_is_named(tmp_path: Path, wrong: str, named: str) -> None:
    (tmp_path / "colloquial.yml").write_text(wrong, encoding="utf-8")
    with pytest.raises(ContentError, match=re.escape(named)):
        load_colloquial(tmp_path)
