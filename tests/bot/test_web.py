"""The web channel in front of the whole bot: quick replies, the eligibility check, a new start."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import requests

from tests.channels.web.conftest import Browser, code, words
from tests.running_bot import RunningBot, running_bot
from tests.shown import answers_of, blocks_of, verdicts_of
from tests.visitor import JOB

pytestmark = pytest.mark.bot


@pytest.fixture
def visitor(bot: RunningBot) -> Browser:
    """A visitor in a conversation of the real bot."""
    return Browser(bot.settings.address).start()


def _ask(visitor: Browser, text: str = "", **body: Any) -> dict[str, Any]:
    return visitor.say(text, occupation=JOB, **body)


def _press(visitor: Browser, turn: dict[str, Any], number: int = 0) -> dict[str, Any]:
    return _ask(visitor, reply=turn["reply"]["quick_replies"][number]["id"])


def _payloads(value: object) -> Iterator[str]:
    """Every string in a turn that Rasa would take for an intent."""
    if isinstance(value, str):
        if value.startswith("/"):
            yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _payloads(part)
    elif isinstance(value, list):
        for part in value:
            yield from _payloads(part)


def test_a_quick_reply_is_said_in_its_words_and_answered_by_its_meaning(visitor: Browser) -> None:
    first = _ask(visitor, "what does it pay")
    pressed = _press(visitor, first)
    assert pressed["said"]["text"] == first["reply"]["quick_replies"][0]["title"]
    assert pressed["reply"]["status"] == "answered"


def test_a_quick_reply_of_an_earlier_turn_counts_as_its_words(visitor: Browser) -> None:
    first = _ask(visitor, "what does it pay")
    _ask(visitor, "what are the hours")
    late = _press(visitor, first, 2)
    assert late["said"]["text"] == first["reply"]["quick_replies"][2]["title"]
    assert late["reply"]["status"] != "error"


def test_a_quick_reply_of_another_visitor_is_unknown(bot: RunningBot, visitor: Browser) -> None:
    first = _ask(visitor, "what does it pay")
    other = Browser(bot.settings.address).start()
    answer = other.send(reply=first["reply"]["quick_replies"][0]["id"])
    assert code(answer) == "unknown_reply"


def test_the_check_tells_its_progress_and_lets_an_answer_be_changed(visitor: Browser) -> None:
    turn = _ask(visitor, "could I do this job?")
    assert turn["reply"]["status"] == "guided", words(turn)
    for _ in range(15):
        if verdicts_of(turn["reply"]):
            break
        assert turn["reply"].get("progress"), f"no progress with {words(turn)!r}"
        turn = _press(visitor, turn)
    assert verdicts_of(turn["reply"]), "the check did not come to its end"
    (summary,) = blocks_of(turn["reply"], "summary")
    assert summary["text"]
    _ask(visitor, "what does it pay?")  # an answer can be changed later, too
    changed = _ask(visitor, reply=answers_of(turn["reply"])[0]["change"]["id"])
    assert changed["reply"]["progress"], "the question is not asked again"


def test_no_payload_of_rasas_leaves_the_channel(visitor: Browser) -> None:
    turns = [_ask(visitor, "could I do this job?")]
    for _ in range(6):
        turns.append(_press(visitor, turns[-1]))
    assert list(_payloads(turns)) == []


def test_every_turn_is_as_the_openapi_description_says(bot: RunningBot, visitor: Browser) -> None:
    turns = [
        _ask(visitor, "what does it pay? I am jo@example.com"),
        _ask(visitor, "best recipe for a victoria sponge?"),
        _ask(visitor, "I want to talk to a real person", language="cy"),
        _ask(visitor, "could I do this job?"),
    ]
    while not verdicts_of(turns[-1]["reply"]):
        turns.append(_press(visitor, turns[-1]))
        assert len(turns) < 20, "the check did not come to its end"
    visitor.call("POST", "/feedback", json={"turn": 1, "helpful": False, "reason": "too long"})
    address = f"{bot.settings.address}/webhooks/web/openapi.json"
    described = requests.get(address, timeout=5).json()
    turn = {**described, "$ref": "#/components/schemas/Turn"}
    for each in visitor.turns():
        jsonschema.Draft202012Validator(turn).validate(each)


def test_a_phone_number_in_an_answer_can_be_called(visitor: Browser) -> None:
    turn = _ask(visitor, "I want to talk to a real person")
    links = [
        span.get("href", "")
        for message in turn["reply"]["messages"]
        for block in message["blocks"]
        for line in block.get("lines") or [block["line"]]
        for span in line
    ]
    assert any(link.startswith("tel:") for link in links), words(turn)


def test_sessions_and_quick_replies_survive_a_new_start(root: Path, tmp_path: Path) -> None:
    with running_bot(tmp_path, root / "data") as bot:
        visitor = Browser(bot.settings.address).start()
        first = _ask(visitor, "what does it pay")
    with running_bot(tmp_path, root / "data") as bot:
        visitor.address = bot.settings.address
        assert visitor.turns() == [first]
        assert _press(visitor, first)["reply"]["status"] == "answered"
