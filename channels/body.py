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
        code: the reason in a word, for programs.
        retry_after: seconds after which it may be tried again; 0 where waiting is no help.
    """

    def __init__(
        self, reason: str, status: int = 400, code: str = "wrong_field", retry_after: int = 0
    ) -> None:
        """Keep why, in a sentence for whoever wrote the request."""
        super().__init__(reason)
        self.status = status
        self.code = code
        self.retry_after = retry_after


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
        raise Refused(f"The body has {len(data)} bytes; allowed are {MAX_BYTES}.", 413, "too_large")
    example = '{"sender": "visitor-1", "message": "What does a nurse do?"}'
    body = read_object(data, '"sender" and "message"', example)
    message = read_message(body, "message")
    return Body(_sender(body), message, read_metadata(body.get("metadata", {}), "metadata"))


def require_json(content_type: str | None, status: int = 415) -> None:
    """Check what a request says its body is.

    Args:
        content_type: the header, or None if it is missing.
        status: of the answer to something else.

    Raises:
        Refused: it isn't JSON. A page of a foreign site could send anything else without being
            asked first.
    """
    if (content_type or "").partition(";")[0].strip().lower() != "application/json":
        reason = "Content-Type is something else; allowed is application/json."
        raise Refused(reason, status, "wrong_type")


def read_object(data: bytes, keys: str, example: str) -> dict[str, Any]:
    """Read JSON that must be an object.

    Args:
        data: the bytes.
        keys: those that it should have, for whoever sent something else.
        example: such an object.

    Raises:
        Refused: it is something else.
    """
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        reason = f"The body is not JSON; allowed is an object such as {example}."
        raise Refused(reason, code="not_json") from None
    return _object(found, "The body", keys)


def _sender(body: Mapping[str, Any]) -> str:
    sender = _string(body, "sender", f"a string of 1 to {MAX_SENDER} characters")
    if not sender.strip():
        raise Refused(f"sender is empty; allowed are 1 to {MAX_SENDER} characters.")
    if len(sender) > MAX_SENDER:
        raise Refused(f"sender has {len(sender)} characters; allowed are 1 to {MAX_SENDER}.")
    if not sender.isprintable():
        raise Refused("sender has an invisible character; allowed are those that can be printed.")
    return sender


def read_message(body: Mapping[str, Any], key: str) -> str:
    """Read what a visitor wrote, without what nobody can see.

    Raises:
        Refused: it is missing, empty or too long.
    """
    allowed = f"1 to {MAX_MESSAGE} characters"
    message = _short(_string(body, key, f"a string of {allowed}"), key, MAX_MESSAGE)
    if not message:
        reason = f"{key} is empty or has nothing but blank space; allowed are {allowed}."
        raise Refused(reason, code="empty")
    return message


def read_metadata(told: object, place: str = "") -> dict[str, str]:
    """Read the two keys that the bot knows; no other one goes any further.

    Args:
        told: an object, perhaps with these keys.
        place: where in the body it stands.

    Raises:
        Refused: a value isn't allowed.
    """
    found = _object(told, place or "The body", '"occupation" and "language", or nothing')
    dotted = f"{place}." if place else ""
    metadata = {}
    if "occupation" in found:
        allowed = f"a string of at most {MAX_OCCUPATION} characters"
        occupation = _string(found, "occupation", allowed, dotted)
        metadata["occupation"] = _short(occupation, f"{dotted}occupation", MAX_OCCUPATION)
    if "language" in found:
        language = _string(found, "language", '"en" or "cy"', dotted)
        if language not in LANGUAGES:
            raise Refused(f'{dotted}language is {_quoted(language)}; allowed are "en" and "cy".')
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
        reason = f"{where} has more than {limit} characters; allowed are at most {limit}."
        raise Refused(reason, code="too_long")
    if len(clean) > limit * _PARTS:
        raise Refused(
            f"{where} has {len(clean)} code points, as accents count; "
            f"allowed are at most {limit * _PARTS}.",
            code="too_long",
        )
    return clean


def _kind(value: object) -> str:
    if value is None:
        return "null"
    return next((name for kind, name in _KINDS if isinstance(value, kind)), "an object")


def _quoted(value: str) -> str:
    return json.dumps(value if len(value) <= 20 else f"{value[:20]}…")
