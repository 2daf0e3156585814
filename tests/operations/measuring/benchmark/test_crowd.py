"""A crowd notices whose answers it gets."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from operations.common.conversation import Conversation
from operations.common.web import NoAnswerError
from operations.measuring.benchmark.crowd import Visitor, both_channels, crowd, flood, scripts
from operations.measuring.benchmark.turns import QUESTIONS
from tests.operations.rest_server import Serve

_JOBS = ("nurse", "vet")


class _Channel(BaseHTTPRequestHandler):
    """Answers as the web channel does, but for what a test lets go wrong."""

    answer: Callable[[dict[str, Any]], tuple[int, dict[str, Any]]]

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if self.path.endswith("/conversations"):
            self._tell(201, {"token": "a token"})
        else:
            self._tell(*type(self).answer(body))

    def do_DELETE(self) -> None:
        self._tell(200, {})

    def _tell(self, status: int, told: dict[str, Any]) -> None:
        self.send_response(status)
        self.end_headers()
        self.wfile.write(json.dumps(told).encode())

    def log_message(self, *_: object) -> None:
        """Print nothing."""


def _proper(body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
    words = f"{body['text']} of a {body['occupation']}"
    reply = {"messages": [{"text": words}]}
    return 200, {"id": body["id"], "said": {"text": body["text"]}, "reply": reply}


@pytest.fixture
def address() -> Iterator[str]:
    _Channel.answer = staticmethod(_proper)
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Channel)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_everybody_is_asked_for_and_counted(address: str) -> None:
    served = crowd(address, scripts(address, _JOBS), 4, lambda so_far: len(so_far.waits) < 60)
    assert 60 <= len(served.waits) < 64
    assert (served.wrong, served.refused) == ([], {})
    assert served.deleted
    assert served.kept


def test_another_visitors_words_are_noticed(address: str) -> None:
    known = scripts(address, _JOBS)
    _Channel.answer = staticmethod(lambda body: _proper({**body, "occupation": "vet"}))
    served = crowd(address, known, 2, lambda so_far: len(so_far.waits) < 20)
    assert set(served.wrong) == {told for _, told in known["vet"]}


def test_an_answer_to_another_message_is_noticed(address: str) -> None:
    known = scripts(address, _JOBS)
    _Channel.answer = staticmethod(lambda body: _proper({**body, "id": "another"}))
    served = crowd(address, known, 1, lambda so_far: len(so_far.waits) < 3)
    assert served.wrong == ["not theirs"] * 3


def test_refusals_are_counted_by_their_reason(address: str) -> None:
    known, left = scripts(address, _JOBS), iter([True, True])
    _Channel.answer = staticmethod(lambda _: (429, {}))
    served = crowd(address, known, 1, lambda _: next(left, False))
    assert list(served.refused.values()) == [1]
    assert "429" in next(iter(served.refused))


def test_a_flood_tells_what_became_of_it(address: str) -> None:
    assert list(flood(address, "vet", 0.2)) == ["answered"]


def test_turns_of_both_channels_are_measured_one_after_the_other(
    address: str, serve: Serve
) -> None:
    rest = serve(lambda _: [{"text": "Hello"}])
    took = both_channels(lambda: Conversation(rest.address), lambda: Visitor(address, _JOBS[0]), 2)
    assert len(took[0]) == len(took[1]) == 2 * 2 * len(QUESTIONS)
    assert min(*took[0], *took[1]) > 0


def test_an_answer_of_somebody_else_is_no_turn_of_the_web_channel(
    address: str, serve: Serve
) -> None:
    _Channel.answer = staticmethod(lambda body: _proper({**body, "id": "another"}))
    rest = serve(lambda _: [{"text": "Hello"}])
    with pytest.raises(NoAnswerError, match="somebody else"):
        both_channels(lambda: Conversation(rest.address), lambda: Visitor(address, _JOBS[0]), 1)
