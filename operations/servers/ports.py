"""Whether a server could listen where it is told to."""

from __future__ import annotations

import errno
import os
import socket
from contextlib import ExitStack

from operations.common.failure import OperationError
from operations.common.settings import (
    METRICS_HOST,
    METRICS_PORT,
    Settings,
    metrics_ports,
    variable,
)

_TRIES = 100


def check_ports(settings: Settings) -> None:
    """Check that all servers could listen.

    Raises:
        OperationError: one could not.
    """
    check_port(settings.host, settings.port, variable("host"), variable("port"))
    if settings.separate:
        names = variable("actions_host"), variable("actions_port")
        check_port(settings.actions_host, settings.actions_port, *names)
    watching = settings.watching
    for port in metrics_ports(settings):
        check_port(watching.metrics_host, port, METRICS_HOST, METRICS_PORT)


def check_port(host: str, port: int, host_variable: str, port_variable: str) -> None:
    """Listen for a moment, as the server would.

    Raises:
        OperationError: it isn't possible; says which variable to change.
    """
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind) as probe:
            # The servers set this too; without it a port rests for a minute after each run.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
            probe.listen(1)
    except OSError as error:
        raise OperationError(_sentence(error, host, port, host_variable, port_variable)) from error


def _sentence(error: OSError, host: str, port: int, host_variable: str, port_variable: str) -> str:
    if error.errno == errno.EADDRINUSE:
        return (
            f"Port {port} on {host} is in use; stop what listens there, "
            f"or set {port_variable} to a free port."
        )
    if error.errno in (errno.EACCES, errno.EPERM):
        return (
            f"Port {port} needs more rights than this user has; "
            f"set {port_variable} to a port above 1023."
        )
    reason = os.strerror(error.errno) if error.errno and error.errno > 0 else str(error)
    return (
        f"{host_variable} is {host!r}, which is no address of this machine ({reason}); "
        "allowed: one of its addresses, such as 127.0.0.1."
    )


def free_ports(count: int) -> tuple[int, ...]:
    """Different ports of the loopback address that nothing listens on at this moment."""
    with ExitStack() as stack:
        probes = [stack.enter_context(socket.socket()) for _ in range(count)]
        for probe in probes:
            probe.bind(("127.0.0.1", 0))
        return tuple(probe.getsockname()[1] for probe in probes)


def free_run(count: int) -> range:
    """Ports of the loopback address, one after the other, that nothing listens on at this moment.

    Raises:
        OperationError: there are none.
    """
    for _ in range(_TRIES):
        (first,) = free_ports(1)
        with ExitStack() as stack:
            try:
                for port in range(first, first + count):
                    stack.enter_context(socket.socket()).bind(("127.0.0.1", port))
            except (OSError, OverflowError):
                continue
            return range(first, first + count)
    raise OperationError(f"There are no {count} free ports in a row.")
