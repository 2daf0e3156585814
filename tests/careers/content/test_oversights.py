"""Mistakes that nobody can have meant, each with what to write instead."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from careers.shapes.errors import Problem
from tests.careers.content.conftest import Edit
from tests.loading import loaded

Problems = Callable[[], list[Problem]]
_PROFILE = "profiles/clinical-technologist.yml"
_WEEKLY = "      weekly: {value: 37, unit: hours per week}"


def _listed(problems: Problems) -> list[str]:
    return [f"{each.where}: {each.what}" for each in problems()]


def test_a_figure_that_no_text_says_is_named(edit: Edit, problems: Problems) -> None:
    edit(_PROFILE, _WEEKLY, f"{_WEEKLY}\n      nightly: {{value: 8, unit: hours}}")
    assert _listed(problems) == [
        "topics.hours.figures.nightly: no text says it; write {nightly} in one, or leave it out"
    ]


def test_a_seventh_point_never_shows(edit: Edit, problems: Problems) -> None:
    old = '      - text: {en: "attention to detail", cy: null}\n'
    edit(_PROFILE, old, old * 4)
    assert [each.split(";")[0] for each in _listed(problems)] == [
        "topics.qualities.points[6]: never shows"
    ]


def test_a_point_about_nothing_never_shows_where_only_what_is_named_is_told(
    edit: Edit, problems: Problems
) -> None:
    edit(_PROFILE, "{about: [dosimetrist], text", "{text")
    assert [each.split(";")[0] for each in _listed(problems)] == [
        "topics.specialisms.points[8]: never shows"
    ]


def test_a_way_in_is_not_called_like_a_word(edit: Edit, problems: Problems) -> None:
    edit(_PROFILE, "aliases: [access courses,", "aliases: [BTEC,")
    assert _listed(problems) == [
        (
            "entry_routes[2].aliases[0]: found 'BTEC', which is a qualification; "
            "write 'BTEC route', say"
        )
    ]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('band: "7"', "band: 7", 'pay.stages[1].band: found 7; allowed: text; write "7"'),
        (
            "title: {en: Clinical Technologist, cy: null}",
            "title: Clinical Technologist",
            (
                "title: found 'Clinical Technologist'; allowed: keys and values; "
                'write {en: "Clinical Technologist"}'
            ),
        ),
        (
            "title: {en: Clinical Technologist, cy: null}",
            "title: {en: “Clinical Technologist”, cy: null}",
            (
                "title.en: found '“Clinical Technologist”', in curly quotes; "
                'write "Clinical Technologist"'
            ),
        ),
    ],
)
def test_a_mistake_is_told_with_what_to_write(
    edit: Edit, problems: Problems, old: str, new: str, said: str
) -> None:
    edit(_PROFILE, old, new)
    assert said in _listed(problems)


def test_curly_quotes_inside_a_text_are_left(edit: Edit, data: Path) -> None:

    edit(_PROFILE, '"attention to detail"', '"“attention” to “detail”"')
    assert loaded(data).profiles
