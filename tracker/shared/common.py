"""What whoever shares something asks for, wherever it is kept."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

HUB = "hub:"
"""Stands in place of a URL of Redis: the hub of the workers of one machine."""

_PREFIX = "careers:"


class SharedDownError(Exception):
    """What is shared can't be reached; whoever asked goes on with what this process knows."""


@dataclass(frozen=True)
class Step:
    """Something that is done in one step, which no other bot comes between.

    Attributes:
        name: what the hub knows it by.
        lua: how Redis does it; it may be done twice where a connection dies meanwhile.
    """

    name: str
    lua: str


class Shared(Protocol):
    """Where several bots keep what they have to agree on."""

    async def run(self, step: Step, keys: Sequence[str], *arguments: str | int) -> Any:
        """Do something in one step.

        Args:
            step: what is done.
            keys: those that it works on, from `key`.
            arguments: what it is told.

        Raises:
            SharedDownError: nobody answers, or didn't a moment ago.
        """

    async def close(self) -> None:
        """Give up what is open."""


def key(kind: str, name: str = "") -> str:
    """The name of something that is shared, which tells neither an address nor a conversation."""
    return (
        f"{_PREFIX}{kind}:{hashlib.sha256(name.encode()).hexdigest()[:32]}"
        if name
        else f"{_PREFIX}{kind}"
    )
