"""Numbers of several words, and great ones in words."""

from __future__ import annotations

import pytest

from careers.eligibility.job import CheckedJob
from careers.hearing.numerals import Numerals
from careers.shapes.store import Store
from careers.words.tokens import tokenise
from careers.words.vocabulary import reader_of

N = "gcses"


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("un ar ddeg", 11),
        ("tri ar ddeg", 13),
        ("pymtheg", 15),
        ("un ar bymtheg", 16),
        ("deunaw", 18),
        ("pedwar ar bymtheg", 19),
        ("un ar hugain", 21),
        ("deg ar hugain", 30),
        ("un ar ddeg ar hugain", 31),
        ("hanner cant", 50),
        ("pedwar ugain", 80),
        ("un deg un", 11),
        ("un deg chwech", 16),
        ("dau ddeg", 20),
        ("dau ddeg tri", 23),
        ("naw deg naw", 99),
        ("fifteen", 15),
        ("twenty one", 21),
        ("thirty-two", 32),
    ],
)
def test_a_number_of_several_words_is_one_number(store: Store, words: str, number: int) -> None:
    numerals = Numerals(store.answer_words, reader_of(store))
    assert numerals.in_digits(tokenise(words))[-1].text == str(number)


@pytest.mark.parametrize("words", ["dau un", "two one", "un, deg", "tri", "pedwar ar y mwyaf"])
def test_two_numbers_beside_each_other_stay_two(store: Store, words: str) -> None:
    tokens = tokenise(words)
    numerals = Numerals(store.answer_words, reader_of(store))
    assert numerals.in_digits(tokens) == list(tokens)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("un deg chwech", 16),
        ("tua un deg dau", 12),
        ("tri ar ddeg TGAU", 13),
        ("un deg pump o TGAU gyda fi", 15),
        ("fourteen", 14),
    ],
)
def test_so_many_gcses_are_heard_in_words(job: CheckedJob, words: str, number: int) -> None:
    assert job.reader.read(words, N).answers == {N: number}
