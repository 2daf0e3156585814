"""Threads that work for the database, so that visitors don't wait for one another's."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any, TypeVar

from tracker.metering import METER

T = TypeVar("T")
_READERS = 4


class Threads:
    """Some threads that read, and one that writes: SQLite has one writer at a time anyway."""

    def __init__(self) -> None:
        """Make no thread yet; they come with the work."""
        self._readers = ThreadPoolExecutor(_READERS, "conversations-read")
        self._writer = ThreadPoolExecutor(1, "conversations-write")

    async def read(self, work: Callable[..., T], *arguments: Any) -> T:
        """Do something that only reads, beside everything else."""
        return await self._run(self._readers, "reading", work, *arguments)

    async def write(self, work: Callable[..., T], *arguments: Any) -> T:
        """Do something that writes, after what was asked for before it."""
        return await self._run(self._writer, "saving", work, *arguments)

    async def _run(
        self, pool: ThreadPoolExecutor, part: str, work: Callable[..., T], *arguments: Any
    ) -> T:
        measured = partial(_measured, part, work, *arguments)
        return await asyncio.get_running_loop().run_in_executor(pool, measured)


def _measured(part: str, work: Callable[..., T], *arguments: Any) -> T:
    with METER.of(part):
        return work(*arguments)
