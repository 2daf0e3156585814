"""Mistakes in what jobs are found by are named with their place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from careers.shapes.errors import Problem
from careers.shapes.finding import Span
from careers.shapes.store import Store
from tests.loading import loaded

PROFILE = "profiles/clinical-technologist.yml"
FEATURES = "finding/features.yml"
DESCRIBED = "finding/described.yml"

Edit = Callable[[str, str, str], None]
Problems = Callable[[], list[Problem]]


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (PROFILE, "[machines, patients", "[machine, patients", ("features.works_with[0]", "'machine'", "machines")),
        (PROFILE, "places: [hospital", "places: [office-hours", ("features.places[0]", "'office-hours'", "hospital")),
        (PROFILE, "sometimes: [patients", "sometimes: [children", ("features.sometimes[0]", "'children'", "machines")),
        (PROFILE, "    kind: degree", "    kind: university", ("entry_routes[0].kind", "'university'", "degree-apprenticeship")),
        (DESCRIBED, "[bone, bones,", "[bone, heart,", ("alike[", "'heart'", "as well; leave it out of one")),
        (PROFILE, "    years: 3", '    years: "3"', ("entry_routes[0].years", "'3'", "keys and values")),
        (PROFILE, "    years: 3", "    years: {min: 4, max: 3}", ("entry_routes[0].years", "4 to 3", "can't be")),
        (PROFILE, "    level: 7", "    level: 9", ("entry_routes[1].level", "9 to 9", "2 to 8")),
        (PROFILE, "    paid: true", "    paid: yes, well", ("entry_routes[1].paid", "'yes, well'", "true or false")),
        (PROFILE, "required: false, body: rct", "required: false, body: rtc", ("registration.body", "'rtc'", "rct")),
        (PROFILE, "required: false, body: rct", "required: true", ("registration.body", "missing", "required")),
        (FEATURES, "  - id: nights\n", "  - id: shifts\n", ("pattern[3].id", "'shifts'", "twice")),
        (FEATURES, "part_of: science\n    label: {en: physics", "part_of: sciences\n    label: {en: physics", ("subjects[1].part_of", "'sciences'", "science")),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_place_and_what_is_allowed(
    file: str, old: str, new: str, told: tuple[str, str, str], edit: Edit, problems: Problems
) -> None:
    edit(file, old, new)
    found = [str(problem) for problem in problems()]
    assert any(all(part in each for part in (file, *told)) for each in found), found


def test_a_job_that_says_nothing_of_itself_is_no_mistake(data: Path, edit: Edit) -> None:
    before = (data / PROFILE).read_text(encoding="utf-8")
    start, end = before.index("features:\n"), before.index("entry_routes:\n")
    edit(PROFILE, before[start:end], "")
    profile = loaded(data).profiles["clinical-technologist"]
    assert profile.features.lists == dict.fromkeys(profile.features.lists)
    assert profile.registration is None


def test_a_number_of_years_is_a_span_of_that_length(store: Store, data: Path, edit: Edit) -> None:
    edit(PROFILE, "    years: 3", "    years: {min: 1.5, max: 2}")
    edited = loaded(data).profiles["clinical-technologist"]
    years = {route.id: route.years for route in edited.entry_routes}
    assert years == {"ptp": Span(1.5, 2.0), "stp": Span(3.0, 3.0), "access": None}
