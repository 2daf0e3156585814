"""Supervises small servers that are given as JSON; what the tests send signals to."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from operations.common.failure import OperationError, Stopped
from operations.common.stopping import StopRequest
from operations.servers.supervisor import Service, supervise


def main(folder: Path, described: str, limit: float) -> int:
    """Run the servers as `make run` runs its own."""
    services = [
        Service(
            name=name,
            command=(sys.executable, "-c", code, str(port)),
            health=f"http://127.0.0.1:{port}/",
            log=folder / f"{name}.log",
            alarms=("cannot work",),
        )
        for name, code, port in json.loads(described)
    ]
    with StopRequest() as request:
        try:
            supervise(services, folder, request, lambda: print("ready", flush=True), limit)  # noqa: T201 (the test waits for it)
        except Stopped:
            return 0
        except OperationError as error:
            print(error, file=sys.stderr)  # noqa: T201 (the test reads it)
            return error.code
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2], float(sys.argv[3])))
