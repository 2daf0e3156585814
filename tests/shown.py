"""What a client is shown, found by its kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any


def blocks_of(told: Mapping[str, Any], kind: str) -> Iterator[dict[str, Any]]:
    """The blocks of a kind in `custom`, or in a reply of the web channel; not what is folded away."""
    for message in told.get("messages", ()):
        for block in message["blocks"]:
            if block["kind"] == kind:
                yield block


def verdicts_of(told: Mapping[str, Any]) -> dict[str, str]:
    """The verdict on each way in, in their order."""
    return {block["route"]: block["verdict"] for block in blocks_of(told, "verdict")}


def answers_of(told: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The answers that the visitor has told, each with what changes it."""
    return [each for block in blocks_of(told, "answers") for each in block["told"]]
