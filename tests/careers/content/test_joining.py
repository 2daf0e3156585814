"""Files that say one thing together, and mistakes in them told of the file that they stand in."""

from __future__ import annotations

from pathlib import Path

import pytest

from careers.content.joining import Joined
from careers.shapes.errors import Problem

_ONE, _OTHER = Path("job.yml"), Path("job", "more.yml")


def _joined(one: object, other: object) -> Joined:
    joined = Joined()
    joined.add(_ONE, one)
    joined.add(_OTHER, other)
    return joined


def test_keys_are_joined_at_every_depth_and_lists_follow_each_other() -> None:
    one = {"id": "a", "topics": {"pay": {"points": [1, 2]}}}
    other = {"sources": {"b": 1}, "topics": {"pay": {"points": [3]}, "hours": {"lead": 1}}}
    assert _joined(one, other).value == {
        "id": "a",
        "sources": {"b": 1},
        "topics": {"pay": {"points": [1, 2, 3]}, "hours": {"lead": 1}},
    }


@pytest.mark.parametrize(
    ("where", "file", "inside"),
    [
        ("topics.pay.lead.en", _ONE, "topics.pay.lead.en"),
        ("topics.pay.points[0].about", _ONE, "topics.pay.points[0].about"),
        ("topics.pay.points[2].about", _OTHER, "topics.pay.points[1].about"),
        ("topics.hours.lead", _OTHER, "topics.hours.lead"),
        ("general_contact", _ONE, "general_contact"),
    ],
)
def test_a_mistake_is_told_of_the_file_in_which_it_stands(
    where: str, file: Path, inside: str
) -> None:
    one = {"topics": {"pay": {"lead": {"en": "a"}, "points": [1]}}}
    other = {"topics": {"pay": {"points": [2, 3]}, "hours": {"lead": 1}}}
    placed = _joined(one, other).placed(Problem(_ONE, where, "wrong"))
    assert (placed.file, placed.where) == (file, inside)


def test_a_plain_value_stands_in_one_file() -> None:
    problems = _joined({"title": {"en": "a"}}, {"title": {"en": "b"}}).problems
    assert [str(each) for each in problems] == [
        "job/more.yml: title.en: stands in another file as well"
    ]


def test_a_file_without_keys_is_a_mistake() -> None:
    assert [str(each) for each in _joined({}, [1]).problems] == [
        "job/more.yml: the file: allowed: keys and values"
    ]
