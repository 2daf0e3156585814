"""Visitors' browsers, as far as the channel can tell."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import jwt
import pytest
import requests

from tests.channels.conftest import Bot

_numbers = itertools.count(10_000_000)


@dataclass
class Browser:
    """A visitor's side of one conversation."""

    address: str
    token: str = ""
    headers: dict[str, str] = field(default_factory=dict)

    def call(self, method: str, path: str, **options: Any) -> requests.Response:
        """Send a request with the token."""
        headers = {**self.headers, **options.pop("headers", {})}
        if self.token:
            headers.setdefault("Authorization", f"Bearer {self.token}")
        url = f"{self.address}/webhooks/web{path}"
        return requests.request(method, url, headers=headers, timeout=30, **options)

    @property
    def id(self) -> str:
        """What the server calls the conversation."""
        return str(jwt.decode(self.token, options={"verify_signature": False})["sub"])

    def start(self) -> Browser:
        """Start a conversation."""
        answer = self.call("POST", "/conversations", json={})
        assert answer.status_code == 201, answer.text
        self.token = answer.json()["token"]
        return self

    def send(self, text: str = "", **body: Any) -> requests.Response:
        """Send a message."""
        told = {"id": str(next(_numbers)), **({"text": text} if text else {}), **body}
        return self.call("POST", "/messages", json=told)

    def say(self, text: str = "", **body: Any) -> dict[str, Any]:
        """Send a message that is taken, and get the turn."""
        answer = self.send(text, **body)
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    def turns(self, after: int = 0) -> list[dict[str, Any]]:
        """Read the conversation."""
        answer = self.call("GET", f"/conversation?after={after}")
        assert answer.status_code == 200, answer.text
        return list(answer.json()["turns"])


def words(turn: dict[str, Any]) -> str:
    """All that the bot said in a turn."""
    return " ".join(message["text"] for message in turn["reply"]["messages"])


def code(answer: requests.Response) -> str:
    """The reason of a refusal, in a word."""
    return str(answer.json()["error"]["code"])


@pytest.fixture
def browser(bot: Bot) -> Callable[[], Browser]:
    """Starts conversations."""
    return lambda: Browser(bot.address).start()


@pytest.fixture
def visitor(browser: Callable[[], Browser]) -> Browser:
    """A visitor in a conversation."""
    return browser()
