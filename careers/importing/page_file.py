"""A file into the text of a page; what is no text is refused in a sentence."""

from __future__ import annotations

import codecs
import json
import re
from dataclasses import dataclass
from pathlib import Path

from careers.importing.errors import PageError

LARGEST = 250_000
"""Bytes. A job page has ten to thirty thousand."""

_KINDS = {
    b"%PDF": "a PDF",
    b"\x89PNG": "a picture (PNG)",
    b"\xff\xd8\xff": "a picture (JPEG)",
    b"GIF8": "a picture (GIF)",
    b"BM": "a picture (BMP)",
    b"RIFF": "a picture, a sound or a film",
    b"II*\x00": "a picture (TIFF)",
    b"MM\x00*": "a picture (TIFF)",
    b"PK\x03\x04": "a Word document or another packed file",
    b"\xd0\xcf\x11\xe0": "an old Word document",
    b"{\\rtf": "a rich text document (RTF)",
    b"\x1f\x8b": "a packed file (gzip)",
    b"SQLite format 3": "a database",
    b"\x7fELF": "a program",
    b"ID3": "a sound",
}
# Pictures in BMP begin with two letters that a text may begin with as well.
_WITH_ZEROS = (b"BM", b"ID3", b"RIFF")
_HTML = re.compile(r"<(?:!doctype\s+html|html|head|body|div|p|table|ul|h[1-6])[\s>]", re.IGNORECASE)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
# UTF-8 that was once read as Windows-1252 shows these before every sign and accent.
_MISREAD = re.compile(r"Â£|â€|Ã[¢´®ªŽ]|Å[µ·]")
_SAVE = "save the page as plain text and import that"


@dataclass(frozen=True)
class PageText:
    """The text of a page, and how it was encoded."""

    text: str
    encoding: str


def read_page(path: Path) -> PageText:
    """Read a file.

    Raises:
        PageError: there is no such file, or it holds no text of a page.
    """
    if not path.exists():
        raise PageError(f"{path} isn't there; give the file that holds the text of the page.")
    if path.is_dir():
        raise PageError(f"{path} is a folder; give one file, the text of one page.")
    if not path.is_file():
        raise PageError(f"{path} isn't a file; {_SAVE}.")
    size = path.stat().st_size
    if size > LARGEST:
        raise PageError(
            f"{path} has {size / 1_000_000:.1f} MB; allowed: up to {LARGEST / 1_000_000} MB, of "
            f"which the text of a job page needs a fraction."
        )
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise PageError(f"{path} can't be read: {error.strerror}.") from None
    page = _decoded(path, raw)
    if not page.text.strip():
        raise PageError(f"{path} is empty; {_SAVE}.")
    _refuse_other_texts(path, page.text)
    return page


def _decoded(path: Path, raw: bytes) -> PageText:
    for mark, codec, name in _MARKS:
        if raw.startswith(mark):
            return PageText(_strictly(path, raw, codec, name), name)
    for begin, kind in _KINDS.items():
        if raw.startswith(begin) and (begin not in _WITH_ZEROS or b"\x00" in raw):
            raise PageError(f"{path} is {kind}, not text; {_SAVE}.")
    if b"\x00" in raw:
        return _two_bytes_each(path, raw)
    try:
        return PageText(_mended(raw.decode("utf-8")), "UTF-8")
    except UnicodeDecodeError:
        return _one_byte_each(path, raw)


def _strictly(path: Path, raw: bytes, codec: str, name: str) -> str:
    try:
        return raw.decode(codec)
    except UnicodeDecodeError as error:
        what = f"{path} begins as {name} and is broken at byte {error.start}; save it as UTF-8."
        raise PageError(what) from None


def _two_bytes_each(path: Path, raw: bytes) -> PageText:
    """UTF-16 without a mark: of English or Welsh, nearly every other byte is zero."""
    half = len(raw) / 2
    for place, codec in ((1, "utf-16-le"), (0, "utf-16-be")):
        if raw[place::2].count(0) > 0.8 * half and len(raw) % 2 == 0:
            return PageText(_strictly(path, raw, codec, "UTF-16"), "UTF-16")
    raise PageError(f"{path} holds bytes that no text has; {_SAVE}, in UTF-8.")


def _one_byte_each(path: Path, raw: bytes) -> PageText:
    """Windows-1252, which holds Latin-1; or Latin-8, in which old Welsh texts may be."""
    try:
        text = raw.decode("cp1252")
    except UnicodeDecodeError as error:
        raise PageError(
            f"{path} is neither UTF-8 nor Windows-1252 (byte {error.start}); save it as UTF-8."
        ) from None
    if re.search(r"[ðþ]", text) and not re.search(rb"[\x80-\x9f]", raw):
        return PageText(raw.decode("iso8859-14"), "ISO 8859-14")
    return PageText(text, "Windows-1252")


def _mended(text: str) -> str:
    """A text that was saved after it had been read in the wrong encoding."""
    if _MISREAD.search(text):
        try:
            return text.encode("cp1252").decode("utf-8")
        except UnicodeError:
            return text
    return text


def _refuse_other_texts(path: Path, text: str) -> None:
    if len(_HTML.findall(text[:5000])) > 1:
        raise PageError(
            f"{path} is HTML; open the page, copy what you see into a text file, and import that."
        )
    if text.lstrip()[:1] in "{[":
        try:
            json.loads(text)
        except ValueError:
            return
        raise PageError(f"{path} is JSON, not the text of a page; {_SAVE}.")
