"""Two real bots on one PostgreSQL and one Redis: any of them answers any turn of any visitor."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import redis
import requests
import sqlalchemy as sa
from rasa.utils.endpoints import EndpointConfig

from operations.tending.forget import forget
from operations.tending.switch import main as switch
from settings.channels import WebOptions
from tests.channels.web.conftest import Browser, code, words
from tests.clock import Clock
from tests.postgresql import PostgreSQL, postgresql
from tests.redis_server import RedisServer, redis_server
from tests.running_bot import Messages, RunningBot, custom, running_bot, texts
from tests.shown import verdicts_of
from tests.visitor import JOB
from tracker.shared.common import key
from tracker.shared.locks import SharedLocks

pytestmark = pytest.mark.bot

_RATINGS = 30  # a minute of one session, as by default
_AGAIN = 1.2  # seconds after which a bot asks a store again that didn't answer
_CALLERS = 6
_HOUR = 60 * 60 + 60  # seconds
_DAYS = 24 * 60 * 60  # seconds
_SECRET = "a secret of the tests that is long enough"
_CRISIS = "I want to kill myself"
_ASKED = ["what are the hours", "what does it pay", "where would I work", "who do I contact"]
_SAID = sa.text(
    "SELECT data::json->>'text' AS text FROM events "
    "WHERE sender_id = :sender AND type_name = 'user' ORDER BY id"
)


@dataclass(frozen=True)
class _Replicas:
    """Two bots, each with a clock of its own, and what they share."""

    bots: list[RunningBot]
    clocks: list[Clock]
    database: PostgreSQL
    url: str
    redis: RedisServer

    def say(self, turn: int, sender: str, text: str) -> Messages:
        """Say something over REST to the one bot or the other."""
        return self.bots[turn % 2].say(sender, text, occupation=JOB)

    def visit(self) -> _Visitor:
        """A visitor of the web channel, who meets another bot with each request."""
        return _Visitor(self, Browser(self.bots[0].settings.address).start())

    def said(self, sender: str) -> list[str]:
        """The messages of a conversation as they are kept, in order."""
        engine = sa.create_engine(self.url)
        with engine.connect() as connection:
            rows = connection.execute(_SAID, {"sender": sender}).all()
        engine.dispose()
        return [str(row.text) for row in rows]


@dataclass
class _Visitor:
    replicas: _Replicas
    browser: Browser
    requests: int = 0

    def next(self) -> Browser:
        """The browser, at the bot that it didn't meet last."""
        self.requests += 1
        self.browser.address = self.replicas.bots[self.requests % 2].settings.address
        return self.browser

    def say(self, text: str = "", **body: Any) -> dict[str, Any]:
        return self.next().say(text, occupation=JOB, **body)


@pytest.fixture(scope="module")
def replicas(
    model: Path, frozen_data: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[_Replicas]:
    with ExitStack() as stack:
        database = stack.enter_context(postgresql())
        shared = stack.enter_context(redis_server())
        url, bots, clocks = database.database(), [], []
        for _ in range(2):
            folder = tmp_path_factory.mktemp("replica")
            # Each of them has a file for the off switch, as on a machine of its own.
            web = WebOptions(
                secret=_SECRET,
                redis=shared.url,
                off_switch=str(folder / "off.yml"),
                address_messages_per_minute=100_000,
                address_starts_per_minute=100_000,
            )
            clocks.append(Clock(folder / "clock"))
            with clocks[-1].of_servers():
                bots.append(stack.enter_context(running_bot(folder, frozen_data, url, web)))
        yield _Replicas(bots, clocks, database, url, shared)


def test_a_conversation_over_rest_goes_on_at_the_other_bot(replicas: _Replicas) -> None:
    first = replicas.say(0, "rest", "what does band 5 pay in Scotland")
    assert custom(first)["status"] == "answered"
    assert texts(replicas.say(1, "rest", "what about band 7")).startswith("Band 7 in Scotland")


def test_a_check_alternates_between_the_bots(replicas: _Replicas) -> None:
    visitor = replicas.visit()
    turn = visitor.say("could I do this job?")
    assert turn["reply"]["status"] == "guided", words(turn)
    for _ in range(15):
        if verdicts_of(turn["reply"]):
            break
        turn = visitor.say(reply=turn["reply"]["quick_replies"][0]["id"])
    assert verdicts_of(turn["reply"]), "the check did not come to its end"
    told = visitor.next().turns()
    assert [each["turn"] for each in told] == list(range(1, turn["turn"] + 1))


async def test_messages_at_both_bots_at_once_keep_their_order_and_none_is_lost(
    replicas: _Replicas,
) -> None:
    """All of them have come, one after the other, before the first is answered."""
    sent = [f"what are the hours {number}" for number in range(6)]
    under_way = []
    async with SharedLocks(EndpointConfig(replicas.redis.url)).lock("hasty"):
        for number, text in enumerate(sent):
            asked = asyncio.to_thread(replicas.say, number, "hasty", text)
            under_way.append(asyncio.ensure_future(asked))
            await asyncio.wait_for(_stand(replicas, "hasty", number + 2), 30)
    assert all(texts(each) for each in await asyncio.gather(*under_way))
    assert replicas.said("hasty") == sent


async def _stand(replicas: _Replicas, conversation: str, count: int) -> None:
    """Wait until so many stand in the queue of a conversation."""
    with redis.Redis.from_url(replicas.redis.url) as client:
        while client.llen(key("queue", conversation)) < count:
            await asyncio.sleep(0.01)


def test_what_is_deleted_at_one_bot_is_gone_at_the_other(replicas: _Replicas) -> None:
    visitor = replicas.visit()
    visitor.say(_ASKED[0])
    name = visitor.browser.id
    assert replicas.said(name) == [_ASKED[0]]
    assert visitor.next().call("DELETE", "/conversation").status_code == 204
    assert code(visitor.next().send("hello")) == "no_session"
    assert replicas.said(name) == []


def test_a_limit_counts_what_both_bots_are_sent(replicas: _Replicas) -> None:
    visitor = replicas.visit()

    def rated() -> str:
        opinion = {"turn": 1, "helpful": True}
        return code(visitor.next().call("POST", "/feedback", json=opinion))

    assert {rated() for _ in range(_RATINGS)} == {"unknown_turn"}, "one counted twice"
    assert [rated(), rated()] == ["too_many", "too_many"]


def test_the_chat_is_closed_at_both_bots_until_it_is_opened(
    replicas: _Replicas, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is closed from a third machine, where no bot runs."""
    monkeypatch.setenv("CAREERS_REDIS", replicas.redis.url)
    monkeypatch.setenv("CAREERS_SECRET", _SECRET)
    monkeypatch.setenv("CAREERS_OFF_SWITCH", str(tmp_path / "off.yml"))
    visitor = replicas.visit()
    switch(["close", "--en", "Back at noon."])
    try:
        for _ in range(2):
            answer = visitor.next().send("hello")
            assert code(answer) == "closed"
            assert answer.json()["error"]["notice"]["en"] == "Back at noon."
    finally:
        switch(["open"])
    for _ in range(2):
        assert visitor.say(_ASKED[0])["reply"]["status"] == "answered"


def test_what_is_too_old_is_forgotten_for_both(replicas: _Replicas) -> None:
    visitor = replicas.visit()
    visitor.say(_ASKED[0])
    old = {"name": visitor.browser.id, "time": time.time() - 91 * _DAYS}
    engine = sa.create_engine(replicas.url)
    with engine.begin() as connection:
        connection.execute(sa.text("UPDATE chats SET active = :time WHERE id = :name"), old)
        events = sa.text("UPDATE events SET timestamp = :time WHERE sender_id = :name")
        connection.execute(events, old)
    engine.dispose()
    assert forget(replicas.url, 90) == 1
    for _ in range(2):
        assert code(visitor.next().send("hello")) == "no_session"


@pytest.mark.parametrize(
    "wrong",
    [(_HOUR, _HOUR), (-_HOUR, -_HOUR), (_HOUR, 0), (-_HOUR, _HOUR)],
    ids=["forward", "back", "one of them", "apart"],
)
def test_clocks_that_jump_amid_a_check_lose_and_forget_nothing(
    replicas: _Replicas, wrong: tuple[int, int]
) -> None:
    """An hour is more than Rasa's session lasts."""
    visitor = replicas.visit()
    asked = [visitor.say("could I do this job?")]
    try:
        for seconds in (wrong, wrong, (0, 0), (0, 0)):
            for clock, by in zip(replicas.clocks, seconds, strict=True):
                clock.jump(by)
            asked.append(visitor.say(reply=asked[-1]["reply"]["quick_replies"][0]["id"]))
            if verdicts_of(asked[-1]["reply"]):
                break
    finally:
        for clock in replicas.clocks:
            clock.jump(0)
    assert {turn["reply"]["status"] for turn in asked} == {"guided"}
    assert len({words(turn) for turn in asked}) == len(asked), "a question was asked again"
    assert visitor.next().turns() == asked
    titles = [turn["said"]["text"] for turn in asked]
    told = words(visitor.say("what have I told you?"))
    assert titles[1] in told
    assert len(replicas.said(visitor.browser.id)) == len(asked) + 1


def test_while_redis_is_down_visitors_are_answered_and_nothing_is_lost(
    replicas: _Replicas,
) -> None:
    visitor = replicas.visit()
    visitor.say(_ASKED[0])
    replicas.redis.stop()
    try:
        turns = [visitor.say(text) for text in _ASKED[1:3]]
    finally:
        replicas.redis.start()
    assert [turn["reply"]["status"] for turn in turns] == ["answered", "answered"]
    time.sleep(_AGAIN)
    visitor.say(_ASKED[3])
    assert [turn["said"]["text"] for turn in visitor.next().turns()] == _ASKED
    assert replicas.said(visitor.browser.id) == _ASKED


def test_while_postgresql_is_down_a_check_waits_and_danger_gets_its_signpost(
    replicas: _Replicas,
) -> None:
    """Each of them is told so in their own language."""
    visitor = replicas.visit()
    asked = visitor.say("allwn i wneud y swydd hon?", language="cy")
    answer = asked["reply"]["quick_replies"][0]["title"]
    replicas.database.stop()
    try:
        apology = visitor.say(answer, language="cy")
        danger = visitor.say(_CRISIS, language="en")
    finally:
        replicas.database.start()
    assert [asked["reply"]["status"], apology["reply"]["status"]] == ["guided", "error"]
    assert words(apology).startswith("Mae'n ddrwg gen i")
    assert danger["reply"]["status"] == "crisis"
    after = visitor.say(answer, language="cy")
    assert after["reply"]["status"] == "guided"
    assert words(after) != words(asked), "the answer was not taken"
    for _ in range(2):
        told = [turn["said"]["text"] for turn in visitor.next().turns()]
        assert told == [asked["said"]["text"], answer]


def test_a_postgresql_that_hangs_costs_nobody_their_signpost(replicas: _Replicas) -> None:
    visitor = replicas.visit()
    visitor.say(_ASKED[0])
    replicas.database.signal(signal.SIGSTOP)
    try:
        turns = [visitor.say(text) for text in (_ASKED[1], _CRISIS)]
    finally:
        replicas.database.signal(signal.SIGCONT)
    assert [turn["reply"]["status"] for turn in turns] == ["error", "crisis"]
    time.sleep(_AGAIN)
    for _ in range(2):
        assert visitor.say(_ASKED[2])["reply"]["status"] == "answered"
    told = [turn["said"]["text"] for turn in visitor.next().turns()]
    assert told == [_ASKED[0], _ASKED[2], _ASKED[2]]


class _Caller:
    """A visitor whose side goes to the other bot where one doesn't answer, as behind a proxy."""

    def __init__(self, replicas: _Replicas) -> None:
        self.browser = replicas.visit().browser
        self.failures: list[str] = []
        self._addresses = [bot.settings.address for bot in replicas.bots]

    def say(self, number: int) -> str:
        """Send a message until it is answered; its status."""
        told = {"id": f"message-{number}", "text": _question(number), "occupation": JOB}
        while True:
            self.browser.address = self._addresses[number % len(self._addresses)]
            try:
                answer = self.browser.call("POST", "/messages", json=told)
            except requests.RequestException as error:
                self.failures.append(f"message {number}: {error}")
                self._addresses.remove(self.browser.address)
                assert self._addresses, f"no bot answers: {self.failures}"
            else:
                assert answer.ok, f"message {number} after {self.failures}: {answer.text}"
                return str(answer.json()["reply"]["status"])


def _question(number: int) -> str:
    return _ASKED[number % 3]


def test_a_bot_that_is_killed_under_load_costs_no_visitor_more_than_one_error(
    replicas: _Replicas,
) -> None:
    """It comes last: one of the two is gone afterwards."""
    callers = [_Caller(replicas) for _ in range(_CALLERS)]
    _, server = replicas.bots[1].group.members[-1]
    busy = threading.Barrier(_CALLERS + 1)

    def talk(caller: _Caller) -> list[str]:
        found = [caller.say(number) for number in range(3)]
        busy.wait()
        return [*found, *(caller.say(number) for number in range(3, 9))]

    with ThreadPoolExecutor(_CALLERS) as pool:
        talks = [pool.submit(talk, caller) for caller in callers]
        busy.wait()
        time.sleep(0.05)  # all of them are at their fourth message, and that is at this bot
        os.killpg(server.pid, signal.SIGKILL)
        statuses = {status for each in talks for status in each.result()}
    assert statuses == {"answered"}
    assert any(caller.failures for caller in callers), "it was killed when nobody was there"
    said = [_question(number) for number in range(9)]
    for caller in callers:
        assert [turn["said"]["text"] for turn in caller.browser.turns()] == said
        assert replicas.said(caller.browser.id) == said, "the bot itself was told something else"
