"""Names of jobs that are parted, run together, written with a slip, or told by halves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careers.shapes.language import Text
from careers.shapes.store import Store
from careers.words.date_words import date_words
from careers.words.lists import kind_words, shorthand
from careers.words.reader import WordReader
from careers.words.speller import Speller
from careers.words.tokens import tokenise
from careers.words.vocabulary import proper_words, vocabulary
from tests.made_up_jobs import BONE, KITE, RAY, with_made_up_jobs
from tests.visitor import today
from understanding.dates import DateReader
from understanding.finder import Finder
from understanding.finds import JOB_KINDS
from understanding.kinds import KindReader
from understanding.words import NameReader


@pytest.fixture(scope="module")
def jobs(store: Store) -> NameReader:
    """Reads of made-up jobs with names that are easily parted or mistaken."""
    found = with_made_up_jobs(store)
    bone = replace(found.profiles[BONE], title=Text(en="Orthomender"), aliases=("dental nurse",))
    ray = replace(found.profiles[RAY], aliases=("mental health mender", "ward mender"))
    made = replace(found, profiles={**found.profiles, BONE: bone, RAY: ray})
    speller = Speller({}, vocabulary(made), shorthand(), proper_words(made))
    finder = Finder(made, DateReader(date_words(), today))
    return NameReader(WordReader(speller), finder, KindReader(kind_words()))


def _jobs(reader: NameReader, text: str) -> list[str]:
    return [find.id for find in reader.read(text).finds if find.kind in JOB_KINDS]


@pytest.mark.parametrize(
    ("text", "job"),
    [
        ("what do ortho menders earn", BONE),
        ("orthomenders", BONE),
        ("an orthomendr", BONE),
        ("dentalnurse pay", BONE),
        ("dental purse", BONE),
        ("a dental nuse's hours", BONE),
        ("mental heath mender", RAY),
        ("how do i become a mental health mende", RAY),
        ("kitemaker", KITE),
        ("kite makker", KITE),
        ("kitr maker", KITE),
    ],
)
def test_a_job_is_found_by_its_letters_but_for_a_space_or_a_slip(
    jobs: NameReader, text: str, job: str
) -> None:
    assert _jobs(jobs, text) == [job]


@pytest.mark.parametrize(
    "text",
    [
        "a dental course",
        "a cite marker",
        "I make kites",
        "mental health",
        "my kite",
        "a purse",
        "ward mend err",
    ],
)
def test_what_is_only_like_a_job_is_none(jobs: NameReader, text: str) -> None:
    assert _jobs(jobs, text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ray and bone menders", [RAY, BONE]),
        ("is a bone or a ray mender better off", [BONE, RAY]),
        ("ward, mental health and bone menders", [RAY, BONE]),
        ("mental health or ward mender", [RAY, RAY]),
        ("bones and ray menders", [BONE, RAY]),
        ("a ray mender and a bone one", [RAY, BONE]),
        ("does a bone mender earn more than a mental health one", [BONE, RAY]),
        ("ray menders, what of them, and ward ones", [RAY, RAY]),
    ],
)
def test_the_last_word_of_a_name_may_stand_once_for_two_jobs(
    store: Store, text: str, found: list[str]
) -> None:
    made = with_made_up_jobs(store)
    ray = replace(made.profiles[RAY], aliases=("mental health mender", "ward mender"))
    made = replace(made, profiles={**made.profiles, RAY: ray})
    speller = Speller({}, vocabulary(made), shorthand(), proper_words(made))
    finder = Finder(made, DateReader(date_words(), today))
    reader = NameReader(WordReader(speller), finder, KindReader(kind_words()))
    assert _jobs(reader, text)[-len(found) :] == found


@pytest.mark.parametrize(
    "text",
    [
        "rhwng radiograffydd diagnostig ac un therapiwtig",
        "radiograffydd diagnostig neu rai therapiwtig, p'un",
        "gwahaniaeth rhwng radiograffydd diagnostig a therapiwtig",
    ],
)
def test_in_welsh_what_tells_jobs_apart_follows_the_word_for_both(
    real_store: Store, text: str
) -> None:
    finder = Finder(real_store, DateReader(date_words(), today))
    speller = Speller({}, vocabulary(real_store), shorthand(), proper_words(real_store))
    reader = NameReader(WordReader(speller), finder, KindReader(kind_words()))
    assert _jobs(reader, text) == ["diagnostic-radiographer", "therapeutic-radiographer"]
    assert _jobs(reader, "nyrs oedolion neu blant") == ["adult-nurse", "childrens-nurse"]
    assert _jobs(reader, "nyrs plant a phobl eraill") == ["childrens-nurse"]


def test_half_a_name_before_another_job_hides_what_its_words_name_else(store: Store) -> None:
    made = with_made_up_jobs(store)
    ray = replace(made.profiles[RAY], aliases=("mental health mender",))
    made = replace(made, profiles={**made.profiles, RAY: ray})
    speller = Speller({}, vocabulary(made), shorthand(), proper_words(made))
    finder = Finder(made, DateReader(date_words(), today))
    reader = NameReader(WordReader(speller), finder, KindReader(kind_words()))
    kinds = {find.kind for find in reader.read("mental health or bone mender").finds}
    assert "circumstance" not in kinds


@pytest.mark.parametrize(
    "text", ["what is the scientist training programme", "stp or Scientist Training Programme"]
)
def test_a_word_of_another_name_is_no_job(real_store: Store, text: str) -> None:
    finder = Finder(real_store, DateReader(date_words(), today))
    kinds = {find.kind for find in finder.find(text, tokenise(text))}
    assert "route" in kinds
    assert not kinds & {"occupation", "job_group"}


@pytest.mark.parametrize(
    "text",
    [
        "wat do they actualy do all day",
        "what do you actualy need",
        "is it actualy any good",
        "do they actualy get paid",
        "how long does it actualy take",
        "they realy do earn that",
        "is it practicaly full time",
        "do they usualy work nights",
        "is it mostley women",
        "i definately want it",
    ],
)
def test_an_everyday_word_with_a_slip_is_no_job(real_store: Store, text: str) -> None:
    trained = {"actually": 9, "really": 9, "usually": 9, "mostly": 9, "definitely": 9}
    speller = Speller(trained, vocabulary(real_store), shorthand(), proper_words(real_store))
    finder = Finder(real_store, DateReader(date_words(), today))
    reader = NameReader(WordReader(speller), finder, KindReader(kind_words()))
    kinds = {find.kind for find in reader.read(text).finds}
    assert not kinds & {*JOB_KINDS, "other_occupation"}


@pytest.mark.parametrize(
    "text", ["pa ffordd i mewn sy'n ffitio fi", "ydi'r swydd yn ffitio", "sy'n siwtio fi"]
)
def test_a_welsh_word_that_is_like_a_job_is_none(real_store: Store, text: str) -> None:
    finder = Finder(real_store, DateReader(date_words(), today))
    kinds = {find.kind for find in finder.find(text, tokenise(text))}
    assert "occupation" not in kinds
