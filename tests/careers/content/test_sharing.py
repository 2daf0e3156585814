"""What several jobs ask for is written once, and a profile says only what is otherwise."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from careers.content.joining import Joined
from careers.content.sharing import Shared
from careers.shapes.errors import Problem
from tests.careers.content.conftest import Edit
from tests.loading import loaded

_FILE = Path("eligibility", "criteria.yml")
_JOB = Path("profiles", "kite-inspector.yml")
_SHARED = {
    "criteria": [
        {"id": "gcse-art", "rule": "Art counts.", "strength": "usual"},
        {"id": "full-licence", "rule": "You must drive.", "strength": "required"},
    ],
    "notes": [{"id": "age", "words": "No limit."}],
}


def _used(**lists: list[Any]) -> Joined:
    joined = Joined()
    joined.add(_JOB, lists)
    Shared.of(_FILE, _SHARED).fill(joined)
    return joined


def test_a_profile_gets_what_it_uses() -> None:
    joined = _used(criteria=[{"use": "full-licence"}], notes=[{"use": "age"}])
    assert joined.value == {"criteria": _SHARED["criteria"][1:], "notes": _SHARED["notes"]}


def test_a_profile_may_say_single_keys_otherwise() -> None:
    joined = _used(criteria=[{"use": "gcse-art", "rule": "Art may count.", "source": "leaflet"}])
    expected = {"id": "gcse-art", "rule": "Art may count.", "strength": "usual"}
    assert joined.value["criteria"] == [{**expected, "source": "leaflet"}]


def test_criteria_of_its_own_stay_as_they_are() -> None:
    own = {"id": "kites", "rule": "You own a kite."}
    assert _used(criteria=[own, {"use": "gcse-art"}]).value["criteria"][0] == own


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        (
            {"use": "gcse-atr"},
            (
                "criteria[0].use: found 'gcse-atr'; allowed: full-licence, gcse-art, "
                "the criteria of eligibility/criteria.yml"
            ),
        ),
        (
            {"use": "gcse-art", "strength": "usual"},
            "criteria[0].strength: says what the shared one says; leave it out",
        ),
        (
            {"use": "gcse-art", "id": "art"},
            "criteria[0].id: found 'art' beside use; leave it out: the id is that of what is used",
        ),
    ],
)
def test_a_mistake_in_using_is_told_of_the_profile(entry: Any, problem: str) -> None:
    assert [str(each) for each in _used(criteria=[entry]).problems] == [f"{_JOB}: {problem}"]


def test_a_mistake_in_what_is_shared_is_told_of_the_shared_file() -> None:
    joined = _used(criteria=[{"use": "full-licence", "rule": "You need a licence."}])
    shared = joined.placed(Problem(_JOB, "criteria[0].strength", "wrong"))
    assert (shared.file, shared.where) == (_FILE, "criteria[1].strength")
    own = joined.placed(Problem(_JOB, "criteria[0].rule", "wrong"))
    assert (own.file, own.where) == (_JOB, "criteria[0].rule")


def test_real_shared_criteria_name_no_source_and_stand_once(
    edit: Edit, problems: Callable[[], list[Problem]]
) -> None:
    edit(
        "eligibility/criteria.yml",
        "  - id: three-a-levels\n",
        "  - id: two-a-levels\n    source: page\n",
    )
    said = [str(each) for each in problems()]
    assert any("criteria[1].source: leave it out" in each for each in said), said
    assert any("criteria[1].id: the id 'two-a-levels' stands twice" in each for each in said), said


def test_content_without_shared_criteria_loads(data: Path) -> None:
    (data / "eligibility" / "criteria.yml").unlink()
    assert loaded(data).profiles
