"""Plain values into objects."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

import pytest

from careers.content.structuring import structure
from careers.shapes.language import Text

_FILE = Path("shown.yml")


class _Colour(str, Enum):
    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True)
class _Part:
    name: Text
    count: int
    share: float = 0.5


@dataclass(frozen=True)
class _Thing:
    id: str
    day: datetime.date
    colour: _Colour
    done: bool
    parts: tuple[_Part, ...]
    sizes: dict[str, int]


_RIGHT: dict[str, Any] = {
    "id": "a",
    "day": datetime.date(2026, 11, 23),
    "colour": "blue",
    "done": True,
    "parts": [{"name": {"en": "one", "cy": None}, "count": 3, "share": 1}],
    "sizes": {"x": 1},
}


def _problems(**changed: Any) -> list[str]:
    thing, problems = structure({**_RIGHT, **changed}, _Thing, _FILE)
    assert thing is None, "half an object came out of a broken file"
    return [str(problem) for problem in problems]


def test_right_values_become_frozen_objects() -> None:
    thing, problems = structure(_RIGHT, _Thing, _FILE)
    assert problems == []
    assert thing == _Thing(
        "a",
        datetime.date(2026, 11, 23),
        _Colour.BLUE,
        True,
        (_Part(Text("one", None), 3, 1.0),),
        {"x": 1},
    )


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"id": 7}, 'id: found 7; allowed: text; write "7"'),
        ({"day": "soon"}, "day: found 'soon'; allowed: a date such as 2026-11-22"),
        ({"day": "2026-11-31"}, "day: found '2026-11-31'; allowed: a date such as 2026-11-22"),
        (
            {"day": datetime.datetime(2026, 1, 1, tzinfo=datetime.timezone.utc)},
            (
                "day: found datetime.datetime(2026, 1, 1, 0, 0, tzinfo=datetime.timez...; "
                "allowed: a date such as 2026-11-22"
            ),
        ),
        ({"colour": "green"}, "colour: found 'green'; allowed: red, blue"),
        ({"done": 1}, "done: found 1; allowed: true or false"),
        ({"sizes": {"x": "big"}}, "sizes.x: found 'big'; allowed: a whole number"),
        ({"sizes": {"x": 1.5}}, "sizes.x: found 1.5; allowed: a whole number"),
        ({"sizes": {"x": True}}, "sizes.x: found True; allowed: a whole number"),
        ({"sizes": {6: 1}}, "sizes: found the key 6; allowed: text (put it in quotes)"),
        ({"sizes": [1]}, "sizes: found [1]; allowed: keys and values"),
        ({"parts": "one"}, "parts: found 'one'; allowed: a list"),
        ({"parts": ["one"]}, "parts[0]: found 'one'; allowed: keys and values"),
        (
            {"parts": [{"name": {"en": 1}, "count": 1}]},
            'parts[0].name.en: found 1; allowed: text; write "1"',
        ),
        ({"extra": 1}, "the file: unknown key extra; allowed: id, day, colour, done, parts, sizes"),
    ],
)
def test_a_wrong_value_is_named_with_its_path_and_what_is_allowed(
    changed: dict[str, Any], problem: str
) -> None:
    assert _problems(**changed) == [f"shown.yml: {problem}"]


def test_a_missing_key_is_named() -> None:
    _, problems = structure({"en": "a", "cy": None, "fr": "c"}, Text, _FILE)
    assert [str(each) for each in problems] == [
        "shown.yml: the file: unknown key fr; allowed: en, cy"
    ]
    _, problems = structure({"cy": "a"}, Text, _FILE)
    assert [str(each) for each in problems] == ["shown.yml: en: the key 'en' is missing"]


def test_an_empty_file_is_named() -> None:
    _, problems = structure(None, Text, _FILE)
    assert [str(each) for each in problems] == [
        "shown.yml: the file: found None; allowed: keys and values"
    ]


def test_all_mistakes_are_listed() -> None:
    found = _problems(
        id=7,
        day="soon",
        parts=[{"name": {"en": 1}, "count": "x"}, {"name": {"en": "b"}, "count": 1, "more": 1}],
    )
    assert [line.split(": ")[1] for line in sorted(found)] == [
        "day",
        "id",
        "parts[0].count",
        "parts[0].name.en",
        "parts[1]",
    ]
