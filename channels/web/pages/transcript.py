"""A conversation as a text to keep."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from careers.shapes.language import Language, Text


def as_text(
    turns: Sequence[Mapping[str, Any]], words: Mapping[str, Text], language: Language
) -> str:
    """All that was said, with its sources.

    Args:
        turns: as the API gives them.
        words: of the pages.
        language: who spoke is told in it.
    """
    you, bot = (words[key].said_in(language).words for key in ("you", "bot"))
    parts = [words["title"].said_in(language).words]
    for turn in turns:
        parts += [f"{you}: {turn['said']['text']}", f"{bot}: " + "\n".join(_texts(turn["reply"]))]
    return "\n\n".join(parts) + "\n"


def _texts(reply: Mapping[str, Any]) -> Iterator[str]:
    return (message["text"] for message in reply["messages"] if "text" in message)
