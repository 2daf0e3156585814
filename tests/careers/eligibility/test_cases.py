"""The policy as readable cases: who has what, and what comes out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from careers.policy.answers import questions_of
from careers.policy.evaluation import outcomes
from careers.shapes.store import Store

_FOLDER = Path(__file__).parent / "cases"
_FILES = [
    yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(_FOLDER.glob("*.yml"))
]
_CASES = [
    pytest.param(file["job"], case, id=case["visitor"]) for file in _FILES for case in file["cases"]
]


@pytest.mark.parametrize(("job", "case"), _CASES)
def test_a_case_comes_out_as_its_source_says(
    made_up_store: Store, job: str, case: dict[str, Any]
) -> None:
    profile = made_up_store.profiles[job]
    found = {
        each.route.id: each
        for each in outcomes(profile, questions_of(profile, made_up_store), case["answers"])
    }
    for route, verdict in case["verdicts"].items():
        assert found[route].verdict.value == verdict, f"{route} of: {case['visitor']}"
    for route, missing in case.get("missing", {}).items():
        assert [each.id for each in found[route].missing] == missing


def test_every_verdict_that_a_way_in_declares_stands_in_a_case(made_up_store: Store) -> None:
    for file in _FILES:
        for route in made_up_store.profiles[file["job"]].entry_routes:
            shown = {case["verdicts"].get(route.id) for case in file["cases"]}
            missing = {each.value for each in route.verdicts} - shown
            assert not missing, f"write a case of {file['job']} where {route.id} is {missing}"
