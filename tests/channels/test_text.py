"""What counts as a character, and what is left of a text."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channels import text


@pytest.mark.parametrize(
    ("found", "left"),
    [
        ("  nurse ", "nurse"),
        ("nur\u200bse", "nurse"),
        ("\u202enurse\u202c", "nurse"),
        ("nurse\x00\x1b", "nurse"),
        ("nurse\u2028teacher", "nurse teacher"),
        ("dw\u0302r", "d\u0175r"),
        ("pay: £30,000 – ok?", "pay: £30,000 – ok?"),
        ("👨‍👩‍👧", "👨👩👧"),
    ],
)
def test_only_what_can_be_seen_is_left(found: str, left: str) -> None:
    assert text.cleaned(found) == left


@given(st.text(max_size=40))
def test_a_cleaned_text_has_nothing_invisible_and_stays_as_it_is(found: str) -> None:
    clean = text.cleaned(found)
    assert not [c for c in clean if unicodedata.category(c) in ("Cc", "Cf", "Cs")]
    assert text.cleaned(clean) == clean
    assert clean.encode().decode() == clean


@pytest.mark.parametrize(
    ("found", "characters"),
    [
        ("", 0),
        ("nurse", 5),
        ("dw\u0302r", 3),
        ("👨‍👩‍👧‍👦", 1),
        ("a\u200bb", 2),
        ("a\r\nb", 3),
        (" a ", 1),
    ],
)
def test_characters_are_counted_as_a_person_does(found: str, characters: int) -> None:
    assert text.length(found, limit=sys.maxsize - 1) == characters


def test_counting_stops_one_above_the_limit() -> None:
    assert text.length("m" * 9999, limit=500) == 501
