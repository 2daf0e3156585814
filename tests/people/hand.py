"""How somebody types: capitals, apostrophes, short forms, and slips of the keyboard."""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random

from careers.shapes.language import Language
from tests.people.words import ways

_WORD = re.compile(r"[A-Za-z]+(?:'[a-z]+)?")
_LONG = 6


@dataclass(frozen=True)
class Hand:
    """How one person types.

    Attributes:
        case: `as it is`, `lower`, or `upper`.
        apostrophes: `kept`, `curly` or `dropped`.
        shortens: how likely a short form is.
        slips: how likely a slip in a part of a message is.
        language: what they write in.
    """

    case: str
    apostrophes: str
    shortens: float
    slips: float
    language: Language = Language.ENGLISH


def random_hand(rng: Random, language: Language = Language.ENGLISH) -> Hand:
    """Somebody's way of typing."""
    return Hand(
        rng.choices(["as it is", "lower", "upper"], [10, 9, 1])[0],
        rng.choices(["kept", "curly", "dropped"], [6, 2, 5])[0],
        rng.choice([0.0, 0.0, 0.3, 0.7]),
        # The spelling of Welsh isn't repaired.
        rng.choice([0.0, 0.0, 0.05, 0.25]) if language is Language.ENGLISH else 0.0,
        language,
    )


def typed(text: str, hand: Hand, rng: Random) -> str:
    """Words as somebody types them, without slips."""
    short = ways("style", hand.language)["short"]

    def shortened(found: re.Match[str]) -> str:
        word = found.group()
        if word in short and rng.random() < hand.shortens:
            return str(rng.choice(short[word]))
        return word

    text = _WORD.sub(shortened, text)
    if hand.case == "lower":
        text = text.lower()
    elif hand.case == "upper":
        text = text.upper()
    if hand.apostrophes == "curly":
        return text.replace("'", "’")
    return text.replace("'", "") if hand.apostrophes == "dropped" else text


def slipped(text: str, rng: Random) -> str:
    """Words with one slip in a longer word; the same where there is none so long."""
    words = [found for found in _WORD.finditer(text) if len(found.group()) >= _LONG]
    if not words:
        return text
    found = rng.choice(words)
    return text[: found.start()] + _slip(found.group(), rng) + text[found.end() :]


def _slip(word: str, rng: Random) -> str:
    place = rng.randrange(1, len(word) - 1)
    kind = rng.choice(["swap", "drop", "double", "neighbour"])
    if kind == "swap":
        return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    if kind == "drop":
        return word[:place] + word[place + 1 :]
    if kind == "double":
        return word[:place] + word[place] + word[place:]
    near: str = ways("style")["neighbours"].get(word[place].lower(), word[place])
    return word[:place] + rng.choice(near) + word[place + 1 :]
