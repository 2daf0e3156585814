"""`docs/content.md` tells editors of every key; the profile to copy works; so do the mistakes."""

from __future__ import annotations

import dataclasses
import importlib
import inspect
import pkgutil
import re
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

import careers.shapes
from careers.safety import files, replies
from careers.shapes.contacts import Checked
from careers.shapes.errors import ContentError, Problem
from careers.shapes.finding import RouteKind
from careers.shapes.kinds import QuestionKind
from careers.shapes.language import Phrase, Text
from careers.shapes.profile import Focus
from careers.shapes.store import Store
from tests.docs.pages import DOCS, ROOT, Table, code_in, marks, pages, read, table
from tests.loading import loaded
from tests.visitor import Visitor, text_of

_PAGE = "docs/content.md"
# What no editor writes: they hold what was read.
_MADE_BY_CODE = {Problem, Phrase, Store, files.SafetyFiles, replies.CrisisReply}
# Whether a key is needed depends on another key, and the page says on which.
_DEPENDS = {("Stage", "band"), ("Stage", "quoted"), ("Word", "topic"), ("Registration", "body")}


def _dataclasses_of(module: ModuleType) -> dict[str, type[Any]]:
    return {
        name: found
        for name, found in inspect.getmembers(module, inspect.isclass)
        if dataclasses.is_dataclass(found)
        and found.__module__ == module.__name__
        and not name.startswith("_")
    }


def _written_by_editors() -> dict[str, type[Any]]:
    names = [each.name for each in pkgutil.iter_modules(careers.shapes.__path__)]
    modules = [importlib.import_module(f"careers.shapes.{name}") for name in names]
    found: dict[str, type[Any]] = {"Text": Text}
    for module in [*modules, files, replies]:
        found |= _dataclasses_of(module)
    return {name: kind for name, kind in found.items() if kind not in _MADE_BY_CODE}


_KINDS = _written_by_editors()


def _tables() -> dict[str, str]:
    """The page that holds the table of an object's keys, by the object; any page will do."""
    names = [str(page.relative_to(ROOT)) for page in pages()]
    return {mark: name for name in names for mark in marks(name, "fields")}


def _table(name: str) -> Table:
    where = _tables().get(name)
    assert where, f"{_PAGE}: add a table of the keys of {name} below <!-- fields: {name} -->"
    return table(where, name, "fields")


def test_no_table_is_about_an_object_that_is_gone() -> None:
    strange = sorted(set(_tables()) - set(_KINDS))
    assert not strange, f"{_PAGE}: no file holds {strange} any more; remove the table"


@pytest.mark.parametrize("name", sorted(_KINDS))
def test_every_key_of_an_object_has_a_row(name: str) -> None:
    _table(name).must_list({field.name for field in dataclasses.fields(_KINDS[name])})


@pytest.mark.parametrize("name", sorted(_KINDS))
def test_the_page_says_rightly_which_keys_are_needed(name: str) -> None:
    page = _table(name)
    said = {code_in(row[0])[0]: row[1] for row in page.rows}
    for field in dataclasses.fields(_KINDS[name]):
        if (name, field.name) in _DEPENDS:
            continue
        needed = (
            field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
        )
        expected = "needed" if needed else "may be left out"
        assert said[field.name] == expected, f"{page.place}: {field.name} {expected}"


def test_every_focus_has_a_row() -> None:
    table(_PAGE, "focus").must_list({focus.value for focus in Focus})


def test_every_kind_of_question_has_a_row() -> None:
    table(_PAGE, "kinds").must_list({kind.value for kind in QuestionKind})


def test_every_kind_of_way_in_is_named() -> None:
    told = next(row[2] for row in table(_PAGE, "Route", "fields").rows if row[0] == "`kind`")
    assert set(code_in(told)) == {kind.value for kind in RouteKind}


def test_every_outcome_of_checking_a_contact_has_a_row() -> None:
    table(_PAGE, "checked").must_list({checked.value for checked in Checked})


def _placed(data: Path, text: str) -> Path:
    (data / "profiles" / "kite-inspector.yml").write_text(text, encoding="utf-8")
    return data


def _minimal() -> str:
    return (DOCS / "minimal-profile.yml").read_text(encoding="utf-8")


def test_the_profile_to_copy_loads_beside_the_real_content(data: Path) -> None:
    identity = yaml.safe_load(_minimal())["id"]
    assert identity in loaded(_placed(data, _minimal())).profiles


def test_the_profile_to_copy_is_answered_from(data: Path) -> None:
    visitor = Visitor(loaded(_placed(data, _minimal())), page="kite-inspector")
    assert "30 hours a week" in text_of(visitor.asks("hours"))
    assert "£21,000 to £24,000" in text_of(visitor.asks("pay"))
    assert "knots" in text_of(visitor.asks("duties"))


_IN_FORM = {
    "min: 21000": "min: about 21000",
    "title: {en: Kite Inspector, cy: null}": "title: Kite Inspector",
    "last_reviewed: 2026-11-22\n    figures": "last_reviewed: 22/11/2026\n    figures",
    'lead: {en: "Kite inspectors make': 'led: {en: "Kite inspectors make',
}
_IN_REFERENCES = {"{weekly}": "{hours}"}
_IN_YAML = {"title: {en: Kite": "title: {en: Kite, cy: null}\ntitle: {en: Kite"}


@pytest.mark.parametrize("number", [0, 1, 2])
def test_mistakes_are_told_as_the_page_shows(number: int, data: Path) -> None:
    shown = re.findall(r"```text\n(.*?)```", read(_PAGE), re.DOTALL)[number]
    text = _minimal()
    for right, wrong in (_IN_FORM, _IN_REFERENCES, _IN_YAML)[number].items():
        assert right in text, f"docs/minimal-profile.yml no longer holds {right!r}; change the test"
        text = text.replace(right, wrong, 1)
    with pytest.raises(ContentError) as raised:
        loaded(_placed(data, text))
    told = [str(problem) for problem in raised.value.problems]
    assert shown.splitlines() == told, f"{_PAGE}: the mistakes are told differently"
