"""An answer in the form in which Rasa's channels send it."""

from __future__ import annotations

from typing import Any

from careers.shapes.sources import Source
from careers.turn.answer import Answer, QuickReply
from careers.turn.encoding import as_json
from careers.turn.press import encode


def as_messages(answer: Answer) -> list[dict[str, Any]]:
    """The messages of a turn: texts, quick replies on the last text, `custom` last of all."""
    messages: list[dict[str, Any]] = [{"text": text} for text in answer.paragraphs]
    if messages and answer.replies:
        messages[-1]["buttons"] = [
            {"title": reply.title, "payload": payload(reply)} for reply in answer.replies
        ]
    return [*messages, {"custom": as_custom(answer)}]


def as_custom(answer: Answer) -> dict[str, Any]:
    """What `custom` tells of a turn; see `docs/turn.schema.json`."""
    told: dict[str, Any] = {
        "status": answer.status.value,
        "language": answer.language.value,
        "sources": [_source(source, answer) for source in answer.sources],
        "messages": [{"blocks": as_json(message)} for message in answer.messages],
    }
    if answer.progress is not None:
        step, of = answer.progress
        told["progress"] = {"step": step, "of": of}
    return told


def _source(source: Source, answer: Answer) -> dict[str, str]:
    told = {"title": source.title.said_in(answer.language).words, "date": source.date}
    return {**told, "url": source.url} if source.url else told


def payload(reply: QuickReply) -> str:
    """What a client sends when a quick reply is pressed."""
    return encode(reply.press)
