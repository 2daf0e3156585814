"""Repair of spelling."""

from __future__ import annotations

import pytest

from careers.shapes.store import Store
from understanding.finder import Finder
from understanding.spelling import Speller, count_words, english_words
from understanding.tokens import Token, tokenise


def _repaired(speller: Speller, text: str) -> str:
    return " ".join(token.text for token in speller.repair(tokenise(text)))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("clincal tecnologist", "clinical technologist"),
        ("how mutch do they ern", "how much do they earn"),
        ("sallary", "salary"),
        ("shud", "should"),
        ("howmuch", "how much"),
        ("paaaay", "pay"),
        ("radeotherapy", "radiotherapy"),
    ],
)
def test_a_misspelt_word_becomes_the_one_that_was_meant(
    speller: Speller, written: str, meant: str
) -> None:
    assert _repaired(speller, written) == meant


@pytest.mark.parametrize(
    "text", ["the weather is lovely today", "my dog bit a postman", "2:1 8a x7"]
)
def test_good_english_and_numbers_are_left_alone(speller: Speller, text: str) -> None:
    assert _repaired(speller, text) == text


def test_every_word_of_the_store_stays_as_it_is(speller: Speller, finder: Finder) -> None:
    changed = [
        word
        for word in finder.words
        if word.isalpha()
        and [token.text for token in speller.repair([Token(word, 0, len(word))])] != [word]
    ]
    assert not changed


def test_the_odd_words_of_a_new_profile_are_known_without_training(two_jobs: Store) -> None:
    speller = Speller({"wrangle": 20, "biology": 20}, Finder(two_jobs).words, {"wrangler": "x"})
    assert _repaired(speller, "zyxology wrangler") == "zyxology wrangler"
    assert _repaired(speller, "zyxollogy wranglar") == "zyxology wrangler"


def test_a_word_that_is_repaired_keeps_its_place(speller: Speller) -> None:
    text = "the sallary pls"
    token = speller.repair(tokenise(text))[1]
    assert (token.text, text[token.start : token.end]) == ("salary", "sallary")


def test_words_run_together_have_their_places_told_apart(speller: Speller) -> None:
    tokens = speller.repair(tokenise("howmuch"))
    assert [(token.text, token.start, token.end) for token in tokens] == [
        ("how", 0, 3),
        ("much", 3, 7),
    ]


def test_a_rare_slip_in_the_examples_is_no_target(finder: Finder) -> None:
    speller = Speller({"salary": 9, "sallary": 1}, finder.words, {})
    assert _repaired(speller, "sallary") == "salary"


def test_the_frequent_english_words_are_known() -> None:
    assert {"the", "weather", "lovely"} <= english_words()
    assert len(english_words()) == 20_000


def test_words_are_counted_over_all_examples() -> None:
    assert count_words(map(tokenise, ["a b", "b c"])) == {"a": 1, "b": 2, "c": 1}
