"""Another process holds the database: everybody is still answered in time, danger first."""

from __future__ import annotations

import re
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest
import requests

from tests.channels.conftest import Bot
from tests.channels.web.conftest import Browser, code, words

_ASK = "What does a nurse do?"
_CRISIS = "I want to kill myself"
_LONGEST_WAIT = 5.0 + 3.0  # seconds; a busy machine may lose some
_HOLD = """
import sqlite3, sys
database = sqlite3.connect(sys.argv[1], isolation_level=None)
database.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def _held(bot: Bot) -> Iterator[Callable[[], None]]:
    """Hold the database in a process of its own, until it is over or what is given is called."""
    command = [sys.executable, "-c", _HOLD, str(bot.folder / "conversations.db")]
    holder = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert holder.stdin is not None
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"

    def let_go() -> None:
        holder.communicate()

    try:
        yield let_go
    finally:
        holder.kill()
        holder.wait()


@pytest.fixture
def release(bot: Bot) -> Iterator[Callable[[], None]]:
    """Holds the database until this is called."""
    with _held(bot) as let_go:
        yield let_go


def _timed(visitor: Browser, text: str) -> tuple[float, dict[str, object]]:
    began = time.monotonic()
    turn = visitor.say(text)
    return time.monotonic() - began, turn


@pytest.fixture
def visitors(browser: Callable[[], Browser]) -> list[Browser]:
    """Visitors who were there before, each with an answer."""
    found = [browser() for _ in range(12)]
    for visitor in found:
        visitor.say(_ASK)
    return found


def test_everybody_is_answered_in_time_and_danger_with_its_signpost(
    visitors: list[Browser], release: Callable[[], None]
) -> None:
    texts = [_CRISIS if number % 2 else _ASK for number in range(len(visitors))]
    with ThreadPoolExecutor(len(visitors)) as pool:
        answers = list(pool.map(_timed, visitors, texts))
    for text, (seconds, turn) in zip(texts, answers, strict=True):
        assert seconds < _LONGEST_WAIT, f"{text!r} waited {seconds:.1f} s"
        reply = turn["reply"]
        assert isinstance(reply, dict)
        assert reply["status"] == ("crisis" if text == _CRISIS else "error")
        assert text not in words(turn), "it was answered and can't be kept"
    release()


def test_who_comes_meanwhile_is_answered_too(bot: Bot, release: Callable[[], None]) -> None:
    began = time.monotonic()
    turn = Browser(bot.address).start().say(_CRISIS)
    assert time.monotonic() - began < _LONGEST_WAIT
    assert "116 123" in words(turn)
    release()


def test_each_turn_has_a_number_of_its_own_and_the_next_one_is_kept(
    bot: Bot, visitor: Browser, release: Callable[[], None]
) -> None:
    numbers = [visitor.say(_ASK)["turn"] for _ in range(2)]
    newcomer = Browser(bot.address).start()
    newcomer.say(_ASK)
    release()
    numbers.append(visitor.say(_ASK)["turn"])
    assert numbers == [1, 2, 3]
    assert [turn["turn"] for turn in visitor.turns()] == [3]
    assert newcomer.say(_ASK)["turn"] == 2
    assert [turn["turn"] for turn in newcomer.turns()] == [2]


def test_an_answer_that_rests_on_nothing_that_was_kept_is_never_given(
    visitor: Browser, release: Callable[[], None]
) -> None:
    porter = "What does a porter do?"
    assert porter not in words(visitor.say(porter))
    release()
    assert porter in words(visitor.say(porter))


def test_reading_goes_on_and_what_has_to_be_kept_says_that_it_is_not(
    visitors: list[Browser], release: Callable[[], None]
) -> None:
    visitor = visitors[0]
    assert len(visitor.turns()) == 1
    for method, path, body in (
        ("POST", "/feedback", {"turn": 1, "helpful": True}),
        ("POST", "/conversation/end", {}),
        ("DELETE", "/conversation", None),
    ):
        began = time.monotonic()
        answer = visitor.call(method, path, json=body)
        assert (answer.status_code, code(answer)) == (503, "unavailable"), path
        assert time.monotonic() - began < _LONGEST_WAIT
    release()
    assert visitor.call("DELETE", "/conversation").status_code == 204


def _post(visitor: requests.Session, bot: Bot, form: str, **fields: str) -> requests.Response:
    told = {"lang": "en", **fields}
    return visitor.post(f"{bot.address}/chat/{form}", data=told, timeout=30)


@pytest.mark.parametrize("before", [(), (_ASK,)], ids=["a newcomer", "somebody who was there"])
def test_the_plain_page_shows_what_could_not_be_kept(bot: Bot, before: tuple[str, ...]) -> None:
    visitor = requests.Session()
    for text in before:
        _post(visitor, bot, "send", id="asked-before", text=text)
    with _held(bot):
        answer = _post(visitor, bot, "send", id="danger-now", text=_CRISIS)
    assert answer.status_code == 200
    assert "116 123" in answer.text, "nobody was told where help is"
    for text in before:
        assert text in answer.text, "what was said before is gone"
    porter = "What does a porter do?"
    assert porter in _post(visitor, bot, "send", id="asked-after", text=porter).text


def test_the_plain_page_says_what_could_not_be_done_and_forgets_nothing(bot: Bot) -> None:
    visitor = requests.Session()
    _post(visitor, bot, "send", id="asked-before", text=_ASK)
    with _held(bot):
        rated = _post(visitor, bot, "feedback", turn="1", helpful="yes")
        deleted = _post(visitor, bot, "delete")
    for answer, why in ((rated, "Something has gone wrong."), (deleted, "could not be deleted")):
        assert answer.status_code == 503
        assert why in answer.text
        assert _ASK in answer.text
    assert "has been deleted" in _post(visitor, bot, "delete").text


@contextmanager
def _unreadable(bot: Bot, table: str) -> Iterator[None]:
    """Take a table of the database away for a while."""
    with sqlite3.connect(bot.folder / "conversations.db") as database:
        database.execute(f"ALTER TABLE {table} RENAME TO taken_away")
    try:
        yield
    finally:
        with sqlite3.connect(bot.folder / "conversations.db") as database:
            database.execute(f"ALTER TABLE taken_away RENAME TO {table}")


@pytest.mark.parametrize("table", ["chats", "chat_turns", "events"])
def test_who_is_in_danger_is_told_where_help_is_even_if_nothing_can_be_read(
    bot: Bot, visitor: Browser, table: str
) -> None:
    page = requests.Session()
    _post(page, bot, "send", id="asked-before", text=_ASK)
    visitor.say(_ASK)
    with _unreadable(bot, table):
        turn = visitor.say(_CRISIS)
        private = visitor.say("my name is Rhiannon Puw")
        answer = _post(page, bot, "send", id="danger-now", text=_CRISIS)
    assert "116 123" in words(turn)
    assert "not kept" in words(private)
    assert (answer.status_code, "116 123" in answer.text) == (200, True)
    assert _ASK in words(visitor.say(_ASK))


_PRESS = {
    "en": ("Something has gone wrong.", "Call me on 07700 900123"),
    "cy": ("Mae rhywbeth wedi mynd o&#39;i le.", "Ffoniwch fi ar 07700 900123"),
}


@pytest.mark.parametrize("language", _PRESS)
def test_what_is_pressed_while_nothing_can_be_read_may_be_pressed_again(
    bot: Bot, visitor: Browser, language: str
) -> None:
    """Nobody knows then what was pressed; it is answered once, when it is sent again."""
    _, asked = _PRESS[language]
    offered = visitor.say(asked, language=language)["reply"]["quick_replies"]
    pressed = {"id": "pressed-now", "reply": offered[0]["id"], "language": language}
    with _unreadable(bot, "chat_turns"):
        refused = visitor.call("POST", "/messages", json=pressed)
    assert (refused.status_code, code(refused)) == (503, "unavailable")
    assert refused.headers["Retry-After"] == "5"
    for _ in range(2):
        answer = visitor.call("POST", "/messages", json=pressed)
        assert answer.status_code == 200
        assert answer.json()["said"]["text"] == offered[0]["title"]
    assert len(visitor.turns()) == 2


@pytest.mark.parametrize("language", _PRESS)
def test_the_plain_page_says_in_its_language_that_what_was_pressed_is_not_answered(
    bot: Bot, language: str
) -> None:
    wrong, asked = _PRESS[language]
    page = requests.Session()
    shown = _post(page, bot, "send", id="asked-before", text=asked, lang=language).text
    (reply, *_) = re.findall(r'name="reply" value="([^"]+)"', shown)
    with _unreadable(bot, "chat_turns"):
        answer = _post(page, bot, "send", id="pressed-now", reply=reply, lang=language)
    assert answer.status_code == 503
    assert f'lang="{language}"' in answer.text
    assert wrong in answer.text
    after = _post(page, bot, "send", id="pressed-now", reply=reply, lang=language)
    assert after.status_code == 200
    assert wrong not in after.text


def test_rest_answers_in_time_as_well(bot: Bot, release: Callable[[], None]) -> None:
    for text, status in ((_CRISIS, "crisis"), (_ASK, "error")):
        began = time.monotonic()
        messages = bot.say(f"locked-{status}", text)
        assert time.monotonic() - began < _LONGEST_WAIT
        assert messages[-1]["custom"]["status"] == status
    release()
