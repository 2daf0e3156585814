"""Turns requests away that would stop the server, before it reads any further.

Sanic 21.12 takes the length of a body as it is told: one below zero keeps it busy for ever.
"""

from __future__ import annotations

import re
from typing import Any

from sanic import Blueprint

_LENGTH = re.compile(rb"[0-9]{1,18}")


class MalformedError(Exception):
    """The head of a request is not as HTTP has it; Sanic answers that with status 400."""


def refuse_malformed(blueprint: Blueprint) -> None:
    """Look at the head of every request to the server that a blueprint belongs to."""

    @blueprint.signal("http.lifecycle.read_head")
    async def look(head: bytes, **_: Any) -> None:
        check_head(head)


def check_head(head: bytes) -> None:
    """Check what says how much is to be read.

    Raises:
        MalformedError: that can't be told, or could be told in two ways.
    """
    named = [line.partition(b":")[::2] for line in head.split(b"\r\n")[1:]]
    if any(name != name.strip() for name, _ in named):
        raise MalformedError("blank space around the name of a header")
    lengths = [value.strip() for name, value in named if name.lower() == b"content-length"]
    codings = [value.lstrip() for name, value in named if name.lower() == b"transfer-encoding"]
    if len(lengths) + len(codings) > 1:
        raise MalformedError("more than one length")
    if not all(_LENGTH.fullmatch(length) for length in lengths):
        raise MalformedError("a length that is no number")
    # Sanic knows this spelling only.
    if any(coding != b"chunked" for coding in codings):
        raise MalformedError("an unknown transfer coding")
