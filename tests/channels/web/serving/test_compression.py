"""Pages, styles and conversations come compressed to browsers that take them so."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import requests

from tests.channels.conftest import Bot
from tests.channels.web.conftest import Browser

_PATHS = [
    "/chat",
    "/chat/demo",
    "/chat/nothing",
    "/chat/assets/page.css",
    "/webhooks/web/openapi.json",
]


def _get(bot: Bot, path: str, accepted: str | None, **headers: str) -> requests.Response:
    told = {"Accept-Encoding": accepted, **headers}
    return requests.get(f"{bot.address}{path}", headers=told, timeout=30)


@pytest.mark.parametrize("path", _PATHS)
def test_what_browsers_read_comes_compressed(bot: Bot, path: str) -> None:
    small, whole = _get(bot, path, "gzip, deflate, br"), _get(bot, path, None)
    assert small.headers["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in whole.headers
    assert small.text.split("value=")[0] == whole.text.split("value=")[0]
    assert int(small.headers["Content-Length"]) < int(whole.headers["Content-Length"]) * 0.7
    for answer in (small, whole):
        assert "Accept-Encoding" in answer.headers["Vary"], "a cache would mix them up"


@pytest.mark.parametrize("accepted", ["identity", "gzip;q=0", "br", "gzip; q=0.0, deflate"])
def test_who_takes_no_gzip_gets_none(bot: Bot, accepted: str) -> None:
    answer = _get(bot, "/chat/assets/page.css", accepted)
    assert "Content-Encoding" not in answer.headers
    assert "box-sizing" in answer.text


def test_styles_that_have_not_changed_are_not_sent_again_in_either_form(bot: Bot) -> None:
    for accepted in ("gzip", None):
        tag = _get(bot, "/chat/assets/page.css", accepted).headers["ETag"]
        again = _get(bot, "/chat/assets/page.css", accepted, **{"If-None-Match": tag})
        assert (again.status_code, again.content) == (304, b"")


def test_a_long_conversation_comes_compressed(browser: Callable[[], Browser]) -> None:
    visitor = browser()
    for number in range(8):
        visitor.say(f"What does nurse number {number} do?")
    answer = visitor.call("GET", "/conversation?after=0")
    assert answer.headers["Content-Encoding"] == "gzip"
    assert "Origin" in answer.headers["Vary"]
    assert len(answer.json()["turns"]) == 8
