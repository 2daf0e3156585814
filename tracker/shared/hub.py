"""The hub: what the workers of one machine share, in the memory of the process that leads them.

Each worker is at the other end of a pair of sockets that it inherits, so nobody else can ask.
"""

from __future__ import annotations

import json
import logging
import selectors
import socket
import time
from collections.abc import Mapping, Sequence
from typing import Any

from tracker.shared.hub_steps import STEPS, Did
from tracker.shared.places import Places

MOST_BYTES = 65_536
"""A question or an answer is shorter."""

_BETWEEN_SWEEPS = 10.0  # seconds

_log = logging.getLogger(__name__)


class Hub:
    """Answers workers one after the other, so that each step is done whole.

    It has no thread of its own, since processes are forked from where it runs.
    """

    def __init__(self, more: Mapping[str, Did] | None = None) -> None:
        """Know nothing yet.

        Args:
            more: what it does besides the steps that bots share, by name.
        """
        self._steps = {**STEPS, **(more or {})}
        self._places = Places()
        self._selector = selectors.DefaultSelector()
        self._swept = time.monotonic()

    def connect(self) -> socket.socket:
        """Take in one more worker; returns its end."""
        own, other = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        own.setblocking(False)
        self._selector.register(own, selectors.EVENT_READ)
        return other

    def serve(self, seconds: float) -> None:
        """Answer what has come; wait so long at most for something to come."""
        for found, _ in self._selector.select(seconds):
            self._answer(found.fileobj)  # type: ignore[arg-type]
        if time.monotonic() > self._swept + _BETWEEN_SWEEPS:
            self._swept = time.monotonic()
            self._places.sweep()

    def close(self) -> None:
        """Give up all ends: in the end, or in a process that was forked from this one."""
        for found in list(self._selector.get_map().values()):
            found.fileobj.close()  # type: ignore[union-attr]
        self._selector.close()

    def _answer(self, end: socket.socket) -> None:
        try:
            asked = end.recv(MOST_BYTES)
        except BlockingIOError:
            return
        except OSError:
            asked = b""
        if not asked:  # the worker is gone; its leases end by themselves
            self._selector.unregister(end)
            end.close()
            return
        try:
            number, name, keys, told = json.loads(asked)
            answer = self._do(name, keys, told)
            end.send(json.dumps([number, answer]).encode())
        except OSError:
            pass  # one that doesn't read its answers does without
        except Exception:
            _log.exception("A worker asked for something that can't be done.")

    def _do(self, name: str, keys: Sequence[str], told: Sequence[Any]) -> Any:
        return self._steps[name](self._places, keys, told)
