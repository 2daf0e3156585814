"""Answers made smaller for browsers that take them so."""

from __future__ import annotations

import asyncio
import gzip
import re

from sanic import Sanic
from sanic.request import Request
from sanic.response import BaseHTTPResponse

_KINDS = ("text/", "application/json", "image/svg+xml")
_SMALLEST = 400  # bytes, of which little can be saved
_LARGE = 32 * 1024  # bytes that are not packed while others wait
_LEVEL = 6
_OURS = re.compile(r"/(?!webhooks/(?!web/))")
_NOT_WANTED = re.compile(r"q\s*=\s*0(?:\.0*)?\s*$")


def accepts(request: Request, encoding: str) -> bool:
    """Whether a browser takes an encoding such as `gzip`."""
    for each in request.headers.get("accept-encoding", "").split(","):
        name, _, quality = each.partition(";")
        if name.strip().lower() in (encoding, "*"):
            return not _NOT_WANTED.search(quality)
    return False


def packed(content: bytes) -> bytes:
    """A content as gzip; the same content gives the same bytes."""
    return gzip.compress(content, _LEVEL, mtime=0)


def compress_answers(app: Sanic) -> None:
    """Compress the answers of a server to browsers: pages, styles and what the widget reads."""

    async def compress(request: Request, response: BaseHTTPResponse) -> None:
        body, kind = response.body, response.content_type or ""
        if not (_OURS.match(request.path) and body and kind.startswith(_KINDS)):
            return
        if len(body) < _SMALLEST or "content-encoding" in response.headers:
            return
        varies = [response.headers.get("vary"), "Accept-Encoding"]
        response.headers["Vary"] = ", ".join(each for each in varies if each)
        if not accepts(request, "gzip"):
            return
        if len(body) > _LARGE:
            response.body = await asyncio.to_thread(packed, body)
        else:
            response.body = packed(body)
        response.headers["Content-Encoding"] = "gzip"

    app.response_middleware.append(compress)
