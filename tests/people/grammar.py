"""Templates with choices: `[a|b]` is one of them, `{name}` a word of the person's own."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from random import Random

Slots = Mapping[str, str | Sequence[str] | None]

_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_SLOT = re.compile(r"\{(\w+)\}")
_SPACES = re.compile(r"[ ]{2,}")
_ROUNDS = 40


class Unsayable(Exception):
    """A template speaks of what isn't true of a person."""


def expand(template: str, slots: Slots, rng: Random) -> str:
    """One way to read a template.

    Args:
        template: the words, with choices inside choices as deep as one likes.
        slots: words by name; of several one is taken, and they may be templates themselves.
        rng: chooses.

    Raises:
        Unsayable: the person has no such word.
    """
    text = template
    for _ in range(_ROUNDS):
        before = text
        text = _CHOICE.sub(lambda found: rng.choice(found.group(1).split("|")), text, count=1)
        if text == before:
            text = _SLOT.sub(lambda found: _word(found.group(1), slots, rng), text, count=1)
        if text == before:
            return _SPACES.sub(" ", text).strip(" ")
    raise ValueError(f"{template!r} has no end")


def _word(name: str, slots: Slots, rng: Random) -> str:
    if name not in slots:
        raise KeyError(f"no slot is called {{{name}}}; there are {', '.join(sorted(slots))}")
    value = slots[name]
    if not value:
        if value == "":
            return ""
        raise Unsayable(name)
    return value if isinstance(value, str) else rng.choice(list(value))


def joined(parts: Sequence[str], comma: str, last: str) -> str:
    """Several things one after the other.

    Args:
        parts: the things.
        comma: stands between them.
        last: stands before the last one.
    """
    if len(parts) < 2:
        return "".join(parts)
    return comma.join(parts[:-1]) + last + parts[-1]
