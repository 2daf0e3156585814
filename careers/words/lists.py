"""The lists of words: text-speak, words that sound alike, Welsh words."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

import yaml

WORD_LISTS = Path(__file__).parents[2] / "data" / "understanding"


def shorthand() -> dict[str, str]:
    """Text-speak and its plain form, such as `shud: should`."""
    listed = _read("shorthand.yml")["shorthand"]
    return {str(short): str(plain) for short, plain in listed.items()}


def sound_alikes() -> dict[str, list[str]]:
    """For a word, the words that people write it for."""
    alike: dict[str, list[str]] = defaultdict(list)
    for written, meant in _read("sound_alikes.yml")["sound_alikes"]:
        alike[written].append(meant)
    return dict(alike)


def welsh_words() -> list[str]:
    """Frequent Welsh words, unmutated."""
    return [str(word) for words in _read("welsh.yml")["words"].values() for word in words]


def _read(name: str) -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load((WORD_LISTS / name).read_text(encoding="utf-8"))
    return content
