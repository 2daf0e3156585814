"""Headings, furniture and cues tell what a piece of a page belongs to."""

from __future__ import annotations

from pathlib import Path
from textwrap import fill

import pytest

from careers.importing.headings import Furniture, Headings
from careers.importing.page_words import PageWords, load_importing_words
from careers.importing.pieces import Piece, pieces_of
from careers.shapes.errors import ContentError
from tests.careers.importing.conftest import Read, page_named


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ("Work Activities", "duties"),
        ("WORK ACTIVITIES:", "duties"),
        ("## Work activities", "duties"),
        ("3. Hours of work", "hours"),
        ("Hours of work?", "hours"),
        ("Personal Qualites and Skills", "qualities"),
        ("How to become a lighthouse keeper", "entry_routes"),
        ("What does a lighthouse keeper do?", "duties"),
        ("Rhinweddau Personol a Sgiliau", "qualities"),
        ("Sut i ddod yn geidwad goleudy", "entry_routes"),
        ("Ble mae swyddi gwag yn cael eu hysbysebu?", "vacancies"),
        ("Gwybodaeth Bellach", "contacts"),
    ],
)
def test_a_heading_is_known_however_it_is_typed(
    line: str, section: str, page_words: PageWords
) -> None:
    found = Headings(page_words).of(Piece((1,), line))
    assert found is not None
    assert found.section == section


@pytest.mark.parametrize(
    "line", ["The pay is good.", "Payment", "Hours pass slowly on the pier at night", "Age: 18"]
)
def test_a_sentence_or_a_label_with_an_answer_is_no_heading_alone(
    line: str, page_words: PageWords
) -> None:
    found = Headings(page_words).of(Piece((1,), line))
    assert found is None or found.rest


def test_what_stands_behind_a_heading_on_its_line_is_kept(read: Read) -> None:
    text = "Kite Inspector\n\nHours: 31 hours a week\n\nSkills: patience\n"
    topics = read(text).value["topics"]
    assert topics["hours"]["figures"]["weekly"]["value"] == 31
    assert topics["qualities"]["lead"]["en"] == "patience"


def test_every_heading_of_the_data_is_its_own(page_words: PageWords) -> None:
    headings = Headings(page_words)
    wrong = [
        f"{name!r} is a heading of {section.id} and of {found.section}"
        for section in page_words.sections.sections
        for name in section.headings.all
        if "*" not in name and (found := headings.named(name)) and found.section != section.id
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    ("line", "around"),
    [
        ("Share this page", False),
        ("We use cookies to count visits.", False),
        ("© Careers Wales 2026", False),
        ("Home > Jobs > Keeper", True),
        ("English | Cymraeg", True),
        ("Dewiswch iaith", False),
        ("Rydym yn defnyddio cwcis.", False),
    ],
)
def test_furniture_is_known(line: str, around: bool, page_words: PageWords) -> None:
    assert Furniture(page_words).has(line, around)


@pytest.mark.parametrize(
    "line", ["English", "Bake cookies and cakes every morning", "Search the beach for lost kites"]
)
def test_what_a_page_tells_is_no_furniture(line: str, page_words: PageWords) -> None:
    assert not Furniture(page_words).has(line, False)


def test_a_subject_in_a_list_is_kept_though_a_menu_has_it_too(read: Read) -> None:
    text = page_named("kite-inspector").replace("a certificate in knots", "English")
    assert "'English'" in str(read(text).value["topics"]["entry_requirements"])


def test_lines_that_broke_at_the_margin_are_one_sentence() -> None:
    long = (
        "Keepers watch the sea by day and by night. They sleep when they can, and write down "
        "every ship that passes the light, whatever the weather and however tired they are."
    )
    sentences = [long, "Some have a garden, where they grow leeks that taste of the sea."]
    text = "\n\n".join(fill(sentence, 52) for sentence in sentences)
    assert [piece.text for piece in pieces_of(text, lambda _: False)] == sentences


def test_lines_of_a_list_without_bullets_stay_apart() -> None:
    text = (
        "watching the sea by day and by night\nwriting down every ship that passes\ngrowing leeks"
    )
    assert len(pieces_of(text, lambda _: False)) == 3


def test_a_heading_after_a_full_line_is_no_part_of_it() -> None:
    line = "Keepers watch the sea by day and also during the night"
    pieces = pieces_of(f"{line}\n{line}\n{line}\nHours", lambda text: text == "Hours")
    assert [piece.text for piece in pieces] == [f"{line} {line} {line}", "Hours"]


def test_a_part_that_is_unknown_is_told_with_its_place(data: Path) -> None:
    file = data / "importing" / "sections.yml"
    text = file.read_text(encoding="utf-8").replace("parents:\n  pay:", "parents:\n  pey:")
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ContentError, match=r"importing/sections.yml: parents.pey: found 'pey'"):
        load_importing_words(data)


def test_below_a_heading_that_nobody_knows_the_content_tells(read: Read) -> None:
    text = page_named("kite-inspector").replace(
        "Personal Qualities and Skills\n",
        "Wind and weather\n\nYou might be promoted to head of a beach.\n\nPersonal Qualities and Skills\n",
    )
    assert "head of a beach" in str(read(text).value["topics"]["progression"])


def test_a_list_follows_its_colon_though_the_page_was_broken_at_a_margin() -> None:
    line = "Keepers watch the sea by day and also during the night"
    pieces = pieces_of(f"{line}\n{line}\n{line} and:\nlog every ship that passes", lambda _: False)
    assert [piece.text for piece in pieces][-1] == "log every ship that passes"


def test_pay_below_the_heading_of_organisations_is_pay(read: Read) -> None:
    value = read("Kite Inspector\n\nFurther Information\n\n• Starting: £21,000 - £24,000").value
    assert value["pay"]["stages"][0]["quoted"]["min"] == 21_000
    assert "organisations" not in value
