"""Child processes that never outlive the command that started them."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import IO

from operations.common.failure import OperationError
from operations.common.progress import Progress
from operations.common.stopping import StopRequest

Child = subprocess.Popen[bytes]

PATIENCE = 5.0
_PAUSE = 0.05
_PR_SET_PDEATHSIG = 1
_LIBC = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None

_QUIET = {
    "RASA_TELEMETRY_ENABLED": "false",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "PYTHONUNBUFFERED": "1",
}


def start(
    command: Sequence[str],
    folder: Path,
    environment: Mapping[str, str],
    output: IO[bytes] | None = None,
) -> Child:
    """Start a command in a process group of its own.

    Args:
        command: the program and its arguments.
        folder: where it runs.
        environment: variables on top of this process's own.
        output: where all that it prints goes; where this process prints, if left out.
    """
    return subprocess.Popen(
        command,
        cwd=folder,
        env=environment_of(environment),
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.STDOUT if output else None,
        start_new_session=True,
        preexec_fn=die_with(os.getpid()),  # noqa: PLW1509 (no command has threads)
    )


def environment_of(more: Mapping[str, str]) -> dict[str, str]:
    """The environment of a server or a tool.

    Args:
        more: variables on top of this process's own.
    """
    return {**os.environ, **_QUIET, **more}


def die_with(parent: int) -> Callable[[], None]:
    """What a child does first: ask the kernel to end it when its parent is killed.

    Only Linux knows this. Elsewhere a parent that is killed outright leaves its children.

    Args:
        parent: its process id.
    """

    def arrange() -> None:
        if _LIBC is None:
            return
        _LIBC.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)  # the parent died before the kernel was asked

    return arrange


def stop(children: Iterable[Child], patience: float = PATIENCE) -> None:
    """End process groups: ask, wait, then kill what is left.

    Args:
        children: the leaders of the groups; those that have ended may be among them.
        patience: how many seconds the groups are given.
    """
    groups = list(children)
    for child in groups:
        _signal(child, signal.SIGTERM)
    end = time.monotonic() + patience
    while time.monotonic() < end and any(_alive(child) for child in groups):
        time.sleep(_PAUSE)
    for child in groups:
        if _alive(child):
            _signal(child, signal.SIGKILL)
        child.wait()


def _signal(child: Child, number: int) -> bool:
    try:
        os.killpg(child.pid, number)
    except (ProcessLookupError, PermissionError):  # the latter for a zombie, on macOS
        return False
    return True


def _alive(child: Child) -> bool:
    """Whether anything of a group is left, after burying its leader."""
    child.poll()
    return _signal(child, 0)


def run(
    command: Sequence[str],
    folder: Path,
    request: StopRequest,
    name: str,
    dots: bool = False,
    output: IO[bytes] | None = None,
) -> None:
    """Run a command to its end.

    Args:
        command: the program and its arguments.
        folder: where it runs.
        request: what is looked at for a stop.
        name: what the command is called if it fails.
        dots: whether to print one each second, for a command that says nothing itself.
        output: where all that it prints goes; where this process prints, if left out.

    Raises:
        OperationError: it failed; carries its exit code.
        Stopped: a stop was asked for; the command has been ended.
    """
    child = start(command, folder, {}, output)
    try:
        with Progress() as progress:
            while child.poll() is None:
                request.check()
                if dots:
                    progress.tick()
                time.sleep(_PAUSE)
    finally:
        stop([child])
    code = child.returncode
    if code:
        # As a shell counts: a signal's number on top of 128.
        raise OperationError(
            f"{name} ended with {how_it_ended(code)}.", code if code > 0 else 128 - code
        )


def how_it_ended(code: int) -> str:
    """An exit code in words."""
    return f"exit code {code}" if code >= 0 else f"signal {signal.Signals(-code).name}"
