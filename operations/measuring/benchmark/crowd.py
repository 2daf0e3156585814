"""Many visitors of the web channel at once: how long each waits, and whose answers they get.

They have tokens, limits and a button that deletes, as visitors of the window have; `visitors.py` talks
over REST, which the bots that we are compared with have as well.
"""

from __future__ import annotations

import random
import threading
import time
import uuid
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

from operations.common import web
from operations.common.conversation import Conversation
from operations.measuring.benchmark.turns import QUESTIONS

_PATIENCE = 30.0  # seconds
_SAID_TWICE = 2  # each question, in a conversation

Script = Sequence[tuple[str, str]]
"""What a visitor asks in a conversation, and what everybody is told who asks that."""


@dataclass
class Served:
    """What visitors met; several threads add to it.

    Attributes:
        waits: seconds of each turn.
        wrong: answers that were somebody else's, or an apology.
        refused: how often a request was turned away or not answered, by its reason.
        deleted: conversations that their visitor deleted.
        kept: those that weren't.
    """

    waits: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    refused: dict[str, int] = field(default_factory=dict)
    deleted: int = 0
    kept: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, wait: float, wrong: str = "") -> None:
        """Count a turn."""
        with self._lock:
            self.waits.append(wait)
            if wrong:
                self.wrong.append(wrong)

    def refuse(self, why: str) -> None:
        """Count a request that was turned away."""
        with self._lock:
            self.refused[why] = self.refused.get(why, 0) + 1

    def leave(self, deleted: bool) -> None:
        """Count a conversation that is over."""
        with self._lock:
            self.deleted += deleted
            self.kept += not deleted


class Visitor:
    """Somebody in a conversation on the page of a job.

    Raises `NoAnswerError` wherever the bot turns them away.
    """

    def __init__(self, address: str, job: str) -> None:
        """Start a conversation.

        Args:
            address: of the bot.
            job: id of a profile.
        """
        self._address, self._job = f"{address}/webhooks/web", job
        started = web.post_json(f"{self._address}/conversations", {}, _PATIENCE)
        self._headers = {"Authorization": f"Bearer {started['token']}"}

    def say(self, text: str) -> str:
        """Send a message; what the bot said.

        An answer that names another message is somebody else's, and an empty text here.
        """
        message = uuid.uuid4().hex
        body = {"id": message, "text": text, "occupation": self._job}
        turn = web.post_json(f"{self._address}/messages", body, _PATIENCE, self._headers)
        return _words(turn) if (turn["id"], turn["said"]["text"]) == (message, text) else ""

    def delete(self) -> None:
        """Delete the conversation."""
        web.delete(f"{self._address}/conversation", _PATIENCE, self._headers)


def _words(turn: Mapping[str, Any]) -> str:
    return "\n".join(message["text"] for message in turn["reply"]["messages"])


def both_channels(
    begin: Callable[[], Conversation], visit: Callable[[], Visitor], conversations: int
) -> tuple[list[float], list[float]]:
    """Seconds of turns over REST and over the web channel, one after the other.

    Args:
        begin: begins a conversation over REST.
        visit: begins one over the web channel.
        conversations: how many to hold over each.

    Raises:
        NoAnswerError: a turn was refused or not answered.
    """
    took: tuple[list[float], list[float]] = ([], [])
    for _ in range(conversations):
        talk, visitor = begin(), visit()
        for asked in QUESTIONS * _SAID_TWICE:
            took[0].append(talk.say(asked).seconds)
            began = time.perf_counter()
            if not visitor.say(asked):
                raise web.NoAnswerError(f"{asked!r} was answered with somebody else's words")
            took[1].append(time.perf_counter() - began)
    return took


def scripts(address: str, jobs: Sequence[str]) -> dict[str, Script]:
    """What a visitor of each job asks and is told, while nobody else is there."""
    told: dict[str, Script] = {}
    for job in jobs:
        visitor = Visitor(address, job)
        told[job] = [(asked, visitor.say(asked)) for asked in QUESTIONS * _SAID_TWICE]
    return told


def crowd(
    address: str,
    known: Mapping[str, Script],
    count: int,
    go_on: Callable[[Served], bool],
    pause: float = 0.0,
) -> Served:
    """Let visitors talk, one conversation after the other.

    Args:
        address: of the bot.
        known: what is asked on the page of each job.
        count: how many visitors there are at once.
        go_on: whether they do, asked before each message.
        pause: seconds that each of them reads and types between two messages, about.
    """
    served, jobs = Served(), sorted(known)

    def visit(number: int) -> None:
        rng = random.Random(number)  # noqa: S311 (no secret)
        time.sleep(rng.uniform(0, pause))
        while go_on(served):
            job = jobs[number % len(jobs)]
            try:
                _converse(Visitor(address, job), known[job], served, go_on, rng, pause)
            except web.NoAnswerError as error:
                served.refuse(str(error))
                time.sleep(0.1)

    with ThreadPoolExecutor(count) as pool:
        for each in [pool.submit(visit, number) for number in range(count)]:
            each.result()
    return served


def _converse(
    visitor: Visitor,
    script: Script,
    served: Served,
    go_on: Callable[[Served], bool],
    rng: random.Random,
    pause: float,
) -> None:
    for asked, expected in script:
        if not go_on(served):
            break
        began = time.perf_counter()
        told = visitor.say(asked)
        served.add(time.perf_counter() - began, "" if told == expected else told or "not theirs")
        time.sleep(rng.uniform(0.5, 1.5) * pause)
    deleted = rng.random() < 0.5
    if deleted:
        visitor.delete()
    served.leave(deleted)


def flood(address: str, job: str, seconds: float) -> dict[str, int]:
    """Send messages in one conversation, each as soon as the one before is answered or refused.

    Returns:
        How often each thing happened: `answered`, or the reason of a refusal.
    """
    visitor, found, end = Visitor(address, job), Served(), time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            visitor.say(QUESTIONS[0])
            found.refuse("answered")
        except web.NoAnswerError as error:
            found.refuse(str(error))
    return found.refused
