"""What a request says of itself: where it comes from, and its body."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping
from ipaddress import IPv6Address, ip_address, ip_network
from typing import Any

from sanic.request import Request

from channels.body import Refused, read_message, read_metadata, read_object, require_json
from channels.web.visits.messages import Message
from channels.web.visits.sessions import no_session

MAX_BYTES = 16 * 1024
_BODY_SECONDS = 10.0
_LONGEST_ADDRESS = 64
_VISITORS_NETWORK = 64  # bits that a provider gives one visitor's home or phone
_ID = re.compile(r"[A-Za-z0-9_-]{8,64}")
_EXAMPLE = '{"id": "3f0c9a52", "text": "What are the hours?"}'
_SCHEME = "bearer "


def address_of(request: Request, proxies: int) -> str:
    """The address of a visitor, as far as it can be believed."""
    # A server in front may add a line of its own to one that the visitor made up.
    lines = request.headers.getall("x-forwarded-for", [])
    named = [each.strip() for line in lines for each in line.split(",")]
    if proxies and len(named) >= proxies and named[-proxies]:
        return neighbourhood(named[-proxies])
    return neighbourhood(str(request.ip))


def neighbourhood(address: str) -> str:
    """What counts as one address: with IPv6, everybody has a whole network of them."""
    try:
        found = ip_address(address.strip("[]"))
    except ValueError:
        return address[:_LONGEST_ADDRESS]
    if isinstance(found, IPv6Address):
        if found.ipv4_mapped:
            return str(found.ipv4_mapped)
        return str(ip_network((found, _VISITORS_NETWORK), strict=False))
    return str(found)


def token_of(request: Request) -> str:
    """The token that a request shows.

    Raises:
        Refused: it shows none.
    """
    shown = request.headers.get("authorization", "")
    if not shown.lower().startswith(_SCHEME):
        raise no_session()
    return str(shown[len(_SCHEME) :].strip())


async def body_of(request: Request, most: int = MAX_BYTES) -> bytes:
    """The body of a request to a handler that takes a stream, no more bytes of it than allowed.

    Raises:
        Refused: it is too large, or doesn't come.
    """
    try:
        return await asyncio.wait_for(_read(request, most), _BODY_SECONDS)
    except asyncio.TimeoutError:
        # Sanic would go on waiting for the rest.
        request.stream.request_body, request.stream.keep_alive = None, False
        reason = f"The body wasn't there after {_BODY_SECONDS:g} seconds."
        raise Refused(reason, 408, "too_slow") from None


async def _read(request: Request, most: int) -> bytes:
    size = int(request.headers.get("content-length", "0"))
    data = b""
    while size <= most and request.stream.request_body:
        data += await request.stream.read() or b""
        size = len(data)
    if size > most:
        reason = f"The body has more than {most} bytes; allowed are at most that."
        raise Refused(reason, 413, "too_large")
    return data


def object_of(request: Request, keys: str, example: str) -> Mapping[str, Any]:
    """The JSON object that a request sends; its body has been read.

    Raises:
        Refused: it sends something else.
    """
    require_json(request.headers.get("content-type"))
    return read_object(request.body, keys, example)


def message_of(request: Request) -> Message:
    """The message that a request brings.

    Raises:
        Refused: it isn't as the channel takes it.
    """
    body = object_of(request, '"id" and "text" or "reply"', _EXAMPLE)
    metadata = read_metadata(body)
    if ("text" in body) == ("reply" in body):
        raise Refused("The body has both or neither of text and reply; allowed is one of them.")
    name = read_id(body, "id")
    if "reply" in body:
        return Message(name, reply=read_id(body, "reply"), metadata=metadata)
    return Message(name, text=read_message(body, "text"), metadata=metadata)


def read_id(body: Mapping[str, Any], key: str) -> str:
    """An id in a body.

    Raises:
        Refused: it is missing or isn't one.
    """
    value = body.get(key)
    if not isinstance(value, str) or not _ID.fullmatch(value):
        raise Refused(f"{key} is missing or wrong; allowed are 8 to 64 of A-Z, a-z, 0-9, _ and -.")
    return value
