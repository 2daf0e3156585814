"""The Welsh that visitors read, proofed by machine."""

from __future__ import annotations

import re
from statistics import mean

import pytest

from careers.shapes.mutation import mutations
from operations.content.texts import TextPair
from tests.data.hunspell import welsh_dictionary
from tests.data.welsh import allowed, misspelt, unmutated, welsh_texts, words_seen

_PLACEHOLDER = re.compile(r"\{(\w+)[^}]*\}")
_AN_ANSWER = 8
_LONGER_OR_SHORTER = 0.15


def test_every_text_for_visitors_has_its_welsh() -> None:
    """A text in English alone would be answered in English to somebody who writes Welsh."""
    missing = [pair.place for pair in welsh_texts() if not pair.cy.strip()]
    assert not missing, "write `cy` for:\n" + "\n".join(missing)


def test_both_languages_hold_the_same_placeholders() -> None:
    """A figure or a name that one language says, the other says as well."""
    uneven = [
        f"{pair.place}: {sorted(said)} in English, {sorted(spoken)} in Welsh"
        for pair in welsh_texts()
        if pair.cy
        and (said := set(_PLACEHOLDER.findall(pair.en)))
        != (spoken := set(_PLACEHOLDER.findall(pair.cy)))
    ]
    assert not uneven, "\n".join(uneven)


def test_welsh_words_are_in_the_dictionary() -> None:
    """Every word is known to it, named alike in English, or listed in `allowed-welsh.yml`."""
    slips = [str(slip) for pair in welsh_texts() for slip in misspelt(pair)]
    assert not slips, "mend these words, or allow them if they are right:\n" + "\n".join(slips)


def test_welsh_words_begin_as_the_word_before_them_asks() -> None:
    """After "am" a soft letter, after "gyda" an aspirate one."""
    slips = [str(slip) for pair in welsh_texts() for slip in unmutated(pair)]
    assert not slips, "mutate the second word, or allow the pair:\n" + "\n".join(slips)


def test_nothing_is_allowed_that_need_not_be() -> None:
    """What no text says any more, or the dictionary knows by now, hides slips."""
    seen = words_seen()
    idle = sorted(
        word
        for word in allowed()["words"]
        if not mutations(word) & seen or welsh_dictionary().knows(word)
    )
    assert not idle, f"take out of `allowed-welsh.yml`: {idle}"


def test_welsh_answers_are_about_as_long_as_english_ones() -> None:
    """Nobody is told less, or has to read more."""
    ratios = [
        len(pair.cy) / len(pair.en)
        for pair in welsh_texts()
        if pair.cy and len(pair.en.split()) >= _AN_ANSWER
    ]
    assert abs(mean(ratios) - 1) <= _LONGER_OR_SHORTER, f"{mean(ratios):.2f} times as long"


@pytest.mark.parametrize(
    "word", ["cyflog", "gyflog", "nghyflog", "graddau", "gallwch", "Cymru'n", "Gymru", "rhan-amser"]
)
def test_the_dictionary_knows_words_mutated_and_with_endings(word: str) -> None:
    """A root stands there once, and its forms are put together by rules."""
    assert welsh_dictionary().knows(word)


@pytest.mark.parametrize(
    "word", ["cyflogg", "nghyfflog", "graddauau", "gallwwch", "qualifications"]
)
def test_the_dictionary_finds_slips(word: str) -> None:
    """A wrong letter, a wrong ending or English."""
    assert not welsh_dictionary().knows(word)


@pytest.mark.parametrize(
    ("welsh", "found"),
    [
        ("gwybodaeth am cyflog", ["am cyflog"]),
        ("gwybodaeth am gyflog", []),
        ("i gael lle", []),
        ("o gradd dda", ["o gradd"]),
        ("gyda profiad", ["gyda profiad"]),
        ("gyda phrofiad a thystysgrif", []),
        ("neu gofynnwch i'r brifysgol", []),
        ("ym band 5", ["ym band"]),
        ("ym mand 5", []),
    ],
)
def test_mutations_that_lack_are_found(welsh: str, found: list[str]) -> None:
    """The pair of words is told, so that it can be looked for."""
    slips = unmutated(TextPair("here", "", welsh))
    assert [slip.words for slip in slips] == found


@pytest.mark.parametrize(
    ("english", "welsh", "found"),
    [
        ("Ask the Health Board.", "Gofynnwch i'r Health Board.", []),
        ("Ask the board.", "Gofynnwch i'r board.", ["board"]),
        ("See NHS Jobs.", "Edrychwch ar NHS Jobs, AaGIC a GIG.", []),
    ],
)
def test_english_is_let_be_where_it_is_a_name(english: str, welsh: str, found: list[str]) -> None:
    """A name stands in the English text as well."""
    assert [slip.words for slip in misspelt(TextPair("here", english, welsh))] == found
