"""Somebody who presses whatever is there, five hundred times."""

from __future__ import annotations

import os
import random

import pytest

from careers.turn.press import decode, encode
from tests.bot.walking import Begin, Effect, OverRest, OverWeb, Visit, complaints, heard
from tests.running_bot import RunningBot

pytestmark = pytest.mark.bot

_PRESSES = 250  # over each of two ways
_OF_ONE_CONVERSATION = 25
_OPENINGS = (
    "could I do this job?",
    "what does it pay?",
    "what can I ask?",
    "how do I get into it?",
)


def _pressed(bot: RunningBot, visit: Visit, shown: Effect, chance: random.Random) -> Effect:
    """Press one of what is shown, and see that Rasa heard what it means."""
    button = chance.choice(shown.buttons)
    found = visit.press(button)
    sent, press = heard(bot, visit.sender)
    assert decode(sent) == press, f"{button} was sent as {sent!r} and heard as {press}"
    assert encode(press) == sent
    assert found.told["status"] != "error", f"{button}: {found.said}"
    assert found.said
    return found


@pytest.mark.parametrize("begin", [OverRest, OverWeb], ids=lambda way: way.__name__)
def test_whatever_is_pressed_is_heard_as_it_was_meant(bot: RunningBot, begin: Begin) -> None:
    seed = os.environ.get("PRESS_SEED") or str(random.SystemRandom().randrange(10**6))
    print(f"PRESS_SEED={seed}")  # noqa: T201 (with it, the same is pressed again)
    chance = random.Random(seed)
    presses = 0
    while presses < _PRESSES:
        visit = begin(bot, "en")
        shown = visit.type(chance.choice(_OPENINGS))
        for _ in range(_OF_ONE_CONVERSATION):
            if not shown.buttons:
                shown = visit.type(chance.choice(_OPENINGS))
                continue
            shown = _pressed(bot, visit, shown, chance)
            presses += 1
    assert list(complaints(bot)) == [], f"PRESS_SEED={seed}"
