"""A conversation in the terminal, with a server that speaks like Rasa's REST channel."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from operations.common.conversation import Answer
from operations.tending.chat import Reply, meant, replies_in, shown
from tests.operations.rest_server import RestServer, Serve

ANSWER: list[dict[str, Any]] = [
    {"recipient_id": "x", "text": "Band 5 starts at a published figure."},
    {"recipient_id": "x", "custom": {"status": "answered", "sources": []}},
    {
        "recipient_id": "x",
        "text": "What next?",
        "buttons": [
            {"title": "Hours", "payload": "/ask_hours"},
            {"title": "Pay", "payload": "/ask_pay"},
        ],
    },
]


@pytest.fixture
def server(serve: Serve) -> RestServer:
    """A server that gives everyone the same answer."""
    return serve(lambda _: ANSWER)


def _chat(
    root: Path, environment: dict[str, str], port: int, typed: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "operations", "chat"],
        cwd=root,
        env={**environment, "CAREERS_PORT": str(port)},
        input=typed,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_what_is_typed_is_sent_and_a_number_chooses_a_quick_reply(
    server: RestServer, root: Path, environment: dict[str, str]
) -> None:
    ended = _chat(root, environment, server.server_port, "pay?\n2\nexit\nnever sent\n")
    assert ended.returncode == 0
    assert [message["message"] for message in server.received] == ["pay?", "/ask_pay"]
    assert {message["path"] for message in server.received} == {"/webhooks/rest/webhook"}
    assert len({message["sender"] for message in server.received}) == 1
    assert "  2. Pay" in ended.stdout.splitlines()
    assert "[answered]" in ended.stdout


def test_the_job_page_and_its_language_go_with_every_message(
    server: RestServer, root: Path, environment: dict[str, str]
) -> None:
    page = {"OCCUPATION": "paramedic", "LANGUAGE_CODE": "cy"}
    _chat(root, {**environment, **page}, server.server_port, "cyflog?\n")
    assert server.received[0]["metadata"] == {"occupation": "paramedic", "language": "cy"}


def test_the_end_of_the_input_ends_the_conversation(
    server: RestServer, root: Path, environment: dict[str, str]
) -> None:
    assert _chat(root, environment, server.server_port, "").returncode == 0


def test_without_a_bot_one_sentence_says_how_to_start_it(
    root: Path, environment: dict[str, str], free_port: Callable[[], int]
) -> None:
    port = free_port()
    ended = _chat(root, environment, port, "pay?\n")
    assert ended.returncode == 1
    assert ended.stderr == (
        f"Error: No bot answers at http://127.0.0.1:{port}; start it with `make run` in another terminal.\n"
    )


@pytest.mark.parametrize(
    ("typed", "message"), [("1", "/a"), ("2", "/b"), ("3", "3"), ("0", "0"), ("one", "one")]
)
def test_only_the_number_of_a_quick_reply_means_one(typed: str, message: str) -> None:
    assert meant(typed, (Reply("A", "/a"), Reply("B", "/b"))) == message


def test_an_answer_shows_its_text_then_the_replies_then_the_status() -> None:
    answer = Answer(tuple(ANSWER), seconds=0.1)
    assert shown(answer, replies_in(answer), colour=True).splitlines() == [
        "Band 5 starts at a published figure.",
        "What next?",
        "  1. Hours",
        "  2. Pay",
        "\033[2m[answered]\033[0m",
    ]


def test_silence_is_shown_as_such() -> None:
    assert shown(Answer((), seconds=0.1), (), colour=False) == "(no answer)"
