"""Names out of the classifier's way."""

from __future__ import annotations

import pytest

from careers.shapes.store import Store
from understanding.finder import Finder
from understanding.spelling import Speller
from understanding.words import WordReader, plain


@pytest.fixture
def both(two_jobs: Store) -> WordReader:
    """Reads the words of both jobs."""
    finder = Finder(two_jobs)
    return WordReader(Speller({}, finder.words, {}), finder)


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
    both: WordReader, one: str, other: str
) -> None:
    assert plain(both.read(one)) == plain(both.read(other))


def test_ways_of_speaking_stay_since_they_tell_what_is_asked(both: WordReader) -> None:
    assert plain(both.read("do you help people with kidney dialysis")).endswith("kidney dialysis")
