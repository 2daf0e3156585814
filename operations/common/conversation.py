"""A conversation with a running bot over its REST channel."""

from __future__ import annotations

import time
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from operations.common import web

_ANSWER_LIMIT = 60.0


@dataclass(frozen=True)
class Answer:
    """What the bot said to one message.

    Attributes:
        messages: as the REST channel gave them.
        seconds: from sending to the whole answer.
    """

    messages: tuple[dict[str, Any], ...]
    seconds: float

    @property
    def text(self) -> str:
        """All texts, a line each."""
        return "\n".join(str(said["text"]) for said in self.messages if said.get("text"))

    @property
    def statuses(self) -> tuple[str, ...]:
        """What our bot tells a page about its answer, such as `answered`."""
        customs = (said.get("custom") for said in self.messages)
        return tuple(
            str(custom["status"])
            for custom in customs
            if isinstance(custom, dict) and custom.get("status")
        )


@dataclass(frozen=True)
class Conversation:
    """One visitor.

    Attributes:
        address: where messages are sent.
        metadata: what goes with every message.
        sender: whom the bot takes the visitor for; somebody new, if left out.
    """

    address: str
    metadata: Mapping[str, str] = field(default_factory=dict)
    sender: str = field(default_factory=lambda: uuid.uuid4().hex)

    def say(self, text: str) -> Answer:
        """Send a message and wait for the answer.

        Raises:
            NoAnswerError: the bot did not answer, or refused.
        """
        body = {"sender": self.sender, "message": text, "metadata": self.metadata}
        began = time.perf_counter()
        messages = web.post_json(self.address, body, _ANSWER_LIMIT)
        return Answer(tuple(messages), time.perf_counter() - began)
