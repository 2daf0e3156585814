"""The result of the check as a page to take away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any


def last_summary(turns: Sequence[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """The newest summary of a conversation, in the form of the API; None if there is none."""
    blocks = [
        block
        for turn in turns
        for message in turn["reply"]["messages"]
        for block in message["blocks"]
        if block["kind"] == "summary"
    ]
    return blocks[-1] if blocks else None
