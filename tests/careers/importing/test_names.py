"""What a page calls its job, wherever it says so."""

from __future__ import annotations

import pytest

from careers.importing.names import identity_of, plural_in, titles_in
from careers.importing.pieces import Piece
from careers.shapes.language import Language
from tests.careers.importing.conftest import Read

_TEXT = "{}\n\nHours of work\n\nThey work 30 hours a week.\n"


@pytest.mark.parametrize(
    ("top", "title"),
    [
        ("Kite Inspector", "Kite Inspector"),
        ("Kite Inspector | Careers Wales", "Kite Inspector"),
        ("Careers Wales - Kite Inspector", "Kite Inspector"),
        ("Job title: Kite Inspector", "Kite Inspector"),
        ("# Kite Inspector #", "# Kite Inspector #"),
        ("What does a kite inspector do?\n\nThey test kites.", "Kite inspector"),
        ("Beth mae arolygydd barcud yn ei wneud?\n\nMaen nhw'n profi.", "Arolygydd barcud"),
        ("Windy jobs\n\nKite Inspector\n\nA kite inspector tests kites.", "Kite Inspector"),
    ],
)
def test_the_title_is_found(top: str, title: str, read: Read) -> None:
    found = read(_TEXT.format(top)).value["title"]
    assert title.strip("# ") in (found["en"] or found["cy"])


def test_a_page_without_a_title_is_named_as_its_file(read: Read) -> None:
    draft = read("Hours of work\n\nThey work 30 hours a week.\n")
    assert draft.id == "page"
    assert any("the page names no job" in line for line in draft.to_do)


@pytest.mark.parametrize(
    ("title", "text", "plural"),
    [
        ("Kite Inspector", "Kite inspectors test kites.", "kite inspectors"),
        ("Midwife", "Most midwives work shifts.", "midwives"),
        ("Fireman", "Firemen climb.", "firemen"),
        ("Nursery", "Nurseries grow plants.", "nurseries"),
        ("Kite Inspector", "A kite inspector tests kites.", None),
    ],
)
def test_the_plural_is_taken_from_the_page_only(title: str, text: str, plural: str | None) -> None:
    assert plural_in(title, text, Language.ENGLISH) == plural


def test_an_id_has_small_letters_and_hyphens() -> None:
    assert identity_of("Swyddog Tŷ'r Môr - Y Gwasanaeth Sifil") == "swyddog-ty-r-mor"


def test_titles_in_one_line_are_parted_and_those_of_a_list_are_not() -> None:
    line = [Piece((1,), "Kite Tester, Kite Keeper or Windy Hand")]
    assert titles_in(line) == ["Kite Tester", "Kite Keeper", "Windy Hand"]
    items = [Piece((1,), "Inspector of Kites, Senior", bullet=True)]
    assert titles_in(items) == ["Inspector of Kites, Senior"]
