"""Rasa's messages as the turn that a visitor's side is given."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from typing import Any

from careers.answering.layout import Layout

Payloads = dict[str, dict[str, str]]
_ID_BYTES = 9


class ReplyMaker:
    """Makes what is shown of an answer, and keeps back what its quick replies mean to Rasa."""

    def __init__(self, layout: Layout) -> None:
        """Lay texts out with a layout."""
        self._layout = layout

    def make(self, messages: Sequence[Mapping[str, Any]]) -> tuple[dict[str, Any], Payloads]:
        """The reply of a turn.

        Args:
            messages: Rasa's, the last of them with `custom`.

        Returns:
            The reply, and title and payload of each quick reply by its id.
        """
        told: dict[str, Any] = {}
        for message in messages:
            told.update(message.get("custom") or {})
        payloads: Payloads = {}
        card = _card(told.get("card"), payloads)
        texts = [message["text"] for message in messages if message.get("text")]
        buttons = [each for message in messages for each in message.get("buttons") or ()]
        reply = {
            "status": "error",
            "language": "en",
            "sources": [],
            **told,
            "messages": [self._message(text, card) for text in texts],
            "quick_replies": [
                {"id": _named(each["title"], each["payload"], payloads), "title": each["title"]}
                for each in buttons
            ],
            **({"card": card} if card else {}),
        }
        return reply, payloads

    def _message(self, text: str, card: Mapping[str, Any]) -> dict[str, Any]:
        """A text laid out, with what the card adds: the verdict, and how to change an answer."""
        blocks = self._layout.blocks(text)
        changes = {
            answer["line"]: {"id": answer["change"], "title": answer["label"]}
            for answer in card.get("answers") or ()
        }
        for block in blocks:
            lines = ["".join(span["text"] for span in item) for item in block.get("items") or ()]
            if changes.keys() & set(lines):
                block["changes"] = [changes.get(line) for line in lines]
        for route in card.get("routes") or ():
            if route["text"] == text:
                verdict = {"verdict": route["verdict"], "label": route["label"]}
                return {"verdict": verdict, "blocks": blocks}
        return {"blocks": blocks}


def _card(card: Mapping[str, Any] | None, payloads: Payloads) -> dict[str, Any]:
    """The card, its answers changed by ids; an empty one for none."""
    if card is None:
        return {}
    answers = [
        {**answer, "change": _named(answer["label"], answer["change"], payloads)}
        for answer in card.get("answers") or ()
    ]
    return {**card, "answers": answers}


def _named(title: str, payload: str, payloads: Payloads) -> str:
    name = secrets.token_urlsafe(_ID_BYTES)
    payloads[name] = {"title": title, "payload": payload}
    return name
