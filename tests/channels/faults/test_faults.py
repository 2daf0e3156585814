"""What visitors see, and what is kept, when something is done to the bot."""

from __future__ import annotations

import os
import resource
import signal
import socket
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path

import requests

from tests.channels.faults.conftest import Harmed
from tests.channels.web.conftest import Browser, words

_ASK = "What does a nurse do?"
_DANGER = "i want to kill myself"
_SAMARITANS = "116 123"


def _eventually(until: Callable[[], bool], seconds: float, what: str) -> None:
    end = time.monotonic() + seconds
    while not until():
        assert time.monotonic() < end, what
        time.sleep(0.05)


def test_a_turn_in_the_middle_of_which_the_bot_is_killed_is_whole_when_sent_again(
    harmed: Harmed,
) -> None:
    visitor = harmed.visitor()
    first = visitor.say(_ASK)
    harmed.bot.actions.signal(signal.SIGSTOP)
    try:
        with ThreadPoolExecutor(1) as pool:
            cut = pool.submit(visitor.send, "What does a vet do?", id="cut-off-1")
            pending = "the message never came in"
            _eventually(lambda: _pending(visitor), 10, pending)
            harmed.bot.server.signal(signal.SIGKILL)
            assert isinstance(cut.exception(timeout=30), requests.RequestException)
    finally:
        harmed.bot.actions.signal(signal.SIGCONT)
    harmed.bot.server.stop()
    harmed.bot.server.start()
    again = visitor.say("What does a vet do?", id="cut-off-1")
    assert "What does a vet do?" in words(again)
    after = visitor.say("What does a cook do?")
    assert "What does a cook do?" in words(after), "the next answer is to another question"
    assert visitor.turns() == [first, again, after]


def _pending(visitor: Browser) -> bool:
    return bool(visitor.call("GET", "/conversation?after=0").json()["pending"])


@contextmanager
def _full_disk(harmed: Harmed) -> Iterator[None]:
    """No file of the bot's can grow, as on a disk that is full."""
    kind = resource.RLIMIT_FSIZE
    before = resource.prlimit(harmed.pid, kind)
    resource.prlimit(harmed.pid, kind, (1, before[1]))
    try:
        yield
    finally:
        resource.prlimit(harmed.pid, kind, before)


def test_with_a_full_disk_everybody_is_answered_and_danger_gets_its_signpost(
    harmed: Harmed,
) -> None:
    visitor = harmed.visitor()
    kept = visitor.say(_ASK)
    with _full_disk(harmed):
        apology = visitor.say(_ASK)
        danger = visitor.say(_DANGER)
        assert Browser(harmed.bot.address).start().say(_DANGER)["reply"]["status"] == "crisis"
    assert apology["reply"]["status"] == "error"
    assert danger["reply"]["status"] == "crisis"
    assert _SAMARITANS in words(danger)
    after = visitor.say("What does a vet do?")
    assert "What does a vet do?" in words(after)
    assert [turn for turn in visitor.turns() if turn["turn"] in (kept["turn"], after["turn"])] == [
        kept,
        after,
    ]


def test_with_half_a_model_the_bot_is_not_ready_and_danger_gets_its_signpost(
    without_model: Harmed,
) -> None:
    ready = requests.get(f"{without_model.bot.address}/webhooks/web/ready", timeout=10)
    assert (ready.status_code, ready.json()) == (503, {"ready": False})
    visitor = without_model.visitor()
    assert visitor.say(_ASK)["reply"]["status"] == "error"
    assert _SAMARITANS in words(visitor.say(_DANGER))


def _files(harmed: Harmed) -> int:
    """How many files and connections the bot has open."""
    return len(list(Path(f"/proc/{harmed.pid}/fd").iterdir()))


def _connection(harmed: Harmed) -> socket.socket:
    return socket.create_connection(("127.0.0.1", harmed.bot.server.port), timeout=30)


def _head(path: str, length: int) -> bytes:
    return (
        f"POST /webhooks/web{path} HTTP/1.1\r\nHost: localhost\r\n"
        f"Content-Type: application/json\r\nContent-Length: {length}\r\n\r\n"
    ).encode()


def test_five_hundred_sessions_that_are_opened_and_dropped_leave_nothing_open(
    harmed: Harmed,
) -> None:
    visitor = harmed.visitor()
    visitor.say(_ASK)
    before = _files(harmed)
    for _ in range(500):
        with _connection(harmed) as dropped:
            dropped.sendall(_head("/conversations", 2) + b"{}")
    assert _ASK in words(visitor.say(_ASK))
    left = "connections of visitors who went away are still open"
    _eventually(lambda: _files(harmed) <= before + 5, 30, left)


def test_slow_clients_keep_nobody_waiting_and_are_let_go(harmed: Harmed) -> None:
    with ExitStack() as stack:
        slow = [stack.enter_context(_connection(harmed)) for _ in range(50)]
        for each in slow:
            each.sendall(_head("/conversations", 100) + b"{")
        visitor = harmed.visitor()
        for _ in range(3):
            assert _ASK in words(visitor.say(_ASK))
        answers = [each.recv(4096) for each in slow]
    assert all(answer.startswith(b"HTTP/1.1 408") for answer in answers)


def _work(harmed: Harmed) -> float:
    """The seconds of a processor that the bot has used."""
    stat = Path(f"/proc/{harmed.pid}/stat").read_text(encoding="ascii")
    fields = stat.rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def test_a_flood_of_one_visitor_costs_less_than_half_of_what_others_cost(harmed: Harmed) -> None:
    others = [harmed.visitor() for _ in range(4)]
    start = _work(harmed)
    for visitor in others:
        for _ in range(20):
            visitor.say(_ASK)
    answered = (_work(harmed) - start) / 80
    flooding = harmed.visitor()
    while flooding.send(_ASK).status_code == 200:
        pass
    start = _work(harmed)
    codes = [flooding.send(_ASK).status_code for _ in range(100)]
    refused = (_work(harmed) - start) / 100
    assert set(codes) == {429}
    assert refused < answered / 2, f"a refusal costs {refused:.4f} s, an answer {answered:.4f} s"
    assert _ASK in words(harmed.visitor().say(_ASK))
