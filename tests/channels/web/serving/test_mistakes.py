"""Refusals, and what they cost."""

from __future__ import annotations

import asyncio

import pytest

from channels.body import Refused
from channels.web.serving.mistakes import slow_down


@pytest.mark.parametrize("code", ["empty", "busy", "no_session", "closed"])
async def test_only_who_does_something_too_often_waits_for_the_refusal(code: str) -> None:
    flooding = asyncio.ensure_future(slow_down(Refused("too often", 429, "too_many", 9)))
    await slow_down(Refused("something else", 400, code))
    assert not flooding.done()
    await flooding
