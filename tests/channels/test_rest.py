"""The channel in front of a real bot, whose action server fails in every way it can."""

from __future__ import annotations

import json
import signal
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
import requests
from rasa.shared.exceptions import RasaException

from channels.rest import GuardedRestInput
from tests.channels.conftest import Bot

_QUESTION = "What does a nurse do?"
_CRISIS = "I want to kill myself"
_LONGEST_WAIT = 5.0 + 3.0  # seconds; a busy machine may lose some

Sender = Callable[[], str]


def _status(messages: list[dict[str, Any]]) -> str | None:
    found = [message["custom"]["status"] for message in messages if "custom" in message]
    return found[-1] if found else None


def _kinds(events: list[dict[str, Any]]) -> list[str]:
    """The turns of a conversation: what was said by whom, and where the bot waits."""
    named = {"user": "visitor", "bot": "bot", "session_started": "session"}
    kinds = [
        "waits" if event.get("name") == "action_listen" else named.get(event["event"])
        for event in events
    ]
    return [kind for kind in kinds if kind]


def _is_apology(messages: list[dict[str, Any]], sender: str) -> bool:
    assert all(message["recipient_id"] == sender for message in messages)
    return _status(messages) == "error" and bool(messages[0]["text"])


def _answers(bot: Bot, sender: str) -> bool:
    return bot.say(sender, _QUESTION) == [{"recipient_id": sender, "text": f"{_QUESTION} {{}}"}]


def test_the_health_address_is_rasas_own(bot: Bot) -> None:
    answer = requests.get(f"{bot.address}/webhooks/rest/", timeout=5)
    assert answer.json() == {"status": "ok"}


def test_a_question_gets_what_the_action_says(bot: Bot, sender: Sender) -> None:
    assert _answers(bot, sender())


def test_the_action_sees_the_cleaned_message_and_the_known_metadata(
    bot: Bot, sender: Sender
) -> None:
    body = {
        "sender": sender(),
        "message": "What\u200b does a nurse do?",
        "metadata": {"occupation": "nurse", "language": "cy", "page": 7},
    }
    answer = bot.post(body).json()
    assert answer[0]["text"] == _QUESTION + ' {"language": "cy", "occupation": "nurse"}'


@pytest.mark.parametrize("message", ["/greet", "", _QUESTION])
@pytest.mark.parametrize("query", ["", "?stream=true"])
def test_every_answer_forbids_browsers_to_keep_or_reinterpret_it(
    bot: Bot, sender: Sender, message: str, query: str
) -> None:
    answer = bot.post({"sender": sender(), "message": message}, query)
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_a_slash_message_is_an_intent_as_in_rasa(bot: Bot, sender: Sender) -> None:
    visitor = sender()
    assert bot.say(visitor, "/greet") == [{"recipient_id": visitor, "text": "Hello!"}]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"hello", 400),
        (b"[]", 400),
        (b"[" * 60_000, 400),
        ({"message": "hello"}, 400),
        ({"sender": "refused", "message": ""}, 400),
        ({"sender": "refused", "message": "m" * 501}, 400),
        ({"sender": "refused", "message": "hello", "metadata": {"language": "fr"}}, 400),
        ({"sender": "refused", "message": "m" * 70_000}, 413),
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_wrong_request_is_refused_in_words(bot: Bot, body: Any, status: int) -> None:
    answer = bot.post(body)
    assert answer.status_code == status
    assert list(answer.json()) == ["error"]
    assert "allowed" in answer.json()["error"]


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", ""])
def test_what_a_foreign_page_could_send_unasked_is_refused(
    bot: Bot, sender: Sender, kind: str
) -> None:
    body = {"sender": sender(), "message": _QUESTION}
    answer = bot.post(body, **{"Content-Type": kind})
    assert (answer.status_code, "application/json" in answer.json()["error"]) == (400, True)


def test_a_foreign_page_is_refused_and_one_of_this_machine_is_not(bot: Bot, sender: Sender) -> None:
    body = {"sender": sender(), "message": _QUESTION}
    for origin in ("https://elsewhere.example", "null"):
        answer = bot.post(body, Origin=origin)
        assert (answer.status_code, "site" in answer.json()["error"]) == (400, True)
    assert bot.post(body, Origin=bot.address).status_code == 200


@pytest.mark.parametrize(
    "message",
    [
        "/restart",
        "/session_start",
        "/back",
        " /restart ",
        "/restart@1.0",
        "/crisis_suicide_self_harm",
        "/crisis_anything{}",
        '/ask{"band": null}',
        '/ask{"band": true}',
        '/ask{"band": 7}',
        '/ask{"band": {"a": "b"}}',
        '/ask{"band": []}',
        '/ask{"band": ""}',
        '/ask{"band": "\\ud800"}',
        '/ask{"band": "6\\u0000"}',
        '/ask{"answer_status": "answered"}',
        '/ask{"band": "6"',
        "/ask{band}",
        "/ask{" + "[" * 400,
    ],
)
def test_a_payload_that_no_button_has_is_refused_and_not_kept(
    bot: Bot, sender: Sender, message: str
) -> None:
    visitor = sender()
    answer = bot.post({"sender": visitor, "message": message})
    assert answer.status_code == 400, answer.text
    assert "allowed" in answer.json()["error"]
    assert "user" not in [event["event"] for event in bot.events(visitor)]


def test_a_refused_message_is_not_kept(bot: Bot, sender: Sender) -> None:
    visitor = sender()
    bot.post({"sender": visitor, "message": "m" * 501})
    assert "user" not in [event["event"] for event in bot.events(visitor)]


def test_messages_that_come_together_are_answered_one_after_the_other(
    bot: Bot, sender: Sender
) -> None:
    visitor, started = sender(), time.monotonic()
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: _answers(bot, visitor), range(8)))
    assert all(answers)
    # With a second for each of the seven that wait it would be seven.
    assert time.monotonic() - started < 6, "each waiting message costs a second of Rasa's lock"
    assert _kinds(bot.events(visitor)) == ["session", "waits", *["visitor", "bot", "waits"] * 8]


def test_a_stream_has_the_same_messages_line_by_line(bot: Bot, sender: Sender) -> None:
    answer = bot.post({"sender": sender(), "message": "/greet"}, "?stream=true")
    assert [json.loads(line)["text"] for line in answer.text.splitlines()] == ["Hello!"]


@pytest.mark.parametrize("message", ["Please fail", "Stay silent", "nothing the bot knows"])
def test_a_turn_that_says_nothing_ends_with_an_apology(
    bot: Bot, sender: Sender, message: str
) -> None:
    visitor = sender()
    assert _is_apology(bot.say(visitor, message), visitor)
    assert _answers(bot, visitor)


def test_a_failed_turn_is_kept_with_its_apology(bot: Bot, sender: Sender) -> None:
    visitor = sender()
    said = bot.say(visitor, "Please fail")
    bot.say(visitor, _QUESTION)
    events = bot.events(visitor)
    bot_says = [event["text"] for event in events if event["event"] == "bot"]
    assert bot_says[0] == said[0]["text"]
    assert bot_says[-1] == f"{_QUESTION} {{}}"
    status = [event["value"] for event in events if event.get("name") == "answer_status"]
    assert status == ["error", "answered"]
    visitor_says = [event["text"] for event in events if event["event"] == "user"]
    assert visitor_says == ["Please fail", _QUESTION]


def test_a_crisis_gets_its_reply_even_if_the_action_says_nothing(bot: Bot, sender: Sender) -> None:
    visitor = sender()
    messages = bot.say(visitor, _CRISIS)
    assert _status(messages) == "crisis"
    assert "116 123" in json.dumps(messages, ensure_ascii=False)


def test_a_frozen_action_server_lets_nobody_wait_for_long(frozen: Bot, sender: Sender) -> None:
    """Three messages of one visitor and a crisis elsewhere: each is answered in time."""

    def timed(visitor: str, message: str) -> tuple[list[dict[str, Any]], float]:
        started = time.monotonic()
        return frozen.say(visitor, message), time.monotonic() - started

    visitor, other = sender(), sender()
    asked = [(visitor, _QUESTION)] * 3 + [(other, _CRISIS)]
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda each: timed(*each), asked))
    assert [_status(messages) for messages, _ in answers] == ["error"] * 3 + ["crisis"]
    assert max(seconds for _, seconds in answers) < _LONGEST_WAIT
    kept = _kinds(frozen.events(visitor))
    assert [kind for kind in kept if kind == "visitor"] == ["visitor"] * 3
    assert kept[:2] == ["session", "waits"]
    assert kept[-1] == "waits"


def _seconds_of_a_turn(bot: Bot, visitor: str) -> float:
    began = time.monotonic()
    assert _answers(bot, visitor)
    return time.monotonic() - began


def test_the_next_turn_works_once_the_action_server_thaws(bot: Bot, sender: Sender) -> None:
    visitor = sender()
    bot.actions.signal(signal.SIGSTOP)
    try:
        assert _is_apology(bot.say(visitor, _QUESTION), visitor)
    finally:
        bot.actions.signal(signal.SIGCONT)
    first = _seconds_of_a_turn(bot, visitor)
    second = _seconds_of_a_turn(bot, visitor)
    assert first - second < 1, "the frozen turn still held the conversation's lock"


class TestWithoutAnActionServer:
    """It was killed."""

    def test_a_question_gets_an_apology_at_once(self, crippled: Bot, sender: Sender) -> None:
        visitor, started = sender(), time.monotonic()
        assert _is_apology(crippled.say(visitor, _QUESTION), visitor)
        assert time.monotonic() - started < _LONGEST_WAIT

    def test_a_crisis_gets_its_reply(self, crippled: Bot, sender: Sender) -> None:
        assert _status(crippled.say(sender(), f"what does it matter, {_CRISIS}")) == "crisis"

    def test_a_stream_has_the_apology(self, crippled: Bot, sender: Sender) -> None:
        answer = crippled.post({"sender": sender(), "message": _QUESTION}, "?stream=true")
        assert _status([json.loads(line) for line in answer.text.splitlines()]) == "error"

    def test_the_log_has_the_cause(self, crippled: Bot, sender: Sender) -> None:
        visitor = sender()
        crippled.say(visitor, _QUESTION)
        log = crippled.server.log.read_text()
        assert f"Conversation {visitor} got an apology" in log
        assert "Couldn't connect to the server" in log

    def test_what_needs_no_action_server_still_works(self, crippled: Bot, sender: Sender) -> None:
        assert crippled.say(sender(), "/greet")[0]["text"] == "Hello!"


def test_a_conversation_goes_on_after_the_action_server_is_back(bot: Bot, sender: Sender) -> None:
    assert _answers(bot, sender())


@pytest.mark.parametrize("limit", [0, -1, 61, "4", True, None, float("nan")])
def test_a_senseless_time_limit_stops_the_start(limit: Any) -> None:
    with pytest.raises(
        RasaException,
        match=r"limit_seconds of GuardedRestInput is .*; allowed: a number from 0.1 to 60",
    ):
        GuardedRestInput.from_credentials({"limit_seconds": limit})


def test_an_unknown_option_stops_the_start() -> None:
    with pytest.raises(
        RasaException, match="has the option 'limit'; allowed: origins, limit_seconds"
    ):
        GuardedRestInput.from_credentials({"limit": 4})


def test_the_channel_has_the_name_and_the_address_of_rasas_own() -> None:
    channel = GuardedRestInput.from_credentials(None)
    assert (channel.name(), channel.url_prefix(), channel.options.limit_seconds) == (
        "rest",
        "rest",
        4.0,
    )
