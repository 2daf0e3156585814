"""The off switch is a file that the bot looks at; other machines' bots are told by Redis."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from careers.content.current import current_store
from channels.web.visits.off_switch import OffSwitch
from operations.common.failure import OperationError
from operations.tending.switch import close_chat, main, open_chat
from tests.redis_server import RedisServer
from tracker.shared.redis_server import AtRedis


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "var" / "off.yml"


async def test_a_closed_chat_tells_its_message_in_both_languages(file: Path) -> None:
    close_chat(file, {"en": "Back at noon.", "cy": "Yn ôl am hanner dydd."})
    assert await OffSwitch(file).notice() == {"en": "Back at noon.", "cy": "Yn ôl am hanner dydd."}


async def test_a_language_without_a_message_gets_the_usual_words(file: Path) -> None:
    close_chat(file, {"en": "Back at noon.", "cy": None})
    usual = current_store().wording["closed.notice"]
    assert await OffSwitch(file).notice() == {"en": "Back at noon.", "cy": usual.cy}


async def test_opening_takes_the_switch_away_and_may_be_done_twice(file: Path) -> None:
    close_chat(file, {})
    assert await OffSwitch(file).notice()
    open_chat(file)
    open_chat(file)
    assert await OffSwitch(file).notice() is None


def _there(monkeypatch: pytest.MonkeyPatch, file: Path, redis: str) -> None:
    monkeypatch.setenv("CAREERS_OFF_SWITCH", str(file))
    monkeypatch.setenv("CAREERS_REDIS", redis)
    monkeypatch.setenv("CAREERS_SECRET", "a secret of the tests that is long enough")


def test_the_command_tells_the_bots_of_other_machines(
    file: Path, shared_redis: RedisServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    _there(monkeypatch, file, shared_redis.url)

    def elsewhere() -> dict[str, str] | None:
        switch = OffSwitch(file.with_name("another.yml"), AtRedis(shared_redis.url))
        return asyncio.run(switch.notice())

    assert main(["close", "--en", "Back at noon."]) == 0
    notice = elsewhere()
    assert notice is not None
    assert notice["en"] == "Back at noon."
    assert main(["open"]) == 0
    assert elsewhere() is None


def test_the_command_says_if_other_machines_can_not_be_told(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _there(monkeypatch, file, "redis://127.0.0.1:1/0")
    with pytest.raises(OperationError, match="only this machine's bot has been told"):
        main(["close"])
    assert file.exists()
