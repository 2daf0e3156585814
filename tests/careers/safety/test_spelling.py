"""Typed text into plain words."""

from __future__ import annotations

import pytest

from careers.safety.spelling import Spelling, fold

SPELLING = Spelling({"wanna": "want to", "im": "i am"}, {"s": "is", "ll": "will"})


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("I wanna go", ["i", "want", "to", "go"]),
        ("I'm mum’s", ["i", "am", "mum", "is"]),
        ("she'll", ["she", "wil"]),
        ("Help!! Now", ["help", ".", ".", "now"]),
        ("wait... what", ["wait", "what"]),
        ("k m s", ["kms"]),
        ("k.m.s", ["kms"]),
        ("su1cide", ["suicide"]),
        ("s*icide", ["s*icide"]),
        ("cam-drin", ["cam", "drin"]),
    ],
)
def test_a_message_becomes_these_words(typed: str, words: list[str]) -> None:
    assert [token.word for token in SPELLING.tokens(typed)] == words


def test_a_word_knows_where_it_was_typed() -> None:
    message = "no, I'm fine"
    typed = [message[token.start : token.end] for token in SPELLING.tokens(message)]
    assert typed == ["no", "I'm", "I'm", "fine"]


@pytest.mark.parametrize(("word", "folded"), [("STRÔC", "stroc"), ("colli", "coli"), ("Aaa", "a")])
def test_accents_capitals_and_repeated_letters_are_dropped(word: str, folded: str) -> None:
    assert fold(word) == folded
