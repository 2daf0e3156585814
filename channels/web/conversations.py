"""What visitors can do with their conversations; both the API and the pages use it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
from rasa.shared.exceptions import RasaException

from careers.content.current import current_store
from careers.conversation.private import (
    blanked,
    left_to_answer,
    masked,
    notice,
    private_reply,
    shown,
)
from careers.privacy.kinds import Kind
from careers.shapes.language import Language
from channels.body import Refused
from channels.guard import Guard
from channels.payload import payload_for, typed
from channels.web.limits import Limit
from channels.web.off_switch import OffSwitch
from channels.web.sessions import Session, Sessions, no_session
from channels.web.turns import reply_of
from settings.channels import WebOptions
from tracker.store import ConversationStore
from tracker.transcripts import GoneError, QuickReplyFound, Transcripts

CHANNEL = "web"
_MOST_TURNS = 500  # a reader gets all of them at once

Turn = dict[str, Any]


@dataclass(frozen=True)
class Message:
    """A message of a visitor.

    Attributes:
        id: the name that the visitor's side gave it; the same again is the same message.
        text: what was typed; empty if a quick reply was pressed.
        reply: id of the quick reply; empty if something was typed.
        metadata: `occupation` and `language` of the page.
    """

    id: str
    text: str = ""
    reply: str = ""
    metadata: Mapping[str, str] = field(default_factory=dict)

    @property
    def language(self) -> Language:
        """What the page is in."""
        return Language.read(self.metadata.get("language"))


@dataclass(frozen=True)
class _Said:
    """What a visitor said.

    Attributes:
        shown: as it is kept and shown.
        for_rasa: as Rasa is given it; empty where there is nothing to answer.
        masked: the kinds of personal data that were taken out.
    """

    shown: str
    for_rasa: str
    masked: tuple[Kind, ...] = ()


@dataclass(frozen=True)
class _UnderWay:
    client: str
    task: asyncio.Task[Turn]


class Conversations:
    """All conversations of the channel."""

    def __init__(
        self,
        options: WebOptions,
        handle: Callable[[UserMessage], Awaitable[Any]],
        agent: Callable[[], Agent],
    ) -> None:
        """Connect visitors with Rasa.

        Args:
            options: of the channel.
            handle: how Rasa is given a message.
            agent: gives Rasa's agent, once the model is loaded.
        """
        self._handle, self._agent = handle, agent
        self._sessions = Sessions(options.secret, options.session_hours)
        self._guard = Guard(options.limit_seconds)
        self._off = OffSwitch(Path(options.off_switch))
        self._starts = Limit(options.address_starts_per_minute)
        self._of_session = Limit(options.messages_per_minute)
        self._of_address = Limit(options.address_messages_per_minute)
        self._under_way: dict[str, _UnderWay] = {}
        self._leaving: set[str] = set()
        self._transcripts: Transcripts | None = None

    def notice(self) -> dict[str, str] | None:
        """Why the chat is closed, in each language; None while it is open."""
        return self._off.notice()

    def start(self, address: str) -> Session:
        """Start a conversation for somebody at an address.

        Raises:
            Refused: the chat is closed, or the address has started too many.
        """
        self._must_be_open()
        _not_too_often(self._starts.wait(address, time.monotonic()))
        session = self._sessions.new()
        self.transcripts.start(session.id, time.time())
        return session

    def session(self, token: str) -> Session:
        """The session of a token.

        Raises:
            Refused: it is no good token, or the conversation has been deleted.
        """
        session = self._sessions.read(token)
        self.ended(session)
        return session

    def ended(self, session: Session) -> bool:
        """Whether a conversation takes no more messages.

        Raises:
            Refused: it has been deleted.
        """
        if session.id in self._leaving:
            raise no_session()
        try:
            return self.transcripts.ended(session.id)
        except GoneError:
            raise no_session() from None

    def turns(self, session: Session, after: int = 0) -> list[Turn]:
        """The turns of a conversation after one of them."""
        return self.transcripts.turns(session.id, after)

    def pending(self, session: Session) -> bool:
        """Whether a message is being answered."""
        return session.id in self._under_way

    async def send(self, session: Session, message: Message, address: str) -> Turn:
        """Answer a message, once however often it is sent.

        Raises:
            Refused: it can't be taken now; the reason says why.
        """
        under_way = self._under_way.get(session.id)
        if under_way and under_way.client == message.id:
            return await asyncio.shield(under_way.task)
        if known := self.transcripts.of_client(session.id, message.id):
            return known
        self._must_be_open()
        if self.ended(session):
            raise Refused("The conversation has ended; start a new one.", 409, "ended")
        if self.transcripts.count(session.id) >= _MOST_TURNS:
            reason = f"The conversation has {_MOST_TURNS} messages; start a new one."
            raise Refused(reason, 409, "ended")
        if under_way:
            reason = "An earlier message is still being answered; send this one after that."
            raise Refused(reason, 409, "busy", 1)
        now = time.monotonic()
        _not_too_often(self._of_session.wait(session.id, now))
        _not_too_often(self._of_address.wait(address, now))
        said = self._said(session, message)
        task = asyncio.ensure_future(self._answer(session, message, said))
        self._under_way[session.id] = _UnderWay(message.id, task)
        task.add_done_callback(lambda _: self._under_way.pop(session.id, None))
        # A visitor who goes away doesn't leave half a turn behind.
        return await asyncio.shield(task)

    def rate(self, session: Session, turn: int, helpful: bool, reason: str) -> None:
        """Keep what a visitor thinks of an answer.

        Raises:
            Refused: there is no such turn.
        """
        told: dict[str, Any] = {"helpful": helpful}
        if reason:
            told["reason"] = blanked(masked(reason))
        if not self.transcripts.rate(session.id, turn, told):
            raise Refused(f"turn is {turn}; there is no such turn.", 404, "unknown_turn")

    def end(self, session: Session) -> None:
        """Take no more messages in a conversation."""
        self.transcripts.end(session.id)

    async def delete(self, session: Session) -> None:
        """Forget a conversation, once a turn that is under way is over."""
        self._leaving.add(session.id)  # from now on no other turn may begin
        try:
            if under_way := self._under_way.get(session.id):
                await asyncio.wait({under_way.task})
            async with self._alone(session.id):
                await self._store.delete(session.id)
        finally:
            self._leaving.discard(session.id)
        self._of_session.forget(session.id)

    async def forget_unused(self, days: float) -> int:
        """Delete all conversations unused for some days, and count them.

        The database works in a thread of its own: there may be many, and visitors are waiting.
        """
        store, before = self._store, time.time() - days * 24 * 60 * 60
        count = 0
        for name in await asyncio.to_thread(store.unused_since, before):
            async with self._alone(name):
                count += await asyncio.to_thread(store.delete_if_unused_since, before, name)
        await asyncio.to_thread(store.empty_journal)
        return count

    @asynccontextmanager
    async def _alone(self, name: str) -> AsyncIterator[None]:
        """Let no channel do anything in a conversation meanwhile."""
        async with self._guard.alone(name), self._agent().lock_store.lock(name):
            yield

    @property
    def _store(self) -> ConversationStore:
        store = self._agent().tracker_store
        while not isinstance(store, ConversationStore):
            store = getattr(store, "_tracker_store", None)  # Rasa wraps it
            if store is None:
                raise RasaException(
                    "The web channel keeps its conversations in a "
                    "tracker.store.ConversationStore; endpoints.yml names another store."
                )
        return store

    @property
    def transcripts(self) -> Transcripts:
        """The transcripts in the database of the tracker store."""
        if self._transcripts is None:
            self._transcripts = Transcripts(self._store.engine)
        return self._transcripts

    def _must_be_open(self) -> None:
        if self.notice() is not None:
            raise Refused("The chat is closed at the moment.", 503, "closed")

    def _said(self, session: Session, message: Message) -> _Said:
        if not message.reply:
            return _typed(message.text, message.language)
        found: QuickReplyFound | None = self.transcripts.quick_reply(session.id, message.reply)
        if found is None:
            reason = "reply is none of the quick replies of this conversation."
            raise Refused(reason, 404, "unknown_reply")
        payload = (
            payload_for(found.payload, self._agent()) if found.latest or found.lasting else None
        )
        return _Said(found.title, payload or typed(found.title))

    async def _answer(self, session: Session, message: Message, said: _Said) -> Turn:
        asked = UserMessage(
            said.for_rasa,
            CollectingOutputChannel(),
            session.id,
            input_channel=CHANNEL,
            metadata=dict(message.metadata) or None,
        )
        if said.for_rasa:
            messages = await self._guard.answer(asked, self._handle, self._agent())
        else:
            offered = self.transcripts.offered(session.id)
            messages = private_reply(said.masked, message.metadata, offered)
        reply, payloads = reply_of(messages)
        if said.masked and said.for_rasa:
            words, language = notice(said.masked, message.language)
            reply["notice"] = {"text": words, "language": language.value}
        now = time.time()
        turn = {
            "id": message.id,
            "at": _iso(datetime.fromtimestamp(now, timezone.utc)),
            "said": {"text": said.shown, "masked": [kind.value for kind in said.masked]},
            "reply": reply,
        }
        try:
            return self.transcripts.add(session.id, turn, payloads, now)
        except GoneError:
            raise no_session() from None


def _typed(text: str, language: Language) -> _Said:
    found = masked(text)
    left = left_to_answer(found)
    return _Said(shown(found, language), typed(left) if left else "", found.kinds)


def _not_too_often(wait: int) -> None:
    if wait:
        reason = f"That was too often; try again in {wait} seconds."
        raise Refused(reason, 429, "too_many", wait)


def _iso(when: datetime) -> str:
    return when.isoformat(timespec="seconds").replace("+00:00", "Z")
