"""A file is read as text, however it is encoded; what is no text is refused in a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from careers.importing.errors import PageError
from careers.importing.page_file import read_page

_TEXT = "Pâl cartrefi’r môr: £20,500 – £22,000 y flwyddyn\n"


@pytest.mark.parametrize(
    ("codec", "told"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8"),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("utf-32", "UTF-32"),
        ("cp1252", "Windows-1252"),
    ],
)
def test_a_text_is_read_in_its_encoding(codec: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_bytes(_TEXT.encode(codec))
    page = read_page(tmp_path / "page.txt")
    assert (page.text, page.encoding) == (_TEXT, told)


def test_old_welsh_texts_keep_their_circumflexes(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_bytes("Tŵr a thŷ am £5".encode("iso8859-14"))
    assert read_page(tmp_path / "page.txt").text == "Tŵr a thŷ am £5"


def test_a_text_that_was_misread_and_saved_again_is_mended(tmp_path: Path) -> None:
    misread = _TEXT.encode().decode("cp1252")
    (tmp_path / "page.txt").write_text(misread, encoding="utf-8")
    assert read_page(tmp_path / "page.txt").text == _TEXT


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"", "is empty"),
        (b" \r\n\t\n", "is empty"),
        (b"\xff\xfe", "is empty"),
        (b"%PDF-1.7\n%\xe2\xe3", "is a PDF"),
        (b"\x89PNG\r\n\x1a\n\x00", "is a picture (PNG)"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "is a picture (JPEG)"),
        (b"PK\x03\x04\x14\x00", "is a Word document or another packed file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "is an old Word document"),
        (b"{\\rtf1\\ansi Kite}", "is a rich text document"),
        (b"<!DOCTYPE html>\n<html><body><p>Kite</p></body></html>", "is HTML"),
        (b"<div class='x'><h1>Kite</h1><p>Pay</p></div>", "is HTML"),
        (b'{"title": "Kite Inspector"}', "is JSON"),
        (b"kite\x00\x01\x02\x00inspector\x03", "holds bytes that no text has"),
        (b"\xff\xfeK\x00i", "begins as UTF-16 and is broken"),
        (b"kite \x81\x8d\x8f", "is neither UTF-8 nor Windows-1252"),
    ],
)
def test_what_is_no_page_is_refused_in_one_sentence(raw: bytes, told: str, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_bytes(raw)
    with pytest.raises(PageError, match=r"page\.txt") as refused:
        read_page(tmp_path / "page.txt")
    sentence = str(refused.value)
    assert told in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence


def test_a_file_is_refused_by_its_size_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "page.txt").open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(PageError, match=r"has 50\.0 MB; allowed: up to 0\.25 MB"):
        read_page(tmp_path / "page.txt")


def test_a_folder_and_a_missing_file_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(PageError, match="is a folder"):
        read_page(tmp_path)
    with pytest.raises(PageError, match="isn't there"):
        read_page(tmp_path / "page.txt")
