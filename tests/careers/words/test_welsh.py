"""Welsh told from English, however badly either is spelt."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from careers.words.tokens import tokenise
from careers.words.welsh import known_welsh

_FILE = Path(__file__).parent / "languages.yml"
_MESSAGES: dict[str, list[str]] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))


def _spoken(text: str) -> bool:
    return known_welsh().spoken([token.text for token in tokenise(text)])


def test_there_are_two_hundred_messages() -> None:
    assert sum(map(len, _MESSAGES.values())) >= 200


def test_hardly_any_english_message_is_taken_for_welsh() -> None:
    """Only where it names two Welsh places; its words then stay as they were written."""
    mistaken = [text for text in _MESSAGES["english"] if _spoken(text)]
    assert len(mistaken) <= len(_MESSAGES["english"]) * 0.02, mistaken


def test_nearly_every_welsh_message_is_seen_to_be_welsh() -> None:
    missed = [text for text in _MESSAGES["welsh"] if not _spoken(text)]
    assert len(missed) <= len(_MESSAGES["welsh"]) * 0.05, missed


@pytest.mark.parametrize("text", ["", "?", "2:1", "pay", "do i", "a"])
def test_what_tells_nothing_is_english(text: str) -> None:
    assert not _spoken(text)
