"""Misspelt words, read as the words of the patterns."""

from __future__ import annotations

import pytest

from careers.safety.repair import Repair

REPAIR = Repair(["stroke", "unconscious", "kil", "hits", "choking", "cuting"], ["choosing"])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("strok", "stroke"),
        ("storke", "stroke"),
        ("unconcius", "unconscious"),
        ("hist", "hits"),
        ("k*l", "kil"),
        ("cutin", "cuting"),
    ],
)
def test_a_near_miss_becomes_the_word_that_was_meant(typed: str, meant: str) -> None:
    assert REPAIR.word(typed) == meant


@pytest.mark.parametrize("typed", ["stroke", "choosing", "hots", "the", "strangers", "k1l", "*"])
def test_other_words_stay_as_they_are(typed: str) -> None:
    assert REPAIR.word(typed) == typed
