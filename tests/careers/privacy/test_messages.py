"""More than six hundred messages: how much of what is personal is found, and how much else is taken.

`personal.txt` marks what must be found, `look_alikes.txt` holds nothing that may be taken. The
figures are those of docs/adr/0018-personal-data-by-the-words-beside-it.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from careers.privacy.cues import current_cues
from careers.privacy.masking import mask

_HERE = Path(__file__).parent
_MARK = re.compile(r"<(\w+)\|([^>]*)>")
_LEAST_FOUND = 0.97


@dataclass(frozen=True)
class _Message:
    """A message, and the places of what is personal in it."""

    text: str
    language: str
    personal: tuple[tuple[str, int, int], ...]


def _messages(name: str) -> Iterator[_Message]:
    language = ""
    for line in (_HERE / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            language = line[2:4]
        elif line:
            yield _read(line, language)


def _read(line: str, language: str) -> _Message:
    text, end, places = "", 0, []
    for mark in _MARK.finditer(line):
        text += line[end : mark.start()]
        places.append((mark[1], len(text), len(text) + len(mark[2])))
        text += mark[2]
        end = mark.end()
    return _Message(text + line[end:], language, tuple(places))


def _taken(text: str) -> set[int]:
    """The places of the letters and digits that are taken out."""
    finds = mask(text, current_cues()).finds
    return {
        place for find in finds for place in range(find.start, find.end) if text[place].isalnum()
    }


@pytest.mark.parametrize("language", ["en", "cy"])
def test_nearly_all_that_is_personal_is_found(language: str) -> None:
    missed, count = [], 0
    for message in _messages("personal.txt"):
        taken = _taken(message.text)
        for kind, start, end in message.personal if message.language == language else ():
            count += 1
            letters = {each for each in range(start, end) if message.text[each].isalnum()}
            if not letters <= taken:
                missed.append(f"{kind} {message.text[start:end]!r} in {message.text!r}")
    assert count >= 50
    assert len(missed) <= (1 - _LEAST_FOUND) * count, "\n".join(missed)


@pytest.mark.parametrize("language", ["en", "cy"])
def test_nothing_is_taken_out_of_a_message_that_only_looks_personal(language: str) -> None:
    messages = [each for each in _messages("look_alikes.txt") if each.language == language]
    assert len(messages) >= 50
    wrong = [each.text for each in messages if _taken(each.text)]
    assert wrong == [], "taken for personal data: " + "; ".join(wrong)
