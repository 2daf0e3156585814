"""Names out of the classifier's way."""

from __future__ import annotations

import pytest

from careers.shapes.store import Store
from careers.words.date_words import date_words
from careers.words.lists import kind_words
from careers.words.reader import WordReader
from careers.words.speller import Speller
from careers.words.vocabulary import vocabulary
from tests.visitor import today
from understanding.dates import DateReader
from understanding.finder import Finder
from understanding.kinds import KindReader
from understanding.words import NameReader, plain


@pytest.fixture
def both(two_jobs: Store) -> NameReader:
    """Reads the words of both jobs."""
    finder = Finder(two_jobs, DateReader(date_words(), today))
    return NameReader(
        WordReader(Speller({}, vocabulary(two_jobs), {})), finder, KindReader(kind_words())
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("What does a clinical technologist earn?", "what does a lighthouse keeper earn"),
        ("what does band 6 pay", "what does band 8a pay"),
        ("how long is the STP", "how long is the lamp school certificate"),
        ("where is IPEM", "where is Careersville"),
        ("tell me about vascular technology", "tell me about foghorn tuning"),
    ],
)
def test_the_classifier_reads_the_same_whatever_is_named(
    both: NameReader, one: str, other: str
) -> None:
    assert plain(both.read(one)) == plain(both.read(other))


def test_ways_of_speaking_stay_since_they_tell_what_is_asked(both: NameReader) -> None:
    assert plain(both.read("do you help people with kidney dialysis")).endswith("kidney dialysis")


def test_a_place_reads_like_any_town_and_a_nation_as_itself(both: NameReader) -> None:
    assert plain(both.read("work in Aberystwyth")) == "work in town"
    assert plain(both.read("gwaith yng Nghaerdydd")) == "gwaith yng town"
    assert plain(both.read("work in Scotland")) == "work in scotland"
