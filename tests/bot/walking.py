"""Visitors who press and type, over each way to the bot, and what came of it."""

from __future__ import annotations

import itertools
import json
import re
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import Any, Protocol

import requests

from careers.turn.press import Press, decode, read
from careers.turn.question import Named
from tests.channels.web.conftest import Browser
from tests.running_bot import RunningBot, custom, texts
from tests.visitor import JOB

_numbers = itertools.count()
# What Rasa or Python says of a payload that they can't read whole.
_COMPLAINTS = re.compile(r".*(?:Failed to parse arguments|message\.parsing\.failed).*")
_BUTTON = re.compile(r'name="reply" value="([^"]+)"[^>]*>(.*?)</button>')
_HIDDEN = re.compile(r'type="hidden" name="id" value="([^"]+)"')
_ID = re.compile(r'"id": "[^"]+"')
_TURN = re.compile(r'<div class="bot">.*?</div>\s*(?=<div class="you"|</section>)', re.DOTALL)


@dataclass(frozen=True)
class Button:
    """A quick reply as one way to the bot shows it: its words, and what is sent for it."""

    title: str
    sent: str


@dataclass(frozen=True)
class Effect:
    """What a turn came to.

    Attributes:
        said: the words of the answer.
        told: its status and all else that isn't text.
        kept: the slots after it.
        buttons: the quick replies on it.
    """

    said: str
    told: dict[str, Any]
    kept: dict[str, Any]
    buttons: tuple[Button, ...] = field(compare=False)

    @property
    def titles(self) -> list[str]:
        """The words on its quick replies."""
        return [button.title for button in self.buttons]


class Visit(Protocol):
    """A conversation over one way to the bot."""

    def type(self, text: str) -> Effect:
        """Type a message."""

    def press(self, button: Button) -> Effect:
        """Press a quick reply of the last turn."""

    @property
    def sender(self) -> str:
        """What the bot calls the conversation."""


class OverRest:
    """A conversation over Rasa's REST channel."""

    def __init__(self, bot: RunningBot, language: str = "en") -> None:
        """Begin it on the page of the job."""
        self._bot, self._language = bot, language
        self.sender = f"walker-{next(_numbers)}"

    def type(self, text: str) -> Effect:
        """Type a message."""
        language = self._language
        messages = self._bot.say(self.sender, text, occupation=JOB, language=language)
        found = tuple(
            Button(each["title"], each["payload"])
            for message in messages
            for each in message.get("buttons") or ()
        )
        told = custom(messages)
        changes = tuple(_changes(told, "payload"))
        return Effect(texts(messages), told, kept(self._bot, self.sender), (*found, *changes))

    def press(self, button: Button) -> Effect:
        """Press a quick reply of the last turn."""
        return self.type(button.sent)


class OverWeb:
    """A conversation over the web channel."""

    def __init__(self, bot: RunningBot, language: str = "en") -> None:
        """Begin it on the page of the job."""
        self._bot, self._language = bot, language
        self._browser = Browser(bot.settings.address).start()
        self.sender = self._browser.id

    def type(self, text: str) -> Effect:
        """Type a message."""
        return self._send(text=text)

    def press(self, button: Button) -> Effect:
        """Press a quick reply of any turn."""
        return self._send(reply=button.sent)

    def _send(self, **body: str) -> Effect:
        turn = self._browser.say(occupation=JOB, language=self._language, **body)
        reply = dict(turn["reply"])
        found = tuple(Button(each["title"], each["id"]) for each in reply.pop("quick_replies"))
        found = (*found, *_changes(reply, "id"))
        # Each turn has ids of its own for what can be pressed.
        said = _ID.sub("", json.dumps(reply.pop("messages")))
        told = {"status": reply["status"], "progress": reply.get("progress")}
        return Effect(said, told, kept(self._bot, self.sender), found)


class OnPage:
    """A conversation on the page that needs no JavaScript."""

    def __init__(self, bot: RunningBot, language: str = "en") -> None:
        """Begin it on the page of the job."""
        self._bot, self._language = bot, language
        self._session = requests.Session()
        self.sender = ""

    def type(self, text: str) -> Effect:
        """Type a message."""
        return self._send(text=text)

    def press(self, button: Button) -> Effect:
        """Press a quick reply of the last turn."""
        return self._send(reply=button.sent)

    def _send(self, **form: str) -> Effect:
        address = f"{self._bot.settings.address}/chat"
        told = {"id": f"form-{next(_numbers):08}", "lang": self._language, "occupation": JOB}
        answer = self._session.post(f"{address}/send", data={**told, **form}, timeout=30)
        assert answer.status_code == 200, answer.text
        page = answer.text
        found = tuple(Button(unescape(words), name) for name, words in _BUTTON.findall(page))
        said = re.sub(r'value="[^"]*"', "", _TURN.findall(page)[-1])
        return Effect(said, {}, {}, found)


Begin = Callable[[RunningBot, str], Visit]


def arrived(begin: Begin, bot: RunningBot, language: str, lines: list[str]) -> tuple[Visit, Effect]:
    """A conversation in which some lines have been said, and what the last came to."""
    visit = begin(bot, language)
    effects = [visit.type(line) for line in lines]
    return visit, effects[-1]


def meant(button: Button) -> Press:
    """What a quick reply of the REST channel means."""
    press = decode(button.sent)
    assert press is not None, f"{button} is no payload"
    return press


def heard(bot: RunningBot, sender: str) -> tuple[str, Press]:
    """The last message of a conversation as Rasa was given it, and what Rasa made of it."""
    query = "SELECT data FROM events WHERE sender_id = ? AND type_name = 'user' ORDER BY id DESC"
    with sqlite3.connect(str(bot.settings.database)) as database:
        event = json.loads(database.execute(query, (sender,)).fetchone()[0])
    told = event["parse_data"]
    named = [Named(each["entity"], str(each["value"])) for each in told["entities"]]
    return event["text"], read(told["intent"]["name"], named)


def kept(bot: RunningBot, sender: str) -> dict[str, Any]:
    """The slots of a conversation as the database keeps them, but for how the last turn was put."""
    query = "SELECT data FROM events WHERE sender_id = ? AND type_name = 'slot' ORDER BY id"
    with sqlite3.connect(str(bot.settings.database)) as database:
        rows = [json.loads(row[0]) for row in database.execute(query, (sender,))]
    slots = {row["name"]: row["value"] for row in rows}
    if slots.get("again"):
        slots["again"] = slots["again"]["before"]
    return slots


def complaints(bot: RunningBot) -> Iterator[str]:
    """Lines of the bot's log in which a payload is complained of."""
    for log in sorted(Path(bot.settings.database).parent.rglob("*.log")):
        for line in log.read_text(encoding="utf-8").splitlines():
            if _COMPLAINTS.fullmatch(line):
                yield f"{log.name}: {line}"


def _changes(part: object, sent: str) -> Iterator[Button]:
    """What changes an answer, wherever in the blocks of an answer it stands."""
    if isinstance(part, list):
        for each in part:
            yield from _changes(each, sent)
    elif isinstance(part, dict):
        if isinstance(part.get("change"), dict):
            yield Button(part["change"]["title"], part["change"][sent])
        for each in part.values():
            yield from _changes(each, sent)
