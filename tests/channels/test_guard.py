"""Every message gets an answer in time, whatever Rasa does with it."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker

from channels.failed_turn import words_for
from channels.guard import Guard
from tracker.store import ConversationStore

_LIMIT = 0.3
_BUSY = 2.0  # seconds that a busy machine may lose

Handler = Callable[[UserMessage], Awaitable[Any]]


def _message(sender: str = "visitor", text: str = "hello") -> UserMessage:
    return UserMessage(text, CollectingOutputChannel(), sender)


async def _answer_at_once(message: UserMessage) -> None:
    await message.output_channel.send_text_message(message.sender_id, f"{message.text}!")


async def _raise(message: UserMessage) -> None:
    raise RuntimeError("the tracker store is gone")


async def _say_nothing(message: UserMessage) -> None:
    return


async def _get_cancelled(message: UserMessage) -> None:
    raise asyncio.CancelledError


async def _never_end(message: UserMessage) -> None:
    await asyncio.sleep(60)


async def _say_half(message: UserMessage) -> None:
    await _answer_at_once(message)
    await asyncio.sleep(60)


async def _ignore_that_time_is_up(message: UserMessage) -> None:
    end = time.monotonic() + _LIMIT + 2 * _BUSY
    while time.monotonic() < end:
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.sleep(0.1)


@pytest.fixture(scope="module", autouse=True)
def content() -> None:
    """The content is read before the first visitor comes, as in the channel."""
    words_for(_message())


def _status(messages: list[dict[str, Any]]) -> Any:
    return messages[-1].get("custom", {}).get("status")


async def test_what_rasa_says_is_the_answer() -> None:
    messages = await Guard(_LIMIT).answer(_message(), _answer_at_once, None)
    assert messages == [{"recipient_id": "visitor", "text": "hello!"}]


@pytest.mark.parametrize(
    ("handler", "cause"),
    [
        (_raise, "the tracker store is gone"),
        (_say_nothing, "the turn ended without a message"),
        (_get_cancelled, "the turn was cancelled"),
        (_never_end, "there was no answer within 0.3 s"),
        (_say_half, "there was no answer within 0.3 s"),
        (_ignore_that_time_is_up, "there was no answer within 0.3 s"),
    ],
)
async def test_every_failure_is_an_apology_in_time_and_logged(
    handler: Handler, cause: str, caplog: pytest.LogCaptureFixture
) -> None:
    started = time.monotonic()
    messages = await Guard(_LIMIT).answer(_message(), handler, None)
    assert time.monotonic() - started < _LIMIT + _BUSY
    assert _status(messages) == "error"
    assert "Conversation visitor got an apology" in caplog.text
    assert cause in caplog.text


async def test_messages_of_one_visitor_never_overlap_and_keep_their_order() -> None:
    seen: list[str] = []

    async def handle(message: UserMessage) -> None:
        seen.append(f"{message.text} starts")
        await asyncio.sleep(0.01)
        seen.append(f"{message.text} ends")
        await _answer_at_once(message)

    guard = Guard(_LIMIT)
    asked = (guard.answer(_message(text=str(number)), handle, None) for number in range(5))
    answers = await asyncio.gather(*asked)
    assert [messages[0]["text"] for messages in answers] == [f"{number}!" for number in range(5)]
    assert seen == [f"{number} {what}" for number in range(5) for what in ("starts", "ends")]


async def test_one_visitor_does_not_wait_for_another() -> None:
    guard = Guard(_LIMIT)
    stuck = asyncio.create_task(guard.answer(_message("stuck"), _never_end, None))
    await asyncio.sleep(0.05)
    await guard.answer(_message("other"), _answer_at_once, None)
    assert not stuck.done()
    await stuck


async def test_who_waits_for_a_stuck_turn_is_answered_in_time_and_rasa_never_sees_it() -> None:
    seen: list[str] = []

    async def handle(message: UserMessage) -> None:
        seen.append(message.text)
        await asyncio.sleep(60)

    guard, started = Guard(_LIMIT), time.monotonic()
    count = 20  # one after the other they would take six seconds
    asked = (guard.answer(_message(text=str(number)), handle, None) for number in range(count))
    answers = await asyncio.gather(*asked)
    assert time.monotonic() - started < _LIMIT + _BUSY
    assert [_status(messages) for messages in answers] == ["error"] * count
    assert seen == ["0"]


async def test_rasa_is_given_no_message_that_it_can_answer_no_more() -> None:
    seen: list[str] = []

    async def handle(message: UserMessage) -> None:
        seen.append(message.text)
        await asyncio.sleep(60)

    guard = Guard(_LIMIT)
    first = asyncio.create_task(guard.answer(_message(text="first"), handle, None))
    await asyncio.sleep(0.02)  # less than a turn takes
    second = asyncio.create_task(guard.answer(_message(text="second"), handle, None))
    assert [_status(await each) for each in (first, second)] == ["error", "error"]
    assert seen == ["first"]


async def test_a_visitor_who_goes_away_leaves_a_whole_turn() -> None:
    ended: list[str] = []

    async def handle(message: UserMessage) -> None:
        await asyncio.sleep(0.1)
        await _answer_at_once(message)
        ended.append(message.text)

    request = asyncio.create_task(Guard(_LIMIT).answer(_message(), handle, None))
    await asyncio.sleep(0.02)
    request.cancel()
    await asyncio.sleep(0.2)
    assert ended == ["hello"]


async def test_a_turn_after_a_stuck_one_works() -> None:
    guard = Guard(_LIMIT)
    await guard.answer(_message(), _never_end, None)
    messages = await guard.answer(_message(), _answer_at_once, None)
    assert messages[0]["text"] == "hello!"


class _Forgetful:
    """An agent whose store kept nothing; only what a failed turn is kept with is missing."""

    def __init__(self, store: ConversationStore) -> None:
        self.tracker_store = store


async def test_an_answer_to_a_conversation_that_was_not_kept_is_an_apology(tmp_path: Path) -> None:
    store = ConversationStore(Domain.empty(), db=str(tmp_path / "conversations.db"))
    agent: Any = _Forgetful(store)

    async def answer_and_fail_to_save(message: UserMessage) -> None:
        await _answer_at_once(message)
        store.engine.dispose()
        (tmp_path / "conversations.db").write_bytes(b"no database at all")
        with contextlib.suppress(Exception):
            await store.save(DialogueStateTracker.from_events(message.sender_id, [], []))

    messages = await Guard(_LIMIT).answer(_message(), answer_and_fail_to_save, agent)
    assert _status(messages) == "error"
