"""Which job the words of a description are nearest to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from careers.finding.descriptions import Descriptions, descriptions_of
from careers.shapes.questions import Ways
from careers.shapes.store import Store
from tests.described_jobs import ASLEEP, BIRTHS, EARS, PICTURES, RAYS, TRAYS, with_described_jobs
from tests.work import pieces

_DESCRIBED = Path(__file__).with_name("descriptions.yml")
_FOUND_FIRST, _NAMED = 0.9, 0.8
_MUCH_LESS = 2


@pytest.fixture(scope="module")
def jobs(store: Store) -> Store:
    return with_described_jobs(store)


def _nearest(store: Store, text: str, *among: str) -> list[str]:
    descriptions = descriptions_of(store)
    return [each.job for each in descriptions.nearest(descriptions.read(text), among)]


@pytest.mark.parametrize(
    ("text", "job"),
    [
        ("fits hearing aids", EARS),
        ("sorted my gran out when she went deaf", EARS),
        ("is there when a woman gives birth", BIRTHS),
        ("looked after my sister when she was expecting", BIRTHS),
        ("knocks you out before an op", ASLEEP),
        ("gives you the anaesthetic", ASLEEP),
        ("scrubs the scalpels afterwards", TRAYS),
        ("zaps tumours", RAYS),
        ("takes a pic if your leg is bust", PICTURES),
        ("gosod cymorth clyw", EARS),
        ("helpu merched i gael babi", BIRTHS),
        ("trin pobl â thiwmor", RAYS),
        ("tynnu llun o asgwrn", PICTURES),
    ],
)
def test_the_job_that_is_described_is_the_nearest(jobs: Store, text: str, job: str) -> None:
    near = _nearest(jobs, text)
    assert near[:1] == [job], f"{text!r} is near to {near}; see alike in finding/described.yml"


@pytest.mark.parametrize("form", ["cleans", "cleaned", "cleaning", "clean"])
def test_a_word_is_found_in_every_form(jobs: Store, form: str) -> None:
    assert _nearest(jobs, f"{form} the surgical instruments") == [TRAYS]


@pytest.mark.parametrize(
    "text", ["cleans windows", "bakes bread", "helps people", "tests cars", "is nice", ""]
)
def test_what_is_done_anywhere_describes_no_job(jobs: Store, text: str) -> None:
    assert not _nearest(jobs, text)


def test_jobs_that_are_as_near_are_all_told(jobs: Store) -> None:
    assert set(_nearest(jobs, "scans")) == {RAYS, PICTURES}


def test_only_the_jobs_that_may_be_meant_are_looked_at(jobs: Store) -> None:
    assert _nearest(jobs, "scans", RAYS, EARS) == [RAYS]
    assert not _nearest(jobs, "delivers babies", RAYS, EARS)


def test_a_word_of_two_jobs_counts_less_than_that_of_one(jobs: Store) -> None:
    descriptions = descriptions_of(jobs)
    (rare, *_) = descriptions.ranked(descriptions.read("babies"))
    (common, *_) = descriptions.ranked(descriptions.read("scans"))
    assert rare.likeness > common.likeness


def test_words_of_one_phrase_count_more_together(store: Store) -> None:
    (first, *_) = store.profiles.values()
    known = replace(first, known_by=Ways(en=("tames wombats", "feeds quokkas")))
    other = replace(first, id="other", known_by=Ways(en=("tames quokkas", "feeds wombats")))
    made = Descriptions(replace(store, profiles={known.id: known, other.id: other}))
    assert made.ranked(made.read("tames quokkas"))[0].job == "other"
    assert made.ranked(made.read("feeds quokkas"))[0].job == known.id


def test_each_phrase_that_a_job_is_known_by_finds_it(real_store: Store) -> None:
    lost = [
        f"{job.id}: {said!r} is nearest to {', '.join(near) or 'none'}"
        for job in real_store.profiles.values()
        for said in job.known_by.all
        if job.id not in (near := _nearest(real_store, said))
    ]
    assert not lost, "say what sets the job apart:\n" + "\n".join(lost)


def test_most_jobs_are_found_by_what_people_say_of_them(real_store: Store) -> None:
    told = yaml.safe_load(_DESCRIBED.read_text(encoding="utf-8"))
    descriptions = descriptions_of(real_store)
    ranked = {each["text"]: descriptions.ranked(descriptions.read(each["text"])) for each in told}
    first = [each for each in told if [n.job for n in ranked[each["text"]][:1]] == [each["job"]]]
    named = [each for each in told if each["job"] in _nearest(real_store, each["text"])]
    missed = [each["text"] for each in told if each not in first or each not in named]
    assert len(first) >= _FOUND_FIRST * len(told), f"see known_by of their jobs: {missed}"
    assert len(named) >= _NAMED * len(told), f"see known_by of their jobs: {missed}"


def test_jobs_that_nobody_edited_are_not_read_again(jobs: Store) -> None:
    many = {
        f"{job.id}-{n}": replace(job, id=f"{job.id}-{n}")
        for job in jobs.profiles.values()
        for n in range(40)
    }
    store = replace(jobs, profiles=many)
    first = pieces(lambda: Descriptions(store))
    edited = next(iter(many))
    known = replace(many[edited], known_by=Ways(en=("tames wombats",)))
    after = replace(jobs, profiles={**many, edited: known})
    again = pieces(lambda: Descriptions(after), times=3)
    assert again < first / _MUCH_LESS, (
        f"{again:.2f} pieces of work after an edit, {first:.2f} before"
    )
    assert _nearest(after, "tames wombats") == [edited]
