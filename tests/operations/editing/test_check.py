"""`careers check` finds every mistake, and what wants a look."""

from __future__ import annotations

from pathlib import Path

from tests.operations.editing.conftest import Careers, Ended


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


def _remarks(ended: Ended, about: str) -> list[str]:
    return [each["what"] for each in ended.read["remarks"] if each["about"] == about]


def test_what_wants_a_look_is_no_mistake(careers: Careers, data: Path, root: Path) -> None:
    kite = (root / "docs" / "minimal-profile.yml").read_text(encoding="utf-8")
    (data / "profiles" / "kite-inspector.yml").write_text(kite, encoding="utf-8")
    ended = careers("check", "--json", "--as-of", "2028-02-29", data=data)
    assert ended.code == 0
    overdue = (
        "profiles/kite-inspector.yml: topics.hours: last compared with its source on 2026-11-22"
    )
    assert overdue in _remarks(ended, "review")
    assert any("wales" in each and "2027/28 is due" in each for each in _remarks(ended, "pay"))
    assert "profiles/kite-inspector.yml: title: no Welsh yet" in _remarks(ended, "welsh")
    assert not any("kite" in each for each in _remarks(careers("check", "--json"), "review"))


def test_of_much_that_wants_a_look_the_number_is_told(careers: Careers) -> None:
    ended = careers("check", "--as-of", "2040-01-01")
    assert ended.code == 0
    assert " more such; --json lists all." in ended.out
