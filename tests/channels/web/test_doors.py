"""Who is let in, from where, how often, and with how much."""

from __future__ import annotations

import json
import signal
import sqlite3
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone

import jwt
import pytest
import requests

from tests.channels.conftest import SECRET, Bot
from tests.channels.web.conftest import Browser, code

_ASK = "What does a nurse do?"
_FOREIGN = "https://elsewhere.example"
_HANGS = 5.0  # seconds, on a busy machine


def _forged(name: str, secret: str, algorithm: str, **claims: object) -> str:
    later = datetime.now(timezone.utc) + timedelta(hours=1)
    return jwt.encode({"sub": name, "exp": later, **claims}, secret, algorithm)


@pytest.mark.parametrize(
    "header",
    [None, "", "Bearer", "Bearer ", "Bearer a.b.c", "Basic eDp5", "Bearer \x01", "Bearer é"],
)
def test_without_a_good_token_nobody_is_let_in(bot: Bot, header: str | None) -> None:
    headers = {} if header is None else {"Authorization": header.encode()}
    for method, path in (("GET", "/conversation"), ("DELETE", "/conversation")):
        url = f"{bot.address}/webhooks/web{path}"
        answer = requests.request(method, url, headers=headers, timeout=5)
        assert answer.status_code == 401, f"{method} {path} with {header!r}: {answer.text}"


def test_a_token_that_somebody_else_signed_is_refused(bot: Bot, visitor: Browser) -> None:
    name = visitor.id
    for token in (
        _forged(name, "another secret that is long enough", "HS256"),
        _forged(name, SECRET, "HS512"),
        _forged(name, "", "none"),
        visitor.token[:-2],
        f"{visitor.token}x",
    ):
        answer = Browser(bot.address, token).call("GET", "/conversation")
        assert (answer.status_code, code(answer)) == (401, "no_session"), token


def test_a_token_for_a_conversation_that_never_was_is_refused(bot: Bot) -> None:
    answer = Browser(bot.address, _forged("made-up", SECRET, "HS256")).send(_ASK)
    assert code(answer) == "no_session"


def test_a_token_with_another_conversation_put_in_is_refused(
    bot: Bot, browser: Callable[[], Browser]
) -> None:
    mine, other = browser(), browser()
    other.say(_ASK)
    head, _, signature = mine.token.split(".")
    bent = Browser(bot.address, f"{head}.{other.token.split('.')[1]}.{signature}")
    for answer in (
        bent.call("GET", "/conversation"),
        bent.send(_ASK),
        bent.call("POST", "/feedback", json={"turn": 1, "helpful": True}),
        bent.call("POST", "/conversation/end", json={}),
        bent.call("DELETE", "/conversation"),
    ):
        assert (answer.status_code, code(answer)) == (401, "no_session")
    assert len(other.turns()) == 1


def test_an_expired_token_says_so(bot: Bot, visitor: Browser) -> None:
    past = datetime.now(timezone.utc) - timedelta(seconds=5)
    token = _forged(visitor.id, SECRET, "HS256", exp=past)
    assert code(Browser(bot.address, token).send(_ASK)) == "session_expired"


def test_nothing_of_one_visitor_is_shown_to_another(browser: Callable[[], Browser]) -> None:
    first, second = browser(), browser()
    first.say("What does my secret mean?", id="same-name")
    assert "secret" not in json.dumps(second.say(_ASK, id="same-name"))
    assert "secret" not in json.dumps(second.turns())


def test_a_foreign_site_is_refused(visitor: Browser) -> None:
    for origin in (_FOREIGN, "null", "https://careers.example.evil.example", "http://["):
        answer = visitor.call("GET", "/conversation", headers={"Origin": origin})
        assert (answer.status_code, code(answer)) == (403, "foreign_origin")
        assert "Access-Control-Allow-Origin" not in answer.headers


def test_a_site_on_the_list_and_the_bots_own_pages_are_let_in(bot: Bot, visitor: Browser) -> None:
    for origin in ("https://careers.example", bot.address):
        answer = visitor.call("GET", "/conversation", headers={"Origin": origin})
        assert answer.status_code == 200
        assert answer.headers["Access-Control-Allow-Origin"] == origin


def test_this_machine_has_several_names(bot: Bot, visitor: Browser) -> None:
    named = f"http://localhost:{bot.server.port}"
    answer = visitor.call("GET", "/conversation", headers={"Origin": named})
    assert answer.headers["Access-Control-Allow-Origin"] == named
    other_port = {"Origin": f"http://localhost:{bot.server.port + 1}"}
    assert visitor.call("GET", "/conversation", headers=other_port).status_code == 403


def test_a_name_that_was_bent_to_this_machine_is_not_its_own(visitor: Browser) -> None:
    headers = {"Origin": "http://evil.example:5005", "Host": "evil.example:5005"}
    assert visitor.call("GET", "/conversation", headers=headers).status_code == 403


def test_a_browser_that_asks_first_is_told_what_a_listed_site_may_send(bot: Bot) -> None:
    asks = {"Access-Control-Request-Method": "POST"}
    url = f"{bot.address}/webhooks/web/messages"
    listed = requests.options(url, headers={"Origin": "https://careers.example", **asks}, timeout=5)
    assert listed.headers["Access-Control-Allow-Origin"] == "https://careers.example"
    assert "Authorization" in listed.headers["Access-Control-Allow-Headers"]
    foreign = requests.options(url, headers={"Origin": _FOREIGN, **asks}, timeout=5)
    assert "Access-Control-Allow-Origin" not in foreign.headers


@pytest.mark.parametrize("path", ["/", "/chat", "/nothing", "/webhooks/rest/webhook"])
def test_nobody_may_ask_what_can_be_sent_elsewhere_and_no_log_grows_by_it(
    bot: Bot, path: str
) -> None:
    before = bot.server.log.read_text()
    answer = requests.options(f"{bot.address}{path}", timeout=5)
    assert answer.status_code == 405
    assert answer.headers["Allow"] == "GET, HEAD, POST"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert bot.server.log.read_text() == before


def test_a_form_of_a_foreign_page_cant_send_a_message(visitor: Browser) -> None:
    data = json.dumps({"id": "simple-request", "text": _ASK})
    answer = visitor.call("POST", "/messages", data=data, headers={"Content-Type": "text/plain"})
    assert answer.status_code == 415


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"null",
        b"[" * 16_000,
        b'{"id": "12345678", "text": ' + b"[" * 8_000,
        b'{"id": "12345678", "text": "\\u0000\\u0007"}',
        b'{"id": "12345678", "text": "\\ud800"}',
        b'{"id": "12345678", "text": NaN}',
        b'{"id": "12345678", "text": 1e999999}',
    ],
    ids=lambda data: repr(data[:40]),
)
def test_what_is_no_message_is_refused_and_breaks_nothing(visitor: Browser, data: bytes) -> None:
    answer = visitor.call(
        "POST", "/messages", data=data, headers={"Content-Type": "application/json"}
    )
    assert answer.status_code == 400, answer.text
    assert answer.json()["error"]["message"]


def test_ten_megabytes_are_refused_at_once(visitor: Browser) -> None:
    visitor.call("GET", "/status")
    began = time.perf_counter()
    answer = visitor.call(
        "POST",
        "/messages",
        data=b"x" * 10_000_000,
        headers={"Content-Type": "application/json"},
    )
    assert (answer.status_code, code(answer)) == (413, "too_large")
    assert time.perf_counter() - began < _HANGS


def test_a_large_body_is_refused_where_none_belongs(visitor: Browser) -> None:
    for method, path in (("GET", "/conversation"), ("GET", "/status"), ("DELETE", "/conversation")):
        answer = visitor.call(method, path, data=b"x" * 10_000_000)
        assert (answer.status_code, code(answer)) == (413, "too_large"), f"{method} {path}"


def test_a_large_body_that_hides_its_length_is_refused(visitor: Browser) -> None:
    pieces = (b"x" * 1000 for _ in range(100))
    answer = visitor.call(
        "POST", "/messages", data=pieces, headers={"Content-Type": "application/json"}
    )
    assert answer.status_code == 413


def test_a_flood_is_stopped_with_the_time_to_wait(visitor: Browser) -> None:
    answers = [visitor.send(_ASK) for _ in range(40)]
    taken = [answer for answer in answers if answer.status_code == 200]
    refused = [answer for answer in answers if answer.status_code == 429]
    assert (len(taken), len(refused)) == (30, 10)
    assert 1 <= int(refused[0].headers["Retry-After"]) <= 60
    assert code(refused[0]) == "too_many"


def test_ratings_have_a_limit(visitor: Browser) -> None:
    visitor.say(_ASK)
    body = {"turn": 1, "helpful": True}
    answers = [visitor.call("POST", "/feedback", json=body) for _ in range(40)]
    assert [answer.status_code for answer in answers] == [204] * 30 + [429] * 10
    assert code(answers[-1]) == "too_many"


def test_reading_has_a_limit_that_waiting_for_an_answer_keeps_to(visitor: Browser) -> None:
    answers = [visitor.call("GET", "/conversation") for _ in range(130)]
    taken = sum(answer.status_code == 200 for answer in answers)
    assert taken == 120
    assert answers[-1].headers["Retry-After"]


def test_a_second_message_has_to_wait_for_the_first(bot: Bot, visitor: Browser) -> None:
    bot.actions.signal(signal.SIGSTOP)
    try:
        with ThreadPoolExecutor(1) as pool:
            first = pool.submit(visitor.send, _ASK)
            time.sleep(0.5)
            assert code(visitor.send("What does a porter do?")) == "busy"
            assert visitor.call("GET", "/conversation").json()["pending"] is True
            assert first.result().status_code == 200
    finally:
        bot.actions.signal(signal.SIGCONT)


def test_every_answer_forbids_browsers_to_keep_or_reinterpret_it(visitor: Browser) -> None:
    for answer in (visitor.call("GET", "/conversation"), visitor.send()):
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


def test_an_address_that_isnt_there_and_a_method_that_isnt_taken_are_told(
    visitor: Browser,
) -> None:
    missing = visitor.call("GET", "/nothing", headers={"Origin": "https://careers.example"})
    assert (missing.status_code, code(missing)) == (404, "not_found")
    assert missing.headers["Access-Control-Allow-Origin"] == "https://careers.example"
    wrong = visitor.call("PUT", "/messages")
    assert (wrong.status_code, code(wrong)) == (405, "method_not_allowed")
    assert wrong.headers["Allow"] == "POST"


def test_a_database_that_is_busy_is_told_without_a_word_of_the_visitor(
    bot: Bot, visitor: Browser
) -> None:
    visitor.say(_ASK)
    planted = "pterodactyl"
    other = sqlite3.connect(bot.folder / "conversations.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        rating = {"turn": 1, "helpful": False, "reason": planted}
        answer = visitor.call("POST", "/feedback", json=rating)
    finally:
        other.rollback()
        other.close()
    assert (answer.status_code, code(answer)) == (503, "unavailable")
    assert answer.headers["Retry-After"] == "5"
    assert planted not in bot.server.log.read_text()


def test_the_off_switch_closes_the_chat_without_a_new_start(bot: Bot, visitor: Browser) -> None:
    visitor.say(_ASK)
    switch = bot.folder / "off.yml"
    switch.write_text('message: {en: "Back at noon.", cy: "Yn ôl am hanner dydd."}')
    try:
        status = visitor.call("GET", "/status").json()
        assert status["open"] is False
        assert status["notice"] == {"en": "Back at noon.", "cy": "Yn ôl am hanner dydd."}
        refused = visitor.send(_ASK)
        assert (refused.status_code, code(refused)) == (503, "closed")
        assert len(visitor.turns()) == 1, "what was said can't be read while the chat is closed"
        switch.write_text("not: [yaml")
        assert all(visitor.call("GET", "/status").json()["notice"].values())
    finally:
        switch.unlink()
    assert visitor.say(_ASK)["turn"] == 2
