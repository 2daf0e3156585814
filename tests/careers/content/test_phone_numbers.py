"""A telephone number of a contact is one that can be dialled."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from careers.content.phone_numbers import can_be_dialled
from careers.shapes.errors import Problem
from tests.careers.content.conftest import Edit
from tests.loading import loaded


@pytest.mark.parametrize(
    "written",
    [
        "0800 028 4844",
        "080880 23456",
        "+44 29 2018 0000",
        "(029) 2018 0000",
        "0345 60 60 655",
        "111",
        "111, then press 2",
        "999",
        "116 123",
        "SHOUT to 85258",
    ],
)
def test_a_number_of_the_united_kingdom_can_be_dialled(written: str) -> None:
    assert can_be_dialled(written)


@pytest.mark.parametrize(
    "written",
    [
        "0800 028 48444",  # a figure too many
        "029 2018 000",  # one is missing
        "0999 123 4567",  # no such area
        "+33 1 42 68 53 00",
        "ask at the desk",
        "",
    ],
)
def test_what_nobody_could_dial_is_no_number(written: str) -> None:
    assert not can_be_dialled(written)


def test_a_wrong_number_is_told_with_its_contact(
    edit: Edit, problems: Callable[[], list[Problem]]
) -> None:
    edit("contacts/careers-wales.yml", "0800 028 4844", "0800 028 48444")
    (problem,) = problems()
    assert str(problem) == (
        "contacts/careers-wales.yml: current.phone: found '0800 028 48444'; "
        "allowed: a number of the United Kingdom, whole"
    )


def test_what_a_page_prints_is_copied_as_it_stands(data: Path, edit: Edit) -> None:
    edit("profiles/clinical-technologist.yml", "phone: 0117 9221155", "phone: 0117 92")
    assert loaded(data).profiles
