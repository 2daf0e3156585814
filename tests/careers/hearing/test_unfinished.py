"""What isn't finished yet is worked towards, and neither missing nor given up."""

from __future__ import annotations

import pytest

from careers.eligibility.job import CheckedJob
from careers.shapes.store import Store
from tests.careers.eligibility.talk import START, Talk

Q = "qualifications"


@pytest.fixture
def talk(store: Store, job: CheckedJob) -> Talk:
    return Talk(store, job)


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("I haven't finished my degree yet", "degree"),
        ("haven't finished my degree", "degree"),
        ("I've not finished uni yet", "degree"),
        ("i havent graduated yet", "degree"),
        ("still in my second year", "degree"),
        ("not finished my a levels yet", "a-level"),
        ("I haven't completed my BTEC yet", "btec"),
        ("heb orffen fy ngradd eto", "degree"),
        ("dw i ddim wedi gorffen fy ngradd eto", "degree"),
        ("dw i heb orffen fy lefel A eto", "a-level"),
        ("dal yn y brifysgol", "degree"),
        ("dw i yn fy ail flwyddyn", "degree"),
    ],
)
def test_what_is_not_finished_yet_is_worked_towards(
    job: CheckedJob, words: str, level: str
) -> None:
    reading = job.reader.read(words, Q)
    assert reading.answers == {Q: [level]}
    assert reading.towards == {f"{Q}:{level}"}


@pytest.mark.parametrize("words", ["I never finished my degree", "didnt finish my degree"])
def test_what_was_never_finished_is_not_held(job: CheckedJob, words: str) -> None:
    assert job.reader.read(words, Q).answers == {}


@pytest.mark.parametrize(
    "words", ["haven't finished yet", "still in my second year", "heb orffen eto"]
)
def test_who_has_no_class_yet_is_not_asked_for_it_again(talk: Talk, words: str) -> None:
    assert talk(START, "a degree", words) == "degree_subject"
    assert talk.answers["degree_class"] == "unknown"
    assert talk.say_on.memory.guide is not None
    assert talk.say_on.memory.guide["towards"] == [f"{Q}:degree"]
