"""Welsh is understood as well as English, by messages that stand in both languages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from careers.shapes.language import Language
from operations.measuring.evaluation.languages import (
    compared,
    read_pairs,
    share_right,
    wrong_pairs,
)

if TYPE_CHECKING:
    from rasa.core.agent import Agent

pytestmark = pytest.mark.bot

_MOST_BEHIND = 0.03


def _asked(parsed: dict[str, Any]) -> tuple[str, ...]:
    """The intents of what a message asks, in their order."""
    questions = parsed.get("questions") or [{"intent": parsed["intent"]["name"]}]
    return tuple(each["intent"] for each in questions)


async def test_welsh_is_at_most_three_points_behind(agent: Agent, root: Path) -> None:
    pairs = read_pairs(root / "tests" / "evaluation" / "both_languages.yml")
    texts = [pair.text(language) for language in Language for pair in pairs]
    read = {text: _asked(await agent.parse_message(text)) for text in texts}
    wrong = wrong_pairs(pairs, lambda some: [read[text] for text in some])
    rows = compared(pairs, wrong)
    english, welsh = (share_right(rows, language) for language in Language)
    lost = [pair.welsh for pair in wrong[Language.WELSH] if pair not in wrong[Language.ENGLISH]]
    assert english - welsh <= _MOST_BEHIND, (
        f"{english:.1%} of the messages are understood in English, {welsh:.1%} in Welsh; "
        f"lost in Welsh alone: {lost}"
    )
