"""Keeps several servers running together: all of them, or none."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from operations.common import processes, web
from operations.common.failure import OperationError
from operations.common.logs import last_lines
from operations.common.processes import Child
from operations.common.progress import Progress
from operations.common.stopping import StopRequest

READY_LIMIT = 300.0
_PAUSE = 0.2


@dataclass(frozen=True)
class Service:
    """A server to run.

    Attributes:
        name: what it is called in what is printed.
        command: the program and its arguments.
        health: the address that answers once it is ready.
        log: where what it prints is kept.
        environment: variables of its own.
        alarms: what its log says when it answers although it can't work.
        workers: how many processes answer there.
        standing: the address that says how many of them are up, if there are several.
    """

    name: str
    command: tuple[str, ...]
    health: str
    log: Path
    environment: Mapping[str, str] = field(default_factory=dict)
    alarms: tuple[str, ...] = ()
    workers: int = 1
    standing: str = ""


@dataclass(frozen=True)
class Group:
    """Servers that run together.

    Attributes:
        folder: where they run.
        request: what is looked at for a stop.
        members: each server with its process, the leader of a group of its own.
    """

    folder: Path
    request: StopRequest
    members: list[tuple[Service, Child]] = field(default_factory=list)

    def check(self) -> None:
        """Go on only if all run and no stop was asked for.

        Raises:
            OperationError: a server has ended.
            Stopped: a stop was asked for.
        """
        # Ctrl-C comes first: a server that it ended as well did not fail.
        self.request.check()
        for service, child in self.members:
            if child.poll() is not None:
                how = processes.how_it_ended(child.returncode)
                raise _failed(
                    service, self.folder, f"The {service.name} ended by itself with {how}"
                )


def supervise(
    services: Sequence[Service],
    folder: Path,
    request: StopRequest,
    when_ready: Callable[[], None],
    limit: float = READY_LIMIT,
) -> None:
    """Run servers until a stop is asked for.

    Args:
        services: the servers, in the order of their start.
        folder: where they run.
        request: what is looked at for a stop.
        when_ready: called once, when all answer.
        limit: how many seconds they may take until then.

    Raises:
        OperationError: one ended, or wasn't ready in time; all have been stopped.
        Stopped: a stop was asked for; all have been stopped.
    """
    with running(services, folder, request, limit) as group:
        when_ready()
        while True:
            group.check()
            time.sleep(_PAUSE)


@contextmanager
def running(
    services: Sequence[Service], folder: Path, request: StopRequest, limit: float = READY_LIMIT
) -> Iterator[Group]:
    """Servers that all answer, for as long as the context lasts.

    Args:
        services: the servers, in the order of their start.
        folder: where they run.
        request: what is looked at for a stop.
        limit: how many seconds they may take until they answer.

    Raises:
        OperationError: one ended, or wasn't ready in time; all have been stopped.
        Stopped: a stop was asked for; all have been stopped.
    """
    group = Group(folder, request)
    try:
        for service in services:
            print(f"Starting the {service.name} (log: {_shown(service.log, folder)})", flush=True)
            group.members.append((service, _start(service, folder)))
        _wait_until_ready(group, limit)
        yield group
    finally:
        processes.stop(child for _, child in group.members)


def _start(service: Service, folder: Path) -> Child:
    service.log.parent.mkdir(parents=True, exist_ok=True)
    if service.log.exists():
        service.log.replace(service.log.with_suffix(".previous.log"))
    with service.log.open("wb") as output:
        return processes.start(service.command, folder, service.environment, output)


def _wait_until_ready(group: Group, limit: float) -> None:
    waiting = [service for service, _ in group.members]
    folder = group.folder
    with Progress() as progress:
        while waiting:
            group.check()
            for service in [service for service in waiting if _answers(service)]:
                _check_log(service, folder)
                if not _all_up(service):
                    continue
                waiting.remove(service)
                progress.line(f"The {service.name} answers after {progress.seconds:.0f} s")
            if waiting and progress.seconds > limit:
                late = waiting[0]
                text = f"The {late.name} did not answer at {late.health} in {limit:.0f} s"
                raise _failed(late, folder, text)
            progress.tick()
            time.sleep(_PAUSE)


def _answers(service: Service) -> bool:
    try:
        web.get(service.health)
    except web.NoAnswerError:
        return False
    return True


def _all_up(service: Service) -> bool:
    """Whether each of several workers is up; the address that all share tells of one only."""
    if service.workers == 1:
        return True
    try:
        told = json.loads(web.get(service.standing))
    except (web.NoAnswerError, ValueError):
        return False
    up: int = told.get("workers", {}).get("up", 0)
    return up >= service.workers


def _check_log(service: Service, folder: Path) -> None:
    log = service.log.read_text(encoding="utf-8", errors="replace")
    for alarm in service.alarms:
        if alarm in log:
            raise _failed(service, folder, f"The {service.name} answers but says {alarm!r}")


def _failed(service: Service, folder: Path, sentence: str) -> OperationError:
    lines = "".join(f"\n  {line}" for line in last_lines(service.log))
    place = _shown(service.log, folder)
    return OperationError(f"{sentence}; the end of {place}:{lines or ' (it is empty)'}")


def _shown(path: Path, folder: Path) -> str:
    return str(path.relative_to(folder) if path.is_relative_to(folder) else path)
