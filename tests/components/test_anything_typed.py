"""Whatever is typed goes through the trained pipeline and gets an answer, in less than a second.

A sample by default; `make fuzz` runs everything. The seed is printed where something fails:
`FUZZ_SEED=… make fuzz` types the same again.
"""

from __future__ import annotations

import os
import random
import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from actions.turns import turn_of
from careers.conversation.respond import Responder
from careers.conversation.stand_in import crisis_detector
from careers.safety.crisis import CRISIS_INTENT
from careers.shapes.store import Store
from careers.turn.memory import Memory
from tests.visitor import JOB, today
from tests.work import seconds_of_a_piece

if TYPE_CHECKING:
    from rasa.core.agent import Agent

pytestmark = pytest.mark.bot

_EVERYTHING = "all"
_SAMPLE = os.environ.get("FUZZ", "300")
_SEED = os.environ.get("FUZZ_SEED") or str(time.time_ns())
_GENERATED = 20_000
# Pieces of work for a turn; each takes some ten milliseconds.
_MOST_WORK = 100
_MOST_SHOWN = 10
_MARK_UP = re.compile(r"\[([^\]]*)\](?:\([^)]*\)|\{[^}]*\})")
_NOISE = (
    "?",
    "!!",
    "…",
    "\n",
    "\t",
    " - ",
    "😀",
    "/",
    "'",
    '"',
    "é",
    "ŵ",
    "£",
    "%",
    "0",
    "{}",
    "\u200b",
)
_ALONE = (
    "", " ", "?", "???", "...", "😀", "👍🏽", "\u200d", "{}", "£", "0", "'25", "99/99/99",
    "a" * 2000, "? " * 500, "9" * 300, "and " * 300, "band " * 200, "7/8a/" * 150, "ŵ" * 300, "31 march " * 60,
)  # fmt: skip


def _texts(value: object) -> Iterator[str]:
    """Every text in a file of examples, whatever its form."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)


def _examples(root: Path) -> list[str]:
    """Everything that any file of messages holds."""
    found: list[str] = []
    for path in sorted((root / "data" / "nlu").glob("*.yml")):
        for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            lines = block.get("examples", "").splitlines()
            found += [_MARK_UP.sub(r"\1", line.removeprefix("- ")) for line in lines]
    for folder in ("tests/evaluation", "tests/careers/safety/cases"):
        for path in sorted((root / folder).glob("*.yml")):
            found += _texts(yaml.safe_load(path.read_text(encoding="utf-8")))
    return list(dict.fromkeys(filter(None, found)))


def _generated(examples: list[str], chance: random.Random) -> str:
    """A message made of others: cut, joined, with letters changed and noise put in."""
    parts = [chance.choice(examples) for _ in range(chance.choice((1, 1, 2, 3)))]
    text = chance.choice((" ", ", ", ". ", " and ", "")).join(_cut(each, chance) for each in parts)
    letters = list(text)
    for _ in range(chance.randrange(4)):
        place = chance.randrange(len(letters) + 1)
        how = chance.randrange(3)
        if how == 0 and place < len(letters):
            del letters[place]
        elif how == 1:
            letters.insert(place, chance.choice(_NOISE))
        elif place < len(letters):
            letters[place] = chance.choice("abcdefghijklmnopqrstuvwxyz0123456789 '")
    text = "".join(letters)
    return text.upper() if chance.random() < 0.05 else text


def _cut(text: str, chance: random.Random) -> str:
    start = chance.randrange(len(text)) if chance.random() < 0.3 else 0
    end = chance.randrange(len(text) + 1) if chance.random() < 0.3 else len(text)
    return text[start:end]


def _messages(root: Path) -> list[str]:
    chance = random.Random(_SEED)
    examples = _examples(root)
    if _SAMPLE == _EVERYTHING:
        return [*_ALONE, *examples, *(_generated(examples, chance) for _ in range(_GENERATED))]
    count = int(_SAMPLE)
    generated = (_generated(examples, chance) for _ in range(count))
    return [*_ALONE, *chance.sample(examples, min(count, len(examples))), *generated]


class _Talk:
    """A conversation that never ends, as Rasa would lead it."""

    def __init__(self, agent: Agent, store: Store) -> None:
        self._agent = agent
        self._responder = Responder(store, today)
        self._memory = Memory()
        self._piece = seconds_of_a_piece()

    async def says(self, text: str) -> str | None:
        """What is wrong with the turn of a message, or nothing."""
        text = text.lstrip().lstrip("/")  # the channel takes payloads for words
        began = time.process_time()
        try:
            parsed: dict[str, Any] = dict(await self._agent.parse_message(text))
            said = self._answered(parsed)
        except Exception as error:
            return f"{type(error).__name__}: {error}"
        took = time.process_time() - began
        if not said:
            return "no answer"
        work = took / self._piece
        return f"{work:.0f} pieces of work" if work > _MOST_WORK else None

    def _answered(self, parsed: dict[str, Any]) -> bool:
        intent = parsed["intent"]["name"]
        if intent and intent.startswith(CRISIS_INTENT):
            crisis_detector().detect(parsed["text"])
            return True
        parsed["metadata"] = {"occupation": JOB}
        reply = self._responder.respond(turn_of(_Tracker(parsed)), self._memory)  # type: ignore[arg-type]
        self._memory = Memory.from_slots(reply.memory.as_slots())
        return any(reply.answer.paragraphs)


class _Tracker:
    """As much of a tracker as a turn is read from."""

    def __init__(self, parsed: dict[str, Any]) -> None:
        self.latest_message = parsed


async def test_no_message_ends_in_an_error_or_takes_much_work(
    agent: Agent, store: Store, root: Path
) -> None:
    talk, wrong = _Talk(agent, store), []
    await talk.says("hello")  # what the first message prepares isn't measured
    for text in _messages(root):
        found = await talk.says(text)
        if found is not None:
            wrong.append(f"{text[:200]!r}: {found}")
    shown = "\n".join(wrong[:_MOST_SHOWN])
    assert not wrong, f"{len(wrong)} messages, FUZZ_SEED={_SEED}:\n{shown}"


@pytest.mark.parametrize("text", ["???", "😀", "👍🏽", "...", "?", "!!!", "—"])
async def test_a_message_without_a_word_greets_nobody(agent: Agent, text: str) -> None:
    assert dict(await agent.parse_message(text))["intent"]["name"] == "nlu_fallback"
