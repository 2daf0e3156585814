"""The right to delete lasts as long as the text: after starting again, and after the session."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

import jwt
import pytest
import requests

from tests.browser.conftest import Chat
from tests.running_bot import RunningBot

pytestmark = pytest.mark.bot

New = Callable[..., Chat]
_KEPT = """() => Object.entries(localStorage).filter(([key]) => key.endsWith(':token')).map(([, token]) => token)"""
_PUT = """(token) => { for (const key of Object.keys(localStorage))
  if (key.endsWith(':token')) localStorage.setItem(key, token); }"""


def _token(chat: Chat) -> str:
    """The token that the browser keeps."""
    (token,) = chat.page.evaluate(_KEPT)
    return str(token)


def _choose(chat: Chat, item: str, sure: str) -> None:
    chat.page.get_by_role("button", name="More", exact=True).click()
    chat.page.get_by_role("button", name=item).click()
    chat.page.get_by_role("button", name=sure).click()


def _turns(chat: Chat, token: str) -> int | None:
    """How much the server has of a conversation; None where it is gone."""
    answer = requests.get(
        f"{chat.address}/webhooks/web/conversation",
        headers={"Authorization": f"Bearer {token}"},
        timeout=30,
    )
    return len(answer.json()["turns"]) if answer.ok else None


def test_starting_again_asks_first_and_leaves_a_conversation_that_can_be_deleted(chat: New) -> None:
    found = chat().go().open().ask("what are the hours?")
    first = _token(found)
    _choose(found, "Start again", "No, carry on")
    assert found.page.locator("[id^='turn-']").count() == 1, "it was started again without a yes"
    _choose(found, "Start again", "Yes, start again")
    found.page.locator("[id^='turn-']").wait_for(state="detached")
    found.ask("what does it pay?")
    second = _token(found)
    assert (_turns(found, first), _turns(found, second)) == (1, 1)
    found.page.reload()
    found.answered(1)
    _choose(found, "Delete my conversation", "Yes, delete it")
    found.page.get_by_text("Your conversation has been deleted.").wait_for()
    assert (_turns(found, first), _turns(found, second)) == (None, None)


def test_a_conversation_whose_session_is_over_can_still_be_deleted(
    bot: RunningBot, chat: New
) -> None:
    found = chat().go().open().ask("what are the hours?")
    token, secret = _token(found), (Path(bot.settings.database).parent / "secret").read_text()
    name = jwt.decode(token, options={"verify_signature": False})["sub"]
    long_ago = datetime.now(timezone.utc) - timedelta(days=30)
    found.page.evaluate(_PUT, jwt.encode({"sub": name, "exp": long_ago}, secret, "HS256"))
    found.page.reload()
    found.page.get_by_text("For example:").wait_for()
    assert _turns(found, token) == 1, "it is gone by itself, so this test proves nothing"
    _choose(found, "Delete my conversation", "Yes, delete it")
    found.page.get_by_text("Your conversation has been deleted.").wait_for()
    assert _turns(found, token) is None
