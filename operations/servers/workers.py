"""Several workers behind one port: processes that are forked from one that leads them.

The leader has the socket that all of them accept from, and the hub by which they agree. It
serves no visitor and has no thread, so that it can start another worker at any moment.
"""

from __future__ import annotations

import gc
import logging
import os
import signal
import socket
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass

from operations.common.processes import die_with, how_it_ended
from operations.common.stopping import StopRequest
from settings.worker import become_worker
from tracker.shared.crew import Crew
from tracker.shared.hub import Hub
from tracker.shared.hub_client import inherit

_LOOK = 0.2  # seconds between two looks at the workers
_SILENCE = 20.0  # of a worker that was up and hangs, or waits for nothing but a slow machine
_PATIENCE = 4.0  # seconds that workers have to end
_LONGEST_PAUSE = 30.0  # seconds before another try

_log = logging.getLogger(__name__)

Work = Callable[[int, socket.socket], object]


@dataclass
class _Worker:
    """One of the workers.

    Attributes:
        number: from 1.
        process: its id; None while it waits for its next start.
        beats: how often it had said that it is up when that was last looked at.
        silent: seconds since it said so; only those in which the leader itself ran.
        failures: how often in a row it ended before it was up.
        due: when it is to be started.
    """

    number: int
    process: int | None = None
    beats: int = 0
    silent: float = 0.0
    failures: int = 0
    due: float = 0.0


class Leader:
    """Keeps workers running until it is told to stop."""

    def __init__(
        self, count: int, listening: socket.socket, work: Work, silence: float = _SILENCE
    ) -> None:
        """Start nobody yet.

        Args:
            count: how many workers there are.
            listening: the socket that all of them accept from.
            work: what a worker does, by its number; it ends with its process.
            silence: seconds after which a worker that was up is taken for hanging.
        """
        self._listening, self._work, self._silence = listening, work, silence
        self._crew = Crew(count)
        self._hub = Hub(self._crew.steps)
        self._workers = [_Worker(number) for number in range(1, count + 1)]
        self._begun: set[int] = set()  # numbers of those that have been up

    def lead(self, request: StopRequest) -> int:
        """Run the workers until a stop is asked for; returns the exit code.

        One that ends is started again; one that never came up ends all, since the next would
        fare no better.
        """
        gc.freeze()  # what is there stays as it is, in memory that workers share
        looked = time.monotonic()
        try:
            while not request.made:
                self._start_due()
                self._hub.serve(_LOOK)
                if request.made:  # a worker that has been told, too, did not fail
                    break
                now = time.monotonic()
                # Where the leader itself was stopped for a while, so were they.
                if self._look(min(now - looked, 1.0)):
                    return 1
                looked = now
        finally:
            self._end()
        return 0

    def _start_due(self) -> None:
        for worker in self._workers:
            if worker.process is None and worker.due <= time.monotonic():
                worker.beats, worker.silent = 0, 0.0
                worker.process = self._fork(worker.number)

    def _fork(self, number: int) -> int:
        end, leader = self._hub.connect(), os.getpid()
        process = os.fork()
        if process:
            end.close()
            return process
        code = 1
        try:
            for each in (signal.SIGINT, signal.SIGTERM):
                signal.signal(each, signal.SIG_DFL)
            die_with(leader)()
            self._hub.close()
            become_worker(number)
            inherit(end)
            self._work(number, self._listening)
            code = 0
        except SystemExit as asked:
            code = asked.code if isinstance(asked.code, int) else int(asked.code is not None)
        except BaseException:
            traceback.print_exc()
        finally:
            # What the leader arranged for its own end is not this process's affair.
            os._exit(code)

    def _look(self, seconds: float) -> bool:
        """Look at all workers; whether it is no use to go on."""
        for worker in self._workers:
            if worker.process is None:
                continue
            self._listen(worker, seconds)
            ended, status = os.waitpid(worker.process, os.WNOHANG)
            if ended and self._ended(worker, os.waitstatus_to_exitcode(status)):
                return True
        return False

    def _listen(self, worker: _Worker, seconds: float) -> None:
        beats = self._crew.beats(worker.number)
        if beats != worker.beats:
            if not worker.beats:
                _log.warning("Worker %s is up.", worker.number)
                self._begun.add(worker.number)
                worker.failures = 0
            worker.beats, worker.silent = beats, 0.0
        elif worker.beats:
            worker.silent += seconds
            if worker.silent > self._silence and worker.process:
                _log.error("Worker %s hangs; it is ended.", worker.number)
                os.kill(worker.process, signal.SIGKILL)
                worker.silent = 0.0

    def _ended(self, worker: _Worker, code: int) -> bool:
        """Have a worker started again; whether that is no use."""
        how = how_it_ended(code)
        worker.process = None
        self._crew.forget(worker.number)
        if worker.number not in self._begun:
            _log.error("Worker %s ended with %s before it was up.", worker.number, how)
            return True
        if not worker.beats:
            worker.failures += 1
        pause = min(2.0**worker.failures - 1, _LONGEST_PAUSE)
        worker.due = time.monotonic() + pause
        _log.error("Worker %s ended with %s; it is started again.", worker.number, how)
        return False

    def _end(self) -> None:
        """End all workers: ask, wait, then kill what is left."""
        left = {worker.process for worker in self._workers if worker.process}
        for number in (signal.SIGTERM, signal.SIGKILL):
            for process in left:
                os.kill(process, number)  # not yet buried, so it can be no other's
            end = time.monotonic() + _PATIENCE
            while left and time.monotonic() < end:
                self._hub.serve(0.05)  # they may have something to put down
                left = {each for each in left if not os.waitpid(each, os.WNOHANG)[0]}
        self._hub.close()


def bound(host: str, port: int) -> socket.socket:
    """A socket with an address, which doesn't listen yet: who is first up does that.

    Raises:
        OSError: it can't have that address.
    """
    family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    made = socket.socket(family, kind)
    try:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            made.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        made.bind(address)
    except BaseException:
        made.close()
        raise
    return made
