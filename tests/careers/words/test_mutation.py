"""Welsh mutations."""

from __future__ import annotations

import pytest

from careers.words.mutation import mutations


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
