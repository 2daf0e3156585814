"""Words of a message and their places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careers.words.letters import without_accents
from careers.words.tokens import tokenise, words_of


def test_every_word_stands_where_the_visitor_wrote_it() -> None:
    text = "  What's the PAY, at Band 8a?"
    assert [text[token.start : token.end] for token in tokenise(text)] == [
        "What's", "the", "PAY", "at", "Band", "8a",
    ]  # fmt: skip


@given(st.text(max_size=60))
def test_the_places_of_any_text_lie_inside_it_and_in_order(text: str) -> None:
    tokens = tokenise(text)
    ends = [0, *(place for token in tokens for place in (token.start, token.end))]
    assert ends == sorted(ends)
    assert not tokens or tokens[-1].end <= len(text)
    assert all(token.start < token.end for token in tokens)


@pytest.mark.parametrize("word", ["2:1", "c/4", "2019/20", "2.2", "cymru'n"])
def test_marks_that_carry_meaning_stay_in_a_word(word: str) -> None:
    assert words_of(f"a {word}, b") == ("a", word, "b")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the £££ like", ("the", "£££", "like")),
        ("££30", ("30",)),
        ("£30 or $$ 5", ("30", "or", "5")),
    ],
)
def test_signs_of_money_are_a_word_where_no_amount_follows(
    text: str, words: tuple[str, ...]
) -> None:
    assert words_of(text) == words


def test_typographic_apostrophes_are_plain_ones() -> None:
    assert words_of("What’s") == words_of("what's") == ("what's",)


def test_a_letter_that_grows_in_lower_case_moves_no_other() -> None:
    """The Turkish capital I with a dot becomes two characters in lower case."""
    text = "İ pay"
    assert [text[token.start : token.end] for token in tokenise(text)][-1] == "pay"


def test_a_message_without_words_has_none() -> None:
    assert tokenise("?! ... 🍕") == ()


def test_accents_can_be_taken_off_as_many_people_type_welsh() -> None:
    assert without_accents("tŷ bach â phêl") == "ty bach a phel"
