"""Who has no degree after all: nothing is asked of it any more."""

from __future__ import annotations

import pytest

from careers.eligibility.job import CheckedJob
from careers.shapes.language import Language
from careers.shapes.store import Store
from tests.careers.eligibility.talk import START, Talk

_NONE = (
    "none",
    "nothing",
    "no degree",
    "I haven't got one",
    "I don't have a degree",
    "not got a degree",
    "none of those",
    "no degree at all",
)
_NONE_IN_WELSH = (
    "dim",
    "dim un",
    "dim gradd",
    "heb radd",
    "does gen i ddim gradd",
    "does gyda fi ddim un",
)


@pytest.mark.parametrize("words", [*_NONE, *_NONE_IN_WELSH])
@pytest.mark.parametrize("before", [[], ["2:1"]], ids=["at the class", "at the subject"])
def test_no_degree_is_heard_where_its_class_or_subject_is_asked(
    talk: Talk, before: list[str], words: str
) -> None:
    assert talk(START, "a degree", *before, words) == "qualifications"
    assert talk.answers == {}


def test_no_degree_leaves_what_else_was_told(talk: Talk) -> None:
    talk(START, "3 A levels and a degree", "none")
    assert talk.answers == {"qualifications": ["a-level"], "a_levels": 3}


def test_what_is_told_beside_no_degree_is_noted(talk: Talk) -> None:
    talk(START, "a degree", "I don't have a degree, I've got 3 A levels")
    assert talk.answers == {"qualifications": ["a-level"], "a_levels": 3}


def test_no_degree_after_the_end_gives_the_result_without_one(talk: Talk) -> None:
    talk(START, "3 A levels", "8", "5", "6", "actually I've a degree", "2:1", "physics")
    assert talk.verdicts()["stp"] == "might"
    talk("I haven't got a degree")
    assert talk.verdicts()["stp"] == "not_this_way"


@pytest.mark.parametrize(
    "words",
    [
        "no degree class yet",
        "I don't think my degree counts",
        "I haven't finished my degree",
        "no",
        "not sure",
    ],
)
def test_what_denies_no_degree_takes_none_out(talk: Talk, words: str) -> None:
    talk(START, "a degree", words)
    assert talk.answers["qualifications"] == ["degree"]


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("I meant a third class, not a 2:2", "third"),
        ("not a 2:2, a 2:1", "upper-second"),
        ("not a first", "lower-second"),
    ],
)
def test_a_class_that_is_denied_takes_no_degree_out(talk: Talk, said: str, meant: str) -> None:
    talk(START, "a degree", "2:2", said)
    assert talk.answers["qualifications"] == ["degree"]
    assert talk.answers["degree_class"] == meant


def test_none_leaves_the_class_out_for_who_has_but_a_masters(talk: Talk) -> None:
    talk(START, "a masters", "none")
    assert talk.answers["qualifications"] == ["postgraduate"]
    assert talk.answers["degree_class"] == "unknown"


def test_what_was_taken_out_is_said_in_welsh(store: Store, job: CheckedJob) -> None:
    talk = Talk(store, job, language=Language.WELSH)
    talk(START, "gradd", "dim")
    assert store.wording["guide.taken_out"].cy is not None
    assert talk.text.startswith("Iawn")
