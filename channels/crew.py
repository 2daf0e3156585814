"""This process as one of several workers, where it is one."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import asdict, dataclass
from typing import Any

from sanic import Blueprint, Sanic

from settings.worker import worker_number
from tracker.shared.common import SharedDownError
from tracker.shared.crew import BEAT, BETWEEN_BEATS
from tracker.shared.hub_client import own_hub


@dataclass(frozen=True)
class _Standing:
    """How many workers are up, as this one was told last; and of how many."""

    up: int
    of: int


def beat(blueprint: Blueprint) -> None:
    """Let the worker that a blueprint belongs to say that it is up; once, whoever asks."""
    number = worker_number()
    if number is None:
        return

    @blueprint.listener("after_server_start")
    async def begin(app: Sanic, _loop: object) -> None:
        if not hasattr(app.ctx, "beating"):
            app.ctx.beating = asyncio.ensure_future(_beat(app, number))

    @blueprint.listener("before_server_stop")
    async def end(app: Sanic, _loop: object) -> None:
        app.ctx.beating.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await app.ctx.beating


def workers_up(app: Sanic) -> dict[str, Any] | None:
    """How many workers are up, and of how many; None where there is only one process."""
    standing: _Standing | None = getattr(app.ctx, "workers", None)
    return asdict(standing) if standing else None


async def _beat(app: Sanic, number: int) -> None:
    """The event loop itself says so: one that hangs is not up."""
    while True:
        with contextlib.suppress(SharedDownError):
            app.ctx.workers = _Standing(*await own_hub().run(BEAT, [], number))
        await asyncio.sleep(BETWEEN_BEATS)
