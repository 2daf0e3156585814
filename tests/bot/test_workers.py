"""Two workers of one machine, behind one port and with one SQLite file: visitors notice nothing."""

from __future__ import annotations

import os
import re
import shutil
import signal
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
import requests

from operations.tending.switch import close_chat, open_chat
from settings.channels import WebOptions
from tests.channels.web.conftest import Browser, code, words
from tests.conftest import SECOND_PROFILE
from tests.running_bot import RunningBot, running_bot, texts
from tests.shown import verdicts_of

pytestmark = pytest.mark.bot

_COUNT = 2
_VISITORS = 16
_RATINGS = 30  # a minute of one session, as by default
_SLOW = 3.9  # seconds; a turn that takes longer gets an apology, which a busy machine may cause
_PATIENCE = 120.0  # seconds
_FOLLOWED = 30.0  # seconds; two at once take their time on a busy machine
_TURNS = "careers_turns_total"
_TAKEN_OVER = "careers_content_taken_over_timestamp_seconds"
_ASKED = ["what are the hours", "what does it pay", "where would I work", "who do I contact"]


@dataclass(frozen=True)
class _Workers:
    bot: RunningBot
    data: Path
    folder: Path

    @property
    def address(self) -> str:
        return self.bot.settings.address

    @property
    def jobs(self) -> list[str]:
        return sorted(file.stem for file in (self.data / "profiles").glob("*.yml"))

    def visit(self) -> Browser:
        return Browser(self.address).start()

    def visit_status(self) -> dict[str, Any]:
        """What anybody is told of the chat."""
        return dict(requests.get(f"{self.address}/webhooks/web/status", timeout=10).json())

    def up(self) -> int:
        """How many workers say that they are up."""
        told = requests.get(f"{self.address}/webhooks/web/health", timeout=10).json()
        assert told["workers"]["of"] == _COUNT
        return int(told["workers"]["up"])

    def log(self) -> str:
        return (self.folder / "log" / "rasa.log").read_text(encoding="utf-8")

    def of_each(self, metric: str) -> list[float]:
        """What each worker tells of itself, all labels together."""
        watching, found = self.bot.settings.watching, []
        for number in range(_COUNT):
            place = f"http://{watching.metrics_host}:{watching.metrics_port + number}/metrics"
            lines = requests.get(place, timeout=10).text.splitlines()
            told = [line for line in lines if re.match(rf"{metric}[{{ ]", line)]
            found.append(sum(float(line.rpartition(" ")[2]) for line in told))
        return found


@pytest.fixture(scope="module")
def workers(
    model: Path, frozen_data: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[_Workers]:
    folder = tmp_path_factory.mktemp("workers")
    data = Path(shutil.copytree(frozen_data, folder / "data"))
    web = WebOptions(
        off_switch=str(folder / "off.yml"),
        address_messages_per_minute=100_000,
        address_starts_per_minute=100_000,
    )
    with running_bot(folder, data, web=web, workers=_COUNT) as bot:
        yield _Workers(bot, data, folder)


def _spread(ask: Callable[[], Any]) -> list[Any]:
    """What many who come at once are told; so many that both workers are among those who answer."""
    with ThreadPoolExecutor(_VISITORS) as pool:
        return [each.result() for each in [pool.submit(ask) for _ in range(_VISITORS)]]


def test_sixteen_visitors_at_once_are_told_what_each_is_told_alone(workers: _Workers) -> None:
    jobs = workers.jobs[:4]
    alone = {
        job: [words(browser.say(text, occupation=job)) for text in _ASKED]
        for job in jobs
        for browser in [workers.visit()]
    }
    before = workers.of_each(_TURNS)

    def talk(number: int) -> list[str]:
        job, browser, strange = jobs[number % len(jobs)], workers.visit(), []
        for text, right in zip(_ASKED, alone[job], strict=True):
            began = time.monotonic()
            turn = browser.say(text, occupation=job)
            slow = turn["reply"]["status"] == "error" and time.monotonic() - began > _SLOW
            if not slow and words(turn) != right:
                strange.append(f"{job}, {text}: {words(turn)}")
        assert [turn["said"]["text"] for turn in browser.turns()] == _ASKED
        return strange

    with ThreadPoolExecutor(_VISITORS) as pool:
        assert [each for found in pool.map(talk, range(_VISITORS)) for each in found] == []
    after = workers.of_each(_TURNS)
    assert all(late > early for early, late in zip(before, after, strict=True)), "one was idle"
    assert sum(after) - sum(before) == _VISITORS * len(_ASKED)


def test_a_check_goes_on_whoever_answers(workers: _Workers) -> None:
    """Half of it is typed; nobody holds a connection."""
    visitor, job = workers.visit(), workers.jobs[0]
    turn = visitor.say("could I do this job?", occupation=job)
    assert turn["reply"]["status"] == "guided", words(turn)
    for number in range(15):
        if verdicts_of(turn["reply"]):
            break
        reply = turn["reply"]["quick_replies"][0]
        answer = {"text": reply["title"]} if number % 2 else {"reply": reply["id"]}
        turn = visitor.say(**answer, occupation=job)
    assert verdicts_of(turn["reply"]), "the check did not come to its end"
    assert [each["turn"] for each in visitor.turns()] == list(range(1, turn["turn"] + 1))


def test_the_same_message_sent_at_once_again_and_again_is_answered_once(
    workers: _Workers,
) -> None:
    visitor = workers.visit()
    told = {"id": "the-same", "text": _ASKED[0], "occupation": workers.jobs[0]}
    answers = _spread(lambda: visitor.call("POST", "/messages", json=told))
    assert {answer.status_code for answer in answers} == {200}
    assert {answer.json()["turn"] for answer in answers} == {1}
    assert len(visitor.turns()) == 1


def test_a_limit_counts_what_all_workers_see(workers: _Workers) -> None:
    visitor = workers.visit()
    rated = {"turn": 1, "helpful": True}
    codes = [code(visitor.call("POST", "/feedback", json=rated)) for _ in range(_RATINGS)]
    assert set(codes) == {"unknown_turn"}, "one counted twice"
    once = _spread(lambda: code(visitor.call("POST", "/feedback", json=rated)))
    assert set(once) == {"too_many"}


def test_what_is_deleted_is_gone_whoever_is_asked(workers: _Workers) -> None:
    visitor = workers.visit()
    visitor.say(_ASKED[0], occupation=workers.jobs[0])
    assert visitor.call("DELETE", "/conversation").status_code == 204
    assert set(_spread(lambda: code(visitor.send("hello")))) == {"no_session"}


def test_the_chat_is_closed_and_opened_for_all(workers: _Workers) -> None:
    visitor, file = workers.visit(), workers.folder / "off.yml"

    def is_open() -> bool:
        return bool(workers.visit_status()["open"])

    close_chat(file, {"en": "Back at noon.", "cy": None})
    try:
        assert set(_spread(is_open)) == {False}
        assert code(visitor.send("hello")) == "closed"
    finally:
        open_chat(file)
    assert set(_spread(is_open)) == {True}
    assert visitor.say(_ASKED[0], occupation=workers.jobs[0])["reply"]["status"] == "answered"


def test_all_take_over_changed_content(workers: _Workers) -> None:
    job = SECOND_PROFILE.stem

    profile = workers.data / "profiles" / SECOND_PROFILE.name
    before = SECOND_PROFILE.read_text(encoding="utf-8")
    for number in ("56", "57"):
        edited = time.time()
        profile.write_text(before.replace("value: 56", f"value: {number}"), encoding="utf-8")
        end = time.monotonic() + _FOLLOWED
        while min(workers.of_each(_TAKEN_OVER)) < edited:
            assert time.monotonic() < end, "one goes by what was"
            time.sleep(0.2)
        for _ in range(8):  # whoever accepts answers
            told = workers.bot.say(f"visitor-{uuid4()}", _ASKED[0], occupation=job)
            assert f"{number} hours a week" in texts(told)


def test_the_log_says_which_worker_a_line_is_of(workers: _Workers) -> None:
    said = set(re.findall(r"(?m)^\[worker ([0-9]+)\] ", workers.log()))
    assert said == {"1", "2"}


class _Caller:
    """A visitor whose side sends a message again when its connection breaks, as the widget does."""

    def __init__(self, workers: _Workers) -> None:
        self.browser, self.job = workers.visit(), workers.jobs[0]
        self.failures: list[int] = []

    def say(self, number: int) -> str:
        told = {"id": f"message-{number}", "text": _question(number), "occupation": self.job}
        while True:
            began = time.monotonic()
            try:
                answer = self.browser.call("POST", "/messages", json=told)
            except requests.RequestException:
                self.failures.append(number)
                assert len(self.failures) < 3, f"failed at {self.failures}"
                continue
            assert answer.ok, f"message {number} after {self.failures}: {answer.text}"
            status = str(answer.json()["reply"]["status"])
            slow = status == "error" and time.monotonic() - began > _SLOW
            return "slow" if slow else status


def _question(number: int) -> str:
    return _ASKED[number % len(_ASKED)]


def test_a_worker_that_is_killed_under_load_costs_no_visitor_more_than_one_retry(
    workers: _Workers,
) -> None:
    alone = _Caller(workers)
    usual = {alone.say(number) for number in range(len(_ASKED))}
    callers = [_Caller(workers) for _ in range(_VISITORS)]
    _, leader = workers.bot.group.members[-1]
    children = Path(f"/proc/{leader.pid}/task/{leader.pid}/children").read_text().split()
    assert len(children) == _COUNT
    busy = threading.Barrier(_VISITORS + 1)

    def talk(caller: _Caller) -> list[str]:
        found = [caller.say(0)]
        busy.wait()
        return [*found, *(caller.say(number) for number in range(1, 5))]

    with ThreadPoolExecutor(_VISITORS) as pool:
        talks = [pool.submit(talk, caller) for caller in callers]
        busy.wait()
        time.sleep(0.2)
        os.kill(int(children[-1]), signal.SIGKILL)
        statuses = [status for each in talks for status in each.result()]
    assert any(caller.failures for caller in callers), "it was killed when nobody was there"
    assert max(len(caller.failures) for caller in callers) == 1
    assert "answered" in usual
    assert set(statuses) <= {*usual, "slow"}
    assert "answered" in statuses
    for caller in callers:
        told = [turn["said"]["text"] for turn in caller.browser.turns()]
        assert told == [_question(number) for number in range(5)]
    end = time.monotonic() + _PATIENCE
    while workers.up() < _COUNT:
        assert time.monotonic() < end, "the worker was not started again"
        time.sleep(0.2)
    assert re.search(r"Worker \d ended with signal SIGKILL; it is started again\.", workers.log())
