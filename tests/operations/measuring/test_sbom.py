"""What the bot is made of, and under which licences."""

from __future__ import annotations

import json
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from cyclonedx.schema import _res
from jsonschema import Draft7Validator, RefResolver

from operations.common.failure import OperationError
from operations.common.project import Project, this_project
from operations.measuring.licences import Rules, is_allowed, licence_of, read_rules
from operations.measuring.sbom import bill_of, locked, main

_RULES = read_rules(this_project().root / "requirements" / "licences.yml")


def _project() -> Project:
    return this_project()


@pytest.fixture(scope="module")
def bill() -> dict[str, Any]:
    return dict(json.loads(bill_of(_project(), "serving")))


def _schema(name: str) -> dict[str, Any]:
    return dict(json.loads(resources.files(_res).joinpath(name).read_text(encoding="utf-8")))


def test_the_bill_is_as_cyclonedx_wants_it(bill: dict[str, Any]) -> None:
    schema = _schema("bom-1.6.SNAPSHOT.schema.json")
    parts = ("spdx.SNAPSHOT.schema.json", "jsf-0.82.SNAPSHOT.schema.json")
    base = str(schema["$id"]).rpartition("/")[0]
    store = {f"{base}/{name}": _schema(name) for name in parts}  # nothing is fetched
    checker = Draft7Validator(schema, resolver=RefResolver.from_schema(schema, store=store))
    problems = [f"{list(each.path)}: {each.message}" for each in checker.iter_errors(bill)]
    assert not problems


def test_the_bill_has_every_locked_package_with_its_hashes(bill: dict[str, Any]) -> None:
    told = {
        (each["name"], each["version"]): {h["content"] for h in each["hashes"]}
        for each in bill["components"]
        if each["purl"].startswith("pkg:pypi/")
    }
    asked = {
        (name, version): set(hashes) for name, version, hashes in locked(_project(), "serving")
    }
    assert told == asked


def test_the_bill_has_what_is_in_the_widget(bill: dict[str, Any]) -> None:
    names = {each["name"] for each in bill["components"] if each["purl"].startswith("pkg:npm/")}
    assert {"lit", "lit-html"} <= names
    assert "vite" not in names, "it builds the widget, and is no part of it"


def test_every_component_tells_its_licence(bill: dict[str, Any]) -> None:
    without = [each["name"] for each in bill["components"] if not each.get("licenses")]
    assert not without


@pytest.mark.parametrize(
    ("lock", "allowed"),
    [
        ("serving", _RULES.allowed),
        ("runtime", _RULES.allowed),
        ("development", _RULES.allowed | _RULES.allowed_for_tools),
    ],
)
def test_every_locked_package_has_a_licence_that_is_allowed(
    lock: str, allowed: frozenset[str]
) -> None:
    found = {name: licence_of(name, _RULES) for name, _, _ in locked(_project(), lock)}
    wrong = {name: each for name, each in found.items() if not is_allowed(each, allowed)}
    assert not wrong, f"requirements/licences.yml doesn't allow {wrong}"


def test_every_package_that_npm_locks_has_a_licence_that_is_allowed(root: Path) -> None:
    lock = json.loads((root / "widget" / "package-lock.json").read_text(encoding="utf-8"))
    found = {name: each.get("license", "") for name, each in lock["packages"].items() if name}
    allowed = _RULES.allowed | _RULES.allowed_for_tools
    wrong = {name: each for name, each in found.items() if not is_allowed(each, allowed)}
    assert not wrong, f"requirements/licences.yml doesn't allow {wrong}"


@pytest.mark.parametrize(
    ("licence", "is_right"),
    [
        ("MIT", True),
        ("MIT AND Apache-2.0", True),
        ("MIT AND GPL-3.0", False),
        ("MIT OR GPL-3.0", True),
        ("(MIT OR GPL-3.0) AND AGPL-3.0", False),
        ("GPL-3.0", False),
        ("Something of its own", False),
        ("", False),
    ],
)
def test_of_two_licences_one_or_both_count(licence: str, is_right: bool) -> None:
    assert is_allowed(licence, {"MIT", "Apache-2.0"}) is is_right


def test_a_package_that_tells_no_licence_is_named() -> None:
    with pytest.raises(OperationError, match="no-such-package isn't installed"):
        licence_of("no-such-package", Rules(frozenset(), frozenset(), {}, {}))


def test_the_rules_name_no_package_in_vain() -> None:
    names = {name for name, _, _ in locked(_project(), "development")}
    assert set(_RULES.packages) <= names


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(OperationError, match="can't be written"):
        main(["--output", str(tmp_path / "missing" / "bill.json")])
