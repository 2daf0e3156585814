"""What Sanic itself refuses, as refusals of ours."""

from __future__ import annotations

from collections.abc import Mapping

from sanic.exceptions import MethodNotSupported, NotFound, PayloadTooLarge, SanicException

from channels.body import Refused
from channels.web.serving.requests import MAX_BYTES


def mistake_of(error: SanicException) -> Refused:
    """What Sanic refuses, as a refusal of ours."""
    if isinstance(error, NotFound):
        return Refused("There is nothing at this address; see openapi.json.", 404, "not_found")
    if isinstance(error, MethodNotSupported):
        reason = "This address doesn't take that method; see openapi.json."
        return Refused(reason, 405, "method_not_allowed")
    if isinstance(error, PayloadTooLarge):
        return Refused(f"It is too large; allowed are {MAX_BYTES} bytes.", 413, "too_large")
    status = error.status_code if 400 <= error.status_code < 500 else 400
    return Refused("The request is not as HTTP has it.", status, "bad_request")


def allowed_of(error: SanicException) -> Mapping[str, str]:
    """The header with the methods that an address takes, if a wrong one was refused."""
    return dict(getattr(error, "headers", None) or {})
