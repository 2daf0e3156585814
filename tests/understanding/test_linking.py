"""How surely a message is linked to the job that it names, over all names of the store."""

from __future__ import annotations

import random

import pytest

from careers.shapes.store import Store
from careers.words.date_words import date_words
from careers.words.lists import kind_words, shorthand
from careers.words.reader import WordReader
from careers.words.speller import Speller
from careers.words.vocabulary import proper_words, vocabulary
from tests.understanding.slips import with_a_slip
from tests.visitor import today
from understanding.dates import DateReader
from understanding.finder import Finder
from understanding.kinds import KindReader
from understanding.words import NameReader

_FRAMES = ("{}", "what does a {} earn", "how do I become a {}?", "hours of {}", "tell me about {}")
_MOST_SLIPS = 700
# Of four letters, one with a slip is another word.
_SHORTEST = 5
_EXACT, _WITH_A_SLIP = 0.99, 0.95


@pytest.fixture(scope="module")
def linking(real_store: Store) -> NameReader:
    known = vocabulary(real_store) | date_words().targets
    words = WordReader(Speller({}, known, shorthand(), proper_words(real_store)))
    finder = Finder(real_store, DateReader(date_words(), today))
    return NameReader(words, finder, KindReader(kind_words()))


@pytest.fixture(scope="module")
def names(real_store: Store) -> dict[str, str]:
    """Every name of every job, in both languages, and the job's id."""
    found: dict[str, str] = {}
    for job in real_store.profiles.values():
        for title in (job.title, job.plural, *job.other_titles):
            found |= dict.fromkeys(filter(None, (title.en, title.cy)), job.id)
        found |= dict.fromkeys(job.aliases, job.id)
    return found


def _linked(reader: NameReader, text: str) -> set[str]:
    return {find.id for find in reader.read(text).finds if find.kind == "occupation"}


def _share_linked(reader: NameReader, asked: list[tuple[str, str]]) -> tuple[float, str]:
    wrong = [
        f"{text!r} is linked to {found or 'no job'}, not {job}"
        for text, job in asked
        if (found := _linked(reader, text)) != {job}
    ]
    return 1 - len(wrong) / len(asked), "\n".join(wrong)


def test_names_as_they_stand_are_linked(linking: NameReader, names: dict[str, str]) -> None:
    asked = [(frame.format(name), job) for name, job in names.items() for frame in _FRAMES[:2]]
    share, wrong = _share_linked(linking, asked)
    assert share >= _EXACT, f"{share:.1%} are linked:\n{wrong}"


def test_names_with_one_slip_are_linked(linking: NameReader, names: dict[str, str]) -> None:
    dice = random.Random(11)
    long = [(name, job) for name, job in names.items() if len(name) >= _SHORTEST]
    times = max(1, _MOST_SLIPS // len(long))
    asked = [
        (dice.choice(_FRAMES).format(with_a_slip(name, dice)), job)
        for name, job in long
        for _ in range(times)
    ]
    share, wrong = _share_linked(linking, asked[:_MOST_SLIPS])
    assert share >= _WITH_A_SLIP, f"{share:.1%} are linked:\n{wrong}"


@pytest.mark.parametrize(
    ("text", "job"),
    [
        ("what you need for a nurse for kids", "childrens-nurse"),
        ("do nurses for children work nights", "childrens-nurse"),
        ("pay of a nurse in mental health", "mental-health-nurse"),
    ],
)
def test_a_job_of_a_group_may_be_told_by_whom_it_is_for(
    linking: NameReader, text: str, job: str
) -> None:
    assert _linked(linking, text) == {job}
