"""A server that speaks like Rasa's REST channel."""

from __future__ import annotations

import json
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

Messages = list[dict[str, Any]]
Reply = Callable[[dict[str, Any]], Messages]


class RestServer(HTTPServer):
    """Keeps what it was sent and answers what a function makes of it."""

    def __init__(self, reply: Reply) -> None:
        """Listen on a free port of the loopback address."""
        super().__init__(("127.0.0.1", 0), _Handler)
        self.reply = reply
        self.received: list[dict[str, Any]] = []

    @property
    def address(self) -> str:
        """Where messages are sent."""
        return f"http://127.0.0.1:{self.server_port}/webhooks/rest/webhook"


Serve = Callable[[Reply], RestServer]


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self._answer(b"Hello")

    def do_POST(self) -> None:
        assert isinstance(self.server, RestServer)
        sent = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.received.append({"path": self.path, **sent})
        self._answer(json.dumps(self.server.reply(sent)).encode())

    def _answer(self, body: bytes) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing among the test's output."""
