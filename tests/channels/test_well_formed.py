"""Heads of requests that say wrongly how much follows."""

from __future__ import annotations

import socket

import pytest
import requests

from channels.well_formed import MalformedError, check_head
from tests.channels.conftest import Bot

_START = "POST /webhooks/web/conversations HTTP/1.1"
_WRONG = [
    "Content-Length: -1",
    "Content-Length: abc",
    "Content-Length: 0x10",
    "Content-Length:",
    "Content-Length: 99999999999999999999",
    "Content-Length: 2\r\nContent-Length: 5",
    "Content-Length: 2\r\nTransfer-Encoding: chunked",
    "Content-Length : 2",
    "Transfer-Encoding: gzip",
    "Transfer-Encoding: gzip, chunked",
    "transfer-encoding: chunked\r\nTransfer-Encoding: chunked",
]
_RIGHT = ["Host: x", "content-length: 2", "CONTENT-LENGTH:2 ", "Transfer-Encoding: chunked"]


def _status(bot: Bot, *headers: str, start: str = _START) -> bytes:
    """What the server answers first to a head, and to nothing after it."""
    head = "\r\n".join([start, "Host: 127.0.0.1", *headers, "", ""])
    with socket.create_connection(("127.0.0.1", bot.server.port), timeout=5) as line:
        line.sendall(head.encode() + b"{}")
        return line.recv(65536)[9:12]


@pytest.mark.parametrize("header", _WRONG)
def test_a_length_that_cant_be_told_is_refused(header: str) -> None:
    with pytest.raises(MalformedError):
        check_head(f"{_START}\r\nHost: x\r\n{header}".encode())


@pytest.mark.parametrize("header", _RIGHT)
def test_an_ordinary_head_is_taken(header: str) -> None:
    check_head(f"{_START}\r\n{header}".encode())


def test_the_server_goes_on_after_each_of_them(bot: Bot) -> None:
    for header in _WRONG:
        assert _status(bot, header) == b"400", header
    assert requests.get(f"{bot.address}/webhooks/web/", timeout=2).json() == {"status": "ok"}


@pytest.mark.parametrize(
    ("start", "status"),
    [
        ("GARBAGE", b"400"),
        ("GET /webhooks/web/status HTTP/9.9", b"400"),
        (f"GET /webhooks/web/{'a' * 20_000} HTTP/1.1", b"413"),
        ("FOO /webhooks/web/status HTTP/1.1", b"405"),
        ("GET /webhooks/web/%ff%00 HTTP/1.1", b"404"),
        ("GET /webhooks/web/../../etc/passwd HTTP/1.1", b"404"),
    ],
    ids=lambda part: repr(part[:40]),
)
def test_a_strange_first_line_gets_a_refusal(bot: Bot, start: str, status: bytes) -> None:
    assert _status(bot, start=start) == status


@pytest.mark.parametrize(
    "header",
    [
        "Host: [[[:",
        "Origin: http://[::1",
        "Origin: http://127.0.0.1:99999999",
        "Authorization: Bearer \xff.\xfe",
        "Content-Type: application/json; charset=\xff",
        "X-Forwarded-For: ,,,\xff",
        'Forwarded: for=";;;"',
        "Cookie: \xff=\xff; ;;=",
        "Accept: nonsense",
        "Expect: nonsense",
        "Upgrade: websocket",
        "\r\n".join(f"X-{number}: y" for number in range(500)),
    ],
    ids=lambda header: repr(header[:30]),
)
def test_a_strange_header_breaks_nothing(bot: Bot, header: str) -> None:
    start = "GET /webhooks/web/status HTTP/1.1"
    assert _status(bot, header, start=start)[:1] in (b"2", b"4")
