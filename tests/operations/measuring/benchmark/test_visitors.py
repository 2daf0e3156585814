"""Visitors at once are counted with their turns, errors, and answers that went astray."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest

from operations.common.conversation import Conversation
from operations.measuring.benchmark.visitors import Talk, alone, crowd
from tests.operations.rest_server import Messages, RestServer, Serve

_QUESTIONS = ("how much", "how long")


def _own(sent: dict[str, Any]) -> Messages:
    """An answer to this visitor about the job of this page."""
    text = f"{sent['message']}: {sent['metadata']['occupation']}"
    return [{"recipient_id": sent["sender"], "text": text}]


def _begin(server: RestServer, job: str) -> Callable[[], Conversation]:
    return lambda: Conversation(server.address, {"occupation": job})


def _talks(server: RestServer) -> list[Talk]:
    return [alone(_begin(server, job), _QUESTIONS) for job in ("nurse", "porter")]


@pytest.mark.parametrize("visitors", [1, 4])
def test_each_visitor_has_all_their_turns(serve: Serve, visitors: int) -> None:
    server = serve(_own)
    talks = _talks(server)
    server.received.clear()
    found = crowd(talks, visitors)
    senders = {sent["sender"] for sent in server.received}
    assert len(senders) >= visitors
    assert len(server.received) == len(_QUESTIONS) * len(senders)
    assert (found.visitors, found.errors, found.wrong) == (visitors, 0, 0)
    assert found.per_second > 0
    assert 0 < found.median <= found.slow


def test_an_answer_about_another_job_went_astray(serve: Serve) -> None:
    server = serve(_own)
    talks = _talks(server)
    server.reply = lambda sent: _own({**sent, "metadata": {"occupation": "nurse"}})
    found = crowd(talks, 2)
    assert found.errors == 0
    assert found.wrong == 32, "half of the visitors came from the porter's page"


def test_an_answer_to_somebody_else_went_astray(serve: Serve) -> None:
    server = serve(_own)
    talk = alone(_begin(server, "nurse"), _QUESTIONS)
    server.reply = lambda sent: _own({**sent, "sender": "somebody else"})
    assert crowd([talk], 1).wrong == 64


@pytest.mark.parametrize(
    "messages", [[], [{"text": "Sorry"}, {"custom": {"status": "error"}}]], ids=["none", "apology"]
)
def test_a_turn_without_a_proper_answer_is_an_error(serve: Serve, messages: Messages) -> None:
    server = serve(_own)
    talk = alone(_begin(server, "nurse"), _QUESTIONS)
    server.reply = lambda _: messages
    found = crowd([talk], 2)
    assert (found.errors, found.wrong, found.per_second) == (64, 0, 0)


def test_a_server_that_refuses_makes_errors_and_stops_nobody(serve: Serve) -> None:
    server, lock, count = serve(_own), threading.Lock(), [0]
    talk = alone(_begin(server, "nurse"), _QUESTIONS)

    def now_and_then(sent: dict[str, Any]) -> Messages:
        with lock:
            count[0] += 1
        if count[0] % 2:
            raise ConnectionError("on purpose")
        return _own(sent)

    server.reply = now_and_then
    server.handle_error = lambda *_: None  # type: ignore[method-assign]
    found = crowd([talk], 1)
    assert (found.errors, found.wrong) == (32, 0)
    assert found.per_second > 0
