"""Sees to it that every message is answered, and soon."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any
from weakref import WeakValueDictionary

from rasa.core.agent import Agent
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage

from channels.failed_turn import Messages, record, words_for
from channels.store import was_lost
from channels.watching.watchers import WATCHERS, Watched
from tracker.shared.locks import SharedLocks

_RECORD_PATIENCE = 0.5  # seconds that an apology waits until the conversation holds it
_CANCEL_PATIENCE = 0.5
_LEAST = 0.05  # seconds; no turn is answered in less, so Rasa would only be cancelled in it

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Turn:
    """A message and its answer.

    Attributes:
        collector: takes what Rasa says.
        answer: what the visitor gets, once that is known.
        watched: tells those who run the bot what becomes of it.
        limit: seconds that the visitor waits at most.
        due: when they are over, by the clock of the loop.
    """

    message: UserMessage
    collector: CollectingOutputChannel
    answer: asyncio.Future[Messages]
    watched: Watched
    limit: float
    due: float

    def finish(self) -> None:
        """Answer with what Rasa said."""
        if not self.answer.done():
            self.answer.set_result(self.collector.messages)

    def fail_as_late(self) -> None:
        """Answer with the words for a failure, since the visitor has waited long enough."""
        self.fail("too_slow", f"there was no answer within {self.limit:g} s")

    def fail(self, kind: str, cause: str, error: BaseException | None = None) -> None:
        """Answer with the words for a failure, and log its cause.

        Args:
            kind: of the cause, in a word.
            cause: what happened.
            error: what was raised, if anything.
        """
        if not self.answer.done():
            WATCHERS.apologised(kind)
            _log.error(
                "Conversation %s got an apology: %s.",
                self.message.sender_id,
                cause,
                exc_info=error,
            )
            self.answer.set_result(words_for(self.message))

    @property
    def failed(self) -> bool:
        """Whether the visitor has been given something else than what Rasa said."""
        return self.answer.done() and self.answer.result() is not self.collector.messages


class Guard:
    """Lets Rasa answer within a time limit, one message of a conversation after the other.

    Rasa has a lock for that too, but whoever waits for it looks only once a second.
    """

    def __init__(self, limit: float) -> None:
        """Keep how many seconds a visitor waits at most."""
        self._limit = limit
        self._queues: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        # The event loop itself doesn't keep its tasks alive.
        self._tasks: set[asyncio.Task[None]] = set()

    async def answer(
        self,
        message: UserMessage,
        handle: Callable[[UserMessage], Awaitable[Any]],
        agent: Agent | None,
    ) -> Messages:
        """Answer a message.

        Args:
            message: the visitor's; its output channel is a collecting one.
            handle: how Rasa is given a message.
            agent: keeps what failed; None if no model is loaded.
        """
        loop = asyncio.get_running_loop()
        watched = Watched(message.input_channel)
        ends = self._limit, loop.time() + self._limit
        turn = _Turn(message, message.output_channel, loop.create_future(), watched, *ends)
        # Also of a turn whose visitor has gone away.
        turn.answer.add_done_callback(lambda answer: watched.ended(answer.result()))
        timer = loop.call_at(turn.due, turn.fail_as_late)
        task = loop.create_task(self._take(turn, handle, agent))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        try:
            # A visitor who goes away doesn't leave half a turn behind.
            reply = await asyncio.shield(turn.answer)
        finally:
            if turn.answer.done():
                timer.cancel()
        await asyncio.wait({task}, timeout=_RECORD_PATIENCE)
        return reply

    @asynccontextmanager
    async def alone(self, sender_id: str, agent: Agent | None = None) -> AsyncIterator[None]:
        """Let nothing happen in a conversation meanwhile, once its turns are over.

        Args:
            sender_id: of the conversation.
            agent: whose lock store may be shared with other bots.
        """
        locks = getattr(agent, "lock_store", None)
        if isinstance(locks, SharedLocks):  # the order is that of coming to any bot
            async with locks.lock(sender_id):
                yield
            return
        async with self._queues.setdefault(sender_id, asyncio.Lock()):
            yield

    async def _take(
        self, turn: _Turn, handle: Callable[[UserMessage], Awaitable[Any]], agent: Agent | None
    ) -> None:
        """Take a turn when it comes up, and keep it if it failed."""
        async with self.alone(turn.message.sender_id, agent):
            if asyncio.get_running_loop().time() > turn.due - _LEAST:
                turn.fail_as_late()
            if not turn.failed:
                turn.watched.taken_up()
                await _let_rasa_answer(turn, handle, agent)
            if turn.failed and agent is not None:
                try:
                    await record(agent, turn.message, turn.answer.result())
                except Exception:
                    _log.exception("A failed turn is missing in its conversation.")


async def _let_rasa_answer(
    turn: _Turn, handle: Callable[[UserMessage], Awaitable[Any]], agent: Agent | None
) -> None:
    rasa = asyncio.ensure_future(handle(turn.message))
    await asyncio.wait({rasa, turn.answer}, return_when=asyncio.FIRST_COMPLETED)
    if not rasa.done():
        # Gives up the request to the action server, and with it the lock of the conversation.
        rasa.cancel()
        await asyncio.wait({rasa}, timeout=_CANCEL_PATIENCE)
    elif rasa.cancelled():
        turn.fail("cancelled", "the turn was cancelled")
    elif error := rasa.exception():
        turn.fail("failed", "the turn failed", error)
    elif not turn.collector.messages:
        turn.fail("silent", "the turn ended without a message")
    elif was_lost(agent, turn.message.sender_id):
        # The next answer would be to an earlier question.
        turn.fail("not_kept", "the conversation can't be read or kept")
    else:
        turn.finish()
