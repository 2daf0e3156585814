"""Editors change the content of the running bot: it follows within seconds, or says why not."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import requests

from tests.conftest import SECOND_PROFILE
from tests.running_bot import RunningBot, custom, running_bot, texts
from tests.visitor import JOB

pytestmark = pytest.mark.bot

# Seconds; a fifth of it is usual, and a busy machine may lose some. `make bench` measures them.
_LIMIT = 15.0
_NEW = "kite-inspector"
_HOURS = "what hours would I have to work"


@dataclass(frozen=True)
class _Followed:
    """A running bot, and the content that it follows."""

    bot: RunningBot
    data: Path
    folder: Path

    def health(self) -> dict[str, Any]:
        """How the content stands, as the health page tells it."""
        address = f"{self.bot.settings.address}/webhooks/web/health"
        found = requests.get(address, timeout=5).json()
        assert found["status"] == "ok"
        return dict(found["content"])

    def hears(self, message: str, wanted: str, **metadata: str) -> float:
        """Ask until an answer holds some words; seconds that it took."""
        began = time.monotonic()
        while True:
            said = texts(self.bot.say(f"visitor-{time.monotonic()}", message, **metadata))
            took = time.monotonic() - began
            if wanted in said:
                return took
            assert took < _LIMIT, f"after {took:.1f} s still {said!r}, without {wanted!r}"

    def logs(self, name: str, wanted: str) -> None:
        """Wait until a log holds some words."""
        began = time.monotonic()
        while wanted not in (self.folder / "log" / name).read_text(encoding="utf-8"):
            assert time.monotonic() - began < _LIMIT, f"{name} doesn't say {wanted!r}"
            time.sleep(0.1)

    def until(self, holds: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """The health page as soon as something holds of it."""
        began = time.monotonic()
        while not holds(found := self.health()):
            assert time.monotonic() - began < _LIMIT, found
            time.sleep(0.1)
        return found


@contextmanager
def _following(content: Path, folder: Path, actions: str = "inside") -> Iterator[_Followed]:
    data = Path(shutil.copytree(content, folder / "data"))
    with running_bot(folder, data, actions=actions) as bot:
        yield _Followed(bot, data, folder)


@pytest.fixture(scope="module")
def followed(
    model: Path, frozen_data: Path, root: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[_Followed]:
    """The bot on content of its own."""
    trained = model.stat().st_mtime_ns
    with _following(frozen_data, tmp_path_factory.mktemp("followed")) as found:
        yield found
    assert model.stat().st_mtime_ns == trained, "something trained the model"


def _edit(file: Path, before: str, after: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert before in text, f"{file} has no {before!r}"
    file.write_text(text.replace(before, after, 1), encoding="utf-8")


def test_a_new_job_is_answered_and_found_by_its_names_within_seconds(
    followed: _Followed, root: Path
) -> None:
    shutil.copy(root / "docs" / "minimal-profile.yml", followed.data / "profiles" / f"{_NEW}.yml")
    assert followed.hears(_HOURS, "Usually 30 hours a week", occupation=_NEW) < _LIMIT
    for name in ("a kite inspector", "inspectors of kites", "a kite inspecter"):
        followed.hears(f"how many hours does {name} work", "Usually 30 hours a week")


def test_an_edited_sentence_is_said_within_seconds(followed: _Followed) -> None:
    shutil.copy(SECOND_PROFILE, followed.data / "profiles")
    followed.hears(_HOURS, "56 hours a week", occupation=SECOND_PROFILE.stem)
    _edit(followed.data / "profiles" / SECOND_PROFILE.name, "value: 56", "value: 57")
    followed.hears(_HOURS, "57 hours a week", occupation=SECOND_PROFILE.stem)


def test_an_edited_pay_table_is_said_within_seconds(followed: _Followed) -> None:
    table = followed.data / "pay" / "agenda-for-change" / "wales-2026-27.yml"
    asked = "what does band 6 pay"
    (amount,) = {
        line.split("min: ")[1].split(",")[0]
        for line in table.read_text(encoding="utf-8").splitlines()
        if line.strip().startswith('"6":') or line.strip().startswith("'6':")
    }
    followed.hears(asked, f"£{int(amount):,}", occupation=JOB)
    _edit(table, f"min: {amount}", f"min: {int(amount) + 1}")
    followed.hears(asked, f"£{int(amount) + 1:,}", occupation=JOB)


def test_a_broken_edit_keeps_the_last_good_content_until_it_is_mended(followed: _Followed) -> None:
    profile = followed.data / "profiles" / f"{JOB}.yml"
    before = followed.bot.say("before", _HOURS, occupation=JOB)
    _edit(profile, "\ntopics:", "\ntopicks:")
    _edit(followed.data / "contacts" / "careers-wales.yml", "name:", "name: ")
    told = followed.until(lambda content: bool(content["problems"]))
    (problem,) = [each for each in told["problems"] if "topicks" in each["what"]]
    assert problem["file"] == f"profiles/{JOB}.yml"
    assert "allowed: " in problem["what"]
    during = followed.bot.say("during", _HOURS, occupation=JOB)
    assert texts(during) == texts(before)
    assert custom(during)["status"] == "answered"
    followed.logs("rasa.log", f"profiles/{JOB}.yml: the file: unknown key topicks")
    _edit(profile, "\ntopicks:", "\ntopics:")
    mended = followed.until(lambda content: not content["problems"])
    assert mended["since"] >= told["since"]
    assert texts(followed.bot.say("after", _HOURS, occupation=JOB)) == texts(before)


def test_a_job_that_is_taken_out_is_said_not_to_be_known(followed: _Followed) -> None:
    (followed.data / "profiles" / f"{_NEW}.yml").unlink()
    began = time.monotonic()
    while "30 hours" in texts(said := followed.bot.say("gone", _HOURS, occupation=_NEW)):
        assert time.monotonic() - began < _LIMIT, "what is deleted is still told"
    assert custom(said)["status"] != "error"


def test_a_separate_action_server_follows_by_itself(
    model: Path, frozen_data: Path, tmp_path: Path
) -> None:
    with _following(frozen_data, tmp_path, "separate") as both:
        profile = both.data / "profiles" / f"{JOB}.yml"
        _edit(profile, "\ntopics:", "\ntopicks:")
        for log in ("rasa.log", "actions.log"):
            both.logs(log, f"profiles/{JOB}.yml: the file: unknown key topicks")
        _edit(profile, "\ntopicks:", "\ntopics:")
        shutil.copy(SECOND_PROFILE, both.data / "profiles")
        both.hears(_HOURS, "56 hours a week", occupation=SECOND_PROFILE.stem)
