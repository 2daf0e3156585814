"""Rasa's messages as the turn that a visitor's side is given."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from typing import Any

Payloads = dict[str, dict[str, Any]]
_ID_BYTES = 9


def reply_of(messages: Sequence[Mapping[str, Any]]) -> tuple[dict[str, Any], Payloads]:
    """What is shown of an answer; what its quick replies mean to Rasa is kept back.

    Args:
        messages: Rasa's, the last of them with `custom`.

    Returns:
        The reply, and title and payload of each quick reply by its id.
    """
    told: dict[str, Any] = {}
    for message in messages:
        told.update(message.get("custom") or {})
    texts = [message["text"] for message in messages if message.get("text")]
    buttons = [each for message in messages for each in message.get("buttons") or ()]
    payloads: Payloads = {}
    laid_out = told.pop("messages", ())
    if len(laid_out) != len(texts):
        laid_out = [_as_block(text) for text in texts]
    shown = [
        {"text": text, "blocks": _without_payloads(message["blocks"], payloads)}
        for text, message in zip(texts, laid_out, strict=True)
    ]
    quick = [_named(each["title"], each["payload"], payloads) for each in buttons]
    reply = {
        "status": "error",
        "language": "en",
        "sources": [],
        **told,
        "messages": shown,
        "quick_replies": quick,
    }
    return reply, payloads


def _as_block(text: str) -> dict[str, Any]:
    """A text that came without blocks."""
    return {"blocks": [{"kind": "paragraph", "language": "en", "lines": [[{"text": text}]]}]}


def _without_payloads(part: Any, payloads: Payloads) -> Any:
    """A part of a block, in which what can be pressed has an id for its payload."""
    if isinstance(part, list):
        return [_without_payloads(each, payloads) for each in part]
    if not isinstance(part, dict):
        return part
    if "payload" in part:
        return _named(part["title"], part["payload"], payloads)
    return {key: _without_payloads(each, payloads) for key, each in part.items()}


def _named(title: str, payload: str, payloads: Payloads) -> dict[str, str]:
    name = secrets.token_urlsafe(_ID_BYTES)
    payloads[name] = {"title": title, "payload": payload}
    return {"id": name, "title": title}
