"""Requests to the servers on this machine."""

from __future__ import annotations

import http.client
import json
import urllib.error
import urllib.request
from collections.abc import Mapping
from typing import Any

# A proxy set for the outside world can't reach this machine's own servers.
_OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class NoAnswerError(Exception):
    """Nothing answered, or what answered refused."""


def get(url: str, timeout: float = 2.0) -> bytes:
    """Fetch an address.

    Raises:
        NoAnswerError: there was no answer, or not a good one.
    """
    return _fetch(urllib.request.Request(url), timeout)  # noqa: S310 (http, to a server of ours)


def post_json(
    url: str, body: object, timeout: float, headers: Mapping[str, str] | None = None
) -> Any:
    """Send an object as JSON and return the JSON that comes back.

    Raises:
        NoAnswerError: there was no answer, or not a good one.
    """
    data = json.dumps(body).encode()
    told = {"Content-Type": "application/json", **(headers or {})}
    request = urllib.request.Request(url, data, told)  # noqa: S310 (http, to a server of ours)
    answer = _fetch(request, timeout)
    try:
        return json.loads(answer)
    except ValueError as error:
        raise NoAnswerError(f"not JSON: {answer[:80]!r}") from error


def delete(url: str, timeout: float, headers: Mapping[str, str]) -> None:
    """Ask for something to be deleted.

    Raises:
        NoAnswerError: there was no answer, or not a good one.
    """
    request = urllib.request.Request(url, headers=dict(headers), method="DELETE")  # noqa: S310
    _fetch(request, timeout)


def _fetch(request: urllib.request.Request, timeout: float) -> bytes:
    try:
        with _OPENER.open(request, timeout=timeout) as response:
            content: bytes = response.read()
            return content
    except (OSError, http.client.HTTPException) as error:
        raise NoAnswerError(str(error)) from error
