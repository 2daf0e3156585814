"""What is deleted is gone: from the database's own bytes, and from every log."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone

import jwt
from requests import Response

from tests.channels.conftest import SECRET, Bot
from tests.channels.web.conftest import Browser, code


def _files_with(bot: Bot, planted: str) -> list[str]:
    """The database's files and the logs that hold a phrase."""
    files = [*bot.folder.glob("conversations.db*"), *bot.folder.glob("*.log")]
    assert len(files) >= 3, f"only {files} are there"
    return [file.name for file in files if planted.encode() in file.read_bytes()]


def test_a_deleted_conversation_is_found_in_no_file(bot: Bot, visitor: Browser) -> None:
    planted = "quetzalcoatlus"
    visitor.say(f"What does a {planted} earn?")
    visitor.say(f"Please fail, {planted}")
    visitor.call("POST", "/feedback", json={"turn": 1, "helpful": True, "reason": planted})
    assert _files_with(bot, planted), "it was never kept, so this test proves nothing"
    assert visitor.call("DELETE", "/conversation").status_code == 204
    assert _files_with(bot, planted) == []


def test_the_token_of_a_deleted_conversation_is_no_longer_good(visitor: Browser) -> None:
    assert visitor.call("DELETE", "/conversation").status_code == 204
    assert code(visitor.send("What does a nurse do?")) == "no_session"
    assert code(visitor.call("DELETE", "/conversation")) == "no_session"


def test_the_right_to_delete_lasts_longer_than_the_session(bot: Bot, visitor: Browser) -> None:
    planted = "plesiosaur"
    visitor.say(f"What does a {planted} do?")
    past = datetime.now(timezone.utc) - timedelta(days=30)
    visitor.token = jwt.encode({"sub": visitor.id, "exp": past}, SECRET, "HS256")
    assert code(visitor.call("GET", "/conversation")) == "session_expired"
    assert code(visitor.send("What does a nurse do?")) == "session_expired"
    assert visitor.call("DELETE", "/conversation").status_code == 204
    assert _files_with(bot, planted) == []
    assert code(visitor.call("DELETE", "/conversation")) == "no_session"


def test_a_conversation_that_has_ended_can_be_deleted(bot: Bot, visitor: Browser) -> None:
    planted = "iguanodon"
    visitor.say(f"What does an {planted} do?")
    visitor.call("POST", "/conversation/end", json={})
    assert visitor.call("DELETE", "/conversation").status_code == 204
    assert _files_with(bot, planted) == []


def test_deleting_leaves_the_conversations_of_others(browser: Callable[[], Browser]) -> None:
    gone, stays = browser(), browser()
    turn = stays.say("What does a nurse do?")
    gone.say("What does a porter do?")
    gone.call("DELETE", "/conversation")
    assert stays.turns() == [turn]


def _deleted_during_a_turn(visitor: Browser, text: str, late: str = "") -> Response | None:
    """Delete while a message is under way, and meanwhile send another one."""
    with ThreadPoolExecutor(2) as pool:
        turn = pool.submit(visitor.send, text)
        time.sleep(0.3)
        deletion = pool.submit(visitor.call, "DELETE", "/conversation")
        time.sleep(0.3)
        answer = visitor.send(late) if late else None
        assert deletion.result().status_code == 204
        assert turn.result().status_code in (200, 401)
    return answer


def test_a_turn_under_way_writes_nothing_back_after_the_deletion(
    frozen: Bot, visitor: Browser
) -> None:
    planted = "archaeopteryx"
    _deleted_during_a_turn(visitor, f"What does an {planted} do?")
    time.sleep(1)
    assert _files_with(frozen, planted) == []


def test_no_message_is_taken_while_a_conversation_is_being_deleted(
    frozen: Bot, visitor: Browser
) -> None:
    planted = "diplodocus"
    late = _deleted_during_a_turn(visitor, "What does a nurse do?", f"What does a {planted} do?")
    assert late is not None
    assert code(late) == "no_session"
    assert _files_with(frozen, planted) == []


def test_what_was_masked_is_in_no_file_even_when_the_turn_fails(bot: Bot, visitor: Browser) -> None:
    visitor.say("What does jo.planted@example.com earn?")
    visitor.say("Please fail: 07700 900 555")
    assert _files_with(bot, "jo.planted") == []
    assert _files_with(bot, "900 555") == []


def test_what_is_too_old_is_gone_after_a_new_start_and_the_rest_goes_on(
    bot: Bot, browser: Callable[[], Browser]
) -> None:
    old, new = browser(), browser()
    old.say("What does a stegosaurus do?")
    kept = new.say("What does a nurse do?")
    bot.server.stop()
    long_ago = time.time() - 91 * 24 * 60 * 60
    with sqlite3.connect(bot.folder / "conversations.db") as database:
        database.execute("UPDATE chats SET active = ? WHERE id = ?", (long_ago, old.id))
        database.execute("UPDATE events SET timestamp = ? WHERE sender_id = ?", (long_ago, old.id))
    bot.server.start()
    end = time.monotonic() + 10
    while old.call("GET", "/conversation").status_code != 401:
        assert time.monotonic() < end, "a conversation unused for 91 days is still there"
        time.sleep(0.1)
    assert new.turns() == [kept]
    assert _files_with(bot, "stegosaurus") == []


class TestWithoutItsActionServer:
    """Rasa logs an error with each message then."""

    def test_no_log_holds_a_message(self, crippled: Bot) -> None:
        planted = "velociraptor"
        visitor = Browser(crippled.address).start()
        turn = visitor.say(f"What does a {planted} do? Ask jo.crippled@example.com")
        assert turn["reply"]["status"] == "error"
        assert "Conversation" in crippled.server.log.read_text(), "the failure isn't in the log"
        kept = _files_with(crippled, planted)
        assert kept, "it was never kept, so this test proves nothing"
        assert all(name.startswith("conversations.db") for name in kept), kept
        assert _files_with(crippled, "jo.crippled") == []
        visitor.call("DELETE", "/conversation")
        assert _files_with(crippled, planted) == []
