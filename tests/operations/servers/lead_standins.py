"""Leads small workers, which say who they are to whoever connects."""

from __future__ import annotations

import asyncio
import os
import socket
import sys
import time

from operations.common.stopping import StopRequest
from operations.servers.workers import Leader, bound
from settings.logs import write_own_logs
from tracker.shared.crew import BEAT
from tracker.shared.hub_client import own_hub

_SILENCE = 3.0  # seconds


def work(number: int, listening: socket.socket) -> None:
    """Answer with the number and the id of this process, or fail as the test wants it."""
    if sys.argv[3] == "fails":
        raise SystemExit(3)
    asyncio.run(_serve(number, listening))


async def _serve(number: int, listening: socket.socket) -> None:
    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked = await reader.readline()
        if asked == b"hang\n":
            time.sleep(60)
        up, of = await own_hub().run(BEAT, [], number)
        writer.write(f"{number} {os.getpid()} {up} {of}\n".encode())
        await writer.drain()
        writer.close()

    await asyncio.start_server(answer, sock=listening)
    while True:
        await own_hub().run(BEAT, [], number)
        await asyncio.sleep(0.2)


if __name__ == "__main__":
    write_own_logs()
    with StopRequest() as request:
        place = bound("127.0.0.1", int(sys.argv[1]))
        sys.exit(Leader(int(sys.argv[2]), place, work, _SILENCE).lead(request))
