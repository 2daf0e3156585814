"""`careers import` writes a draft, says what it placed, and refuses what is no page."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.operations.editing.conftest import Careers

_PAGE = (Path(__file__).parents[2] / "careers/importing/pages/pier-caretaker.txt").resolve()
_WELSH = _PAGE.with_name("ceidwad-goleudy.txt")


def test_a_page_becomes_a_draft_and_the_rest_is_told(careers: Careers, tmp_path: Path) -> None:
    output = tmp_path / "pier.yml"
    ended = careers("import", str(_PAGE), "--output", str(output))
    assert ended.code == 0
    assert "Placed 137 of 141 words of the page (97.2 %)." in ended.out
    assert "Found no place for line 37: Beach Attendant" in ended.out
    assert yaml.safe_load(output.read_text(encoding="utf-8"))["id"] == "pier-caretaker"


def test_programs_get_all_that_the_draft_says(careers: Careers, tmp_path: Path) -> None:
    output = tmp_path / "pier.yml"
    ended = careers("import", str(_PAGE), "--output", str(output), "--json")
    assert ended.code == 0
    assert ended.read["percent"] == 97.2
    assert ended.read["left_out"] == [49, 50, 51]
    assert ended.read["draft"]["topics"]["hours"]["figures"]["weekly"]["value"] == 40
    assert ended.read["to_do"] == ended.read["draft"]["draft"]["to_do"]


def test_the_language_is_told_by_the_page_or_by_the_editor(
    careers: Careers, tmp_path: Path
) -> None:
    told = careers("import", str(_WELSH), "--output", str(tmp_path / "one.yml"), "--json")
    assert told.read["language"] == "cy"
    said = careers(
        "import", str(_WELSH), "--output", str(tmp_path / "two.yml"), "--json", "--language", "en"
    )
    assert said.read["language"] == "en"


def test_an_unknown_language_is_wrong_use(careers: Careers, tmp_path: Path) -> None:
    ended = careers("import", str(_PAGE), "--language", "fr")
    assert ended.code == 2
    assert "'en', 'cy'" in ended.error


def test_a_draft_is_never_written_over(careers: Careers, tmp_path: Path) -> None:
    output = tmp_path / "pier.yml"
    output.write_text("mine", encoding="utf-8")
    ended = careers("import", str(_PAGE), "--output", str(output))
    assert ended.code == 2
    assert "is there already and stays as it is" in ended.error
    assert output.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("raw", "told"),
    [(b"", "is empty"), (b"%PDF-1.4", "is a PDF"), (b"Tea, milk", "like a job page")],
)
def test_what_is_no_page_is_wrong_use_in_one_sentence(
    raw: bytes, told: str, careers: Careers, tmp_path: Path
) -> None:
    (tmp_path / "page.txt").write_bytes(raw)
    ended = careers("import", str(tmp_path / "page.txt"), "--output", str(tmp_path / "x.yml"))
    assert ended.code == 2
    assert told in ended.error
    assert len(ended.error.splitlines()) == 1
    assert not (tmp_path / "x.yml").exists()
