"""What Sanic itself refuses, and what fails, as refusals of ours."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping

from sanic.exceptions import MethodNotSupported, NotFound, PayloadTooLarge, SanicException

from channels.body import Refused
from channels.web.serving.requests import MAX_BYTES

_BROKEN = "Something is broken here, not in the request; try again later."
_BREAK = 5  # seconds
_BRAKE = 0.1  # seconds
_OURS = 500  # statuses from here on tell of a mistake that isn't the visitor's

_log = logging.getLogger(__name__)


async def slow_down(refused: Refused) -> None:
    """Let whoever does something too often wait for the refusal, which costs nobody else anything.

    Else a flood would be as fast as the bot can refuse it.
    """
    if refused.code == "too_many":
        await asyncio.sleep(_BRAKE)


def log_failure(error: Exception) -> None:
    """Keep that a request failed, of the database, say. The words of it may hold a visitor's."""
    _log.error("A request failed: %s.", type(error).__name__)


def mistake_of(error: Exception) -> Refused:
    """What Sanic refuses, or what failed, as a refusal of ours."""
    if isinstance(error, NotFound):
        return Refused("There is nothing at this address; see openapi.json.", 404, "not_found")
    if isinstance(error, MethodNotSupported):
        reason = "This address doesn't take that method; see openapi.json."
        return Refused(reason, 405, "method_not_allowed")
    if isinstance(error, PayloadTooLarge):
        return Refused(f"It is too large; allowed are {MAX_BYTES} bytes.", 413, "too_large")
    status = getattr(error, "status_code", _OURS) if isinstance(error, SanicException) else _OURS
    if status >= _OURS:
        return broken()
    return Refused("The request is not as HTTP has it.", status, "bad_request")


def broken() -> Refused:
    """The refusal for what fails here and may be tried again."""
    return Refused(_BROKEN, 503, "unavailable", _BREAK)


def allowed_of(error: Exception) -> Mapping[str, str]:
    """The header with the methods that an address takes, if a wrong one was refused."""
    return dict(getattr(error, "headers", None) or {})
