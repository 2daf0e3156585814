"""`careers check` finds every mistake, and what wants a look."""

from __future__ import annotations

from pathlib import Path

from tests.operations.editing.conftest import Careers


def test_content_that_is_right_is_counted(careers: Careers, data: Path) -> None:
    ended = careers("check", "--json", data=data)
    assert ended.code == 0
    assert ended.read["right"] is True
    assert ended.read["counts"]["job profile"] == len(list((data / "profiles").glob("*.yml")))
    assert ended.read["mistakes"] == []


def test_every_mistake_is_told_at_once_with_its_place(careers: Careers, data: Path) -> None:
    (data / "contacts" / "careers-wales.yml").write_text("id: [", encoding="utf-8")
    (data / "profiles" / "kite.yml").write_text("id: kite\n", encoding="utf-8")
    ended = careers("check", data=data)
    assert ended.code == 1
    assert "contacts/careers-wales.yml: line " in ended.out
    assert "profiles/kite.yml: topics: the key 'topics' is missing" in ended.out


def test_mistakes_are_told_to_programs_as_file_place_and_what(careers: Careers, data: Path) -> None:
    (data / "profiles" / "kite.yml").write_text("[", encoding="utf-8")
    ended = careers("check", "--json", data=data)
    assert ended.code == 1
    (mistake,) = ended.read["mistakes"]
    assert mistake["file"] == "profiles/kite.yml"
    assert mistake["what"].startswith("not YAML")
