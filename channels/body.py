"""What a visitor's browser may send: read, checked and cleaned."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from channels import text

MAX_BYTES = 64 * 1024
MAX_SENDER = 255  # as wide as the column that keeps it
MAX_MESSAGE = 500
MAX_OCCUPATION = 100
LANGUAGES = ("en", "cy")
# One character can be a letter under a heap of accents; this many of its parts are sensible.
_PARTS = 10

_KINDS = ((bool, "true or false"), (str, "a string"), ((int, float), "a number"), (list, "a list"))


class Refused(Exception):
    """A request that gets no answer from the bot.

    Attributes:
        status: of the HTTP answer.
    """

    def __init__(self, reason: str, status: int = 400) -> None:
        """Keep why, in a sentence for whoever wrote the request."""
        super().__init__(reason)
        self.status = status


@dataclass(frozen=True)
class Body:
    """A message of a visitor.

    Attributes:
        sender: name of the conversation.
        message: what was written, without invisible characters.
        metadata: `occupation` and `language`, as far as they were given.
    """

    sender: str
    message: str
    metadata: Mapping[str, str]


def read_body(data: bytes) -> Body:
    """Read the body of a request.

    Raises:
        Refused: it is too large, or isn't what the channel takes.
    """
    if len(data) > MAX_BYTES:
        raise Refused(f"The body has {len(data)} bytes; allowed are {MAX_BYTES}.", 413)
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        raise Refused(
            'The body is not JSON; allowed is an object such as {"sender": "visitor-1", '
            '"message": "What does a nurse do?"}.'
        ) from None
    body = _object(found, "The body", '"sender" and "message"')
    return Body(_sender(body), _message(body), _metadata(body))


def _sender(body: Mapping[str, Any]) -> str:
    sender = _string(body, "sender", f"a string of 1 to {MAX_SENDER} characters")
    if not sender.strip():
        raise Refused(f"sender is empty; allowed are 1 to {MAX_SENDER} characters.")
    if len(sender) > MAX_SENDER:
        raise Refused(f"sender has {len(sender)} characters; allowed are 1 to {MAX_SENDER}.")
    if not sender.isprintable():
        raise Refused("sender has an invisible character; allowed are those that can be printed.")
    return sender


def _message(body: Mapping[str, Any]) -> str:
    allowed = f"1 to {MAX_MESSAGE} characters"
    message = _short(_string(body, "message", f"a string of {allowed}"), "message", MAX_MESSAGE)
    if not message:
        raise Refused(f"message is empty or has nothing but blank space; allowed are {allowed}.")
    return message


def _metadata(body: Mapping[str, Any]) -> dict[str, str]:
    """The two keys that the bot reads; no other one goes any further."""
    if "metadata" not in body:
        return {}
    found = _object(body["metadata"], "metadata", '"occupation" and "language", or nothing')
    metadata = {}
    if "occupation" in found:
        allowed = f"a string of at most {MAX_OCCUPATION} characters"
        occupation = _string(found, "occupation", allowed, "metadata.")
        metadata["occupation"] = _short(occupation, "metadata.occupation", MAX_OCCUPATION)
    if "language" in found:
        language = _string(found, "language", '"en" or "cy"', "metadata.")
        if language not in LANGUAGES:
            raise Refused(f'metadata.language is {_quoted(language)}; allowed are "en" and "cy".')
        metadata["language"] = language
    return metadata


def _object(found: object, where: str, keys: str) -> dict[str, Any]:
    if not isinstance(found, dict):
        raise Refused(f"{where} is {_kind(found)}; allowed is an object with {keys}.")
    return found


def _string(found: Mapping[str, Any], key: str, allowed: str, place: str = "") -> str:
    if key not in found:
        raise Refused(f"{place}{key} is missing; allowed is {allowed}.")
    value = found[key]
    if not isinstance(value, str):
        raise Refused(f"{place}{key} is {_kind(value)}; allowed is {allowed}.")
    return value


def _short(value: str, where: str, limit: int) -> str:
    clean = text.cleaned(value)
    if text.length(value, limit) > limit:
        raise Refused(f"{where} has more than {limit} characters; allowed are at most {limit}.")
    if len(clean) > limit * _PARTS:
        raise Refused(
            f"{where} has {len(clean)} code points, as accents count; "
            f"allowed are at most {limit * _PARTS}."
        )
    return clean


def _kind(value: object) -> str:
    if value is None:
        return "null"
    return next((name for kind, name in _KINDS if isinstance(value, kind)), "an object")


def _quoted(value: str) -> str:
    return json.dumps(value if len(value) <= 20 else f"{value[:20]}…")
