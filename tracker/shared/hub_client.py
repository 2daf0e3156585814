"""How a worker asks the hub."""

from __future__ import annotations

import asyncio
import itertools
import json
import logging
import socket
import time
from collections.abc import Sequence
from typing import Any

from tracker.shared.common import SharedDownError, Step
from tracker.shared.hub import MOST_BYTES

_SECONDS = 0.5  # the hub answers in less than a thousandth of that
_PAUSE = 1.0  # seconds until a hub that didn't answer is asked again

_log = logging.getLogger(__name__)


class NotAWorkerError(Exception):
    """There is no hub: this process wasn't started as one of several workers."""


class AtHub:
    """The hub that leads this worker; it is asked from one event loop."""

    def __init__(self, end: socket.socket) -> None:
        """Ask when there is something to ask.

        Args:
            end: of the pair of sockets whose other end the hub has.
        """
        end.setblocking(False)
        self._end = end
        self._numbers = itertools.count()
        self._asked: dict[int, asyncio.Future[Any]] = {}
        self._loop: asyncio.AbstractEventLoop | None = None
        self._down_until = 0.0

    async def run(self, step: Step, keys: Sequence[str], *arguments: str | int) -> Any:
        """Do something in one step that no other worker comes between.

        Args:
            step: what is done.
            keys: those that it works on.
            arguments: what it is told.

        Raises:
            SharedDownError: the hub doesn't answer, or didn't a moment ago.
        """
        if time.monotonic() < self._down_until:
            raise SharedDownError
        loop = self._listening()
        number, answer = next(self._numbers), loop.create_future()
        self._asked[number] = answer
        late = loop.call_later(_SECONDS, self._give_up, number)
        try:
            self._end.send(json.dumps([number, step.name, keys, arguments]).encode())
            return await answer
        except OSError as error:  # of which a time-out is one
            if time.monotonic() > self._down_until:  # else somebody else has said so
                _log.error("The hub can't be asked: %s.", type(error).__name__)
            self._down_until = time.monotonic() + _PAUSE
            raise SharedDownError from error
        finally:
            late.cancel()
            self._asked.pop(number, None)

    async def close(self) -> None:
        """Ask no more."""
        if self._loop is not None:
            self._loop.remove_reader(self._end)
        self._end.close()

    def _listening(self) -> asyncio.AbstractEventLoop:
        loop = asyncio.get_running_loop()
        if self._loop is None:
            self._loop = loop
            loop.add_reader(self._end, self._read)
        return loop

    def _read(self) -> None:
        """Take all answers that have come."""
        while True:
            try:
                told = self._end.recv(MOST_BYTES)
            except BlockingIOError:
                return
            if not told:  # the hub is gone, and this worker is about to be ended
                asyncio.get_running_loop().remove_reader(self._end)
                return
            number, result = json.loads(told)
            answer = self._asked.get(number)
            if answer is not None and not answer.done():
                answer.set_result(result)

    def _give_up(self, number: int) -> None:
        """Wait no longer; but it may be this worker that was late, and not the hub."""
        self._read()
        answer = self._asked.get(number)
        if answer is not None and not answer.done():
            answer.set_exception(TimeoutError())


class _Own:
    """What this process inherited."""

    hub: AtHub | None = None


def inherit(end: socket.socket) -> None:
    """Be led by the hub at the other end of a pair of sockets."""
    _Own.hub = AtHub(end)


def is_worker() -> bool:
    """Whether a hub leads this process."""
    return _Own.hub is not None


def own_hub() -> AtHub:
    """The hub of this process, which all that share something ask.

    Raises:
        NotAWorkerError: it has none.
    """
    if _Own.hub is None:
        raise NotAWorkerError("The lock store asks for a hub, and this is no worker of one.")
    return _Own.hub
