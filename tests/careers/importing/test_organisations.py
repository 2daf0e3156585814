"""Organisations, however a page lists them."""

from __future__ import annotations

import pytest

from careers.importing.organisations import Details, Organisation, OrganisationReader
from careers.importing.page_words import PageWords
from careers.importing.pieces import pieces_of


def _read(words: PageWords, text: str) -> dict[str, Organisation]:
    reader = OrganisationReader(
        Details(words.words.organisations), lambda name: name == "Kite Careers"
    )
    found, _ = reader.read(pieces_of(text, lambda _: True))
    return {each.name: each for each in found}


@pytest.mark.parametrize(
    "text",
    [
        "Guild of Kites\n\nAddress: 1 Pier Road, Aberwynt SY99 9ZZ\n\nTel: 01970 555123",
        "Guild of Kites\nAddress: 1 Pier Road, Aberwynt SY99 9ZZ\nTelephone: 01970 555123",
        "Guild of Kites\nAddress:\n1 Pier Road,\nAberwynt SY99 9ZZ\nTel: 01970 555123",
        "Guild of Kites\n1 Pier Road, Aberwynt SY99 9ZZ\n01970 555123",
        "Guild of Kites, 1 Pier Road, Aberwynt SY99 9ZZ. Tel: 01970 555123",
        "Guild of Kites | Address: 1 Pier Road, Aberwynt SY99 9ZZ | Tel: 01970 555123",
        "Guild of Kites | Ffôn: 01970 555123 | Cyfeiriad: 1 Pier Road, Aberwynt SY99 9ZZ",
        "Guild of Kites\nCyfeiriad: 1 Pier Road, Aberwynt SY99 9ZZ\nFfôn: 01970 555123",
    ],
)
def test_name_address_and_number_are_told_apart(text: str, page_words: PageWords) -> None:
    guild = _read(page_words, text)["Guild of Kites"]
    assert (guild.address, guild.phone) == ("1 Pier Road, Aberwynt SY99 9ZZ", "01970 555123")


@pytest.mark.parametrize(
    "number", ["0345 606 0655", "(029) 2055 5222", "+44 1970 555123", "0800 555 0123"]
)
def test_numbers_are_kept_as_they_are_printed(number: str, page_words: PageWords) -> None:
    assert _read(page_words, f"Guild of Kites\nTel: {number}")["Guild of Kites"].phone == number
    assert _read(page_words, f"Guild of Kites\n{number}")["Guild of Kites"].phone == number


def test_items_of_a_list_are_organisations_of_their_own(page_words: PageWords) -> None:
    found = _read(
        page_words, "• Guild of Kites - 01970 555123\n• Beach Club: www.beach.example.org"
    )
    assert found["Guild of Kites"].phone == "01970 555123"
    assert found["Beach Club"].website == "www.beach.example.org"


def test_a_name_without_details_is_kept(page_words: PageWords) -> None:
    found = _read(page_words, "Kite Weekly\n\n\nGuild of Kites\n\nTel: 01970 555123")
    assert list(found) == ["Kite Weekly", "Guild of Kites"]
    assert not found["Kite Weekly"].has_details


def test_what_a_page_adds_to_a_name_is_no_organisation(page_words: PageWords) -> None:
    text = "Guild of Kites\n\nNorthern enquiries\n\nTel: 01970 555123\n\n\n\nBeach Club\n\nTel: 01970 555777"
    found = _read(page_words, text)
    assert list(found) == ["Guild of Kites", "Beach Club"]
    assert found["Guild of Kites"].about == ["Northern enquiries"]


def test_two_known_names_above_one_number_share_it(page_words: PageWords) -> None:
    text = "Fly With Us\n\nKite Careers\n\nTel: 01970 555123\n\n\n\nBeach Club\n\nTel: 01970 555777"
    found = _read(page_words, text)
    assert found["Fly With Us"].phone == found["Kite Careers"].phone == "01970 555123"


def test_a_sentence_is_no_organisation(page_words: PageWords) -> None:
    reader = OrganisationReader(Details(page_words.words.organisations), lambda _: False)
    text = "The following may know more:\n\nGuild of Kites\n\nTel: 01970 555123"
    found, left = reader.read(pieces_of(text, lambda _: True))
    assert [each.name for each in found] == ["Guild of Kites"]
    assert [piece.text for piece in left] == ["The following may know more:"]
