"""What visitors can do with their conversations; both the API and the pages use it."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timezone
from functools import partial
from pathlib import Path
from typing import Any
from weakref import WeakValueDictionary

from rasa.core.agent import Agent
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
from rasa.shared.exceptions import RasaException
from sqlalchemy.exc import DBAPIError

from careers.conversation.private import blanked, masked, notice, private_reply
from careers.turn.answer import Status
from careers.turn.press import holds_later
from channels.body import Refused
from channels.guard import Guard
from channels.payload import payload_for, typed
from channels.store import conversation_store
from channels.watching.watchers import Watched
from channels.web.visits.allowances import Allowances
from channels.web.visits.messages import Message, Said, without_personal_data
from channels.web.visits.off_switch import OffSwitch
from channels.web.visits.sessions import Session, Sessions, no_session
from channels.web.visits.shared import Work, busy, done, leaving
from channels.web.visits.turns import Payloads, reply_of
from channels.web.visits.unkept import Unkept
from settings.channels import WebOptions
from tracker.shared.where import shared_here
from tracker.store import ConversationStore
from tracker.threads import Threads
from tracker.transcripts import GoneError, QuickReplyFound, Standing, Transcripts

CHANNEL = "web"
_MOST_TURNS = 500  # a reader gets all of them at once
_DANGER = Status.CRISIS.value

Turn = dict[str, Any]

_log = logging.getLogger(__name__)


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
        shared = shared_here(options.redis)
        # Workers of one machine have one file for it.
        self._off = OffSwitch(Path(options.off_switch), shared if options.redis else None)
        self._allowances = Allowances(options, shared)
        self._work = Work(shared)
        self._under_way: dict[str, _UnderWay] = {}
        self._leaving: set[str] = set()
        self._doors: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._unkept = Unkept(shared)
        self._transcripts: Transcripts | None = None

    async def notice(self) -> dict[str, str] | None:
        """Why the chat is closed, in each language; None while it is open."""
        return await self._off.notice()

    async def start(self, address: str) -> Session:
        """Start a conversation for somebody at an address.

        Raises:
            Refused: the chat is closed, or the address has started too many.
        """
        await self._must_be_open()
        await self._allowances.may_start(address)
        session = self._sessions.new()
        try:
            await self._threads.write(self.transcripts.start, session.id, time.time())
        except DBAPIError:
            # Somebody may be about to tell of danger: it starts with its first turn.
            await self._unkept.start(session.id)
        return session

    async def session(self, token: str) -> Session:
        """The session of a token.

        Raises:
            Refused: it is no good token, or the conversation has been deleted.
        """
        session = self._sessions.read(token)
        try:
            await self.ended(session)
        except DBAPIError as error:
            # Somebody may be about to tell of danger. Whatever needs the database fails by itself.
            _log.error("A conversation could not be looked up: %s.", type(error).__name__)
        return session

    async def deletable(self, token: str) -> Session:
        """The session of a token that is good for deleting: as long as there is something to.

        Raises:
            Refused: it is no good token, or the conversation has been deleted.
        """
        session = self._sessions.read(token, expired=True)
        await self.ended(session)
        return session

    async def ended(self, session: Session) -> bool:
        """Whether a conversation takes no more messages.

        Raises:
            Refused: it has been deleted.
        """
        if session.id in self._leaving:
            raise no_session()
        try:
            return await self._threads.read(self.transcripts.ended, session.id)
        except GoneError:
            if await self._unkept.started(session.id):
                return False
            raise no_session() from None

    async def turns(self, session: Session, after: int = 0) -> list[Turn]:
        """The turns of a conversation after one of them."""
        return await self._threads.read(self.transcripts.turns, session.id, after)

    async def may_read(self, token: str | None, address: str) -> None:
        """Count one more reading, before anything is read.

        Args:
            token: of the conversation; None for a page without one.
            address: who reads it.

        Raises:
            Refused: it was too often.
        """
        await self._allowances.may_read(self._sessions.name(token) if token else None, address)

    def was_kept(self, session: Session, turn: Turn) -> bool:
        """Whether a turn that was told can be read again."""
        return bool(turn["turn"] > self._unkept.last(session.id))

    async def pending(self, session: Session) -> bool:
        """Whether a message is being answered."""
        return session.id in self._under_way or await self._work.goes_on(session.id)

    async def send(self, session: Session, message: Message, address: str) -> Turn:
        """Answer a message, once however often it is sent.

        Raises:
            Refused: it can't be taken now; the reason says why.
        """
        async with self._doors.setdefault(session.id, asyncio.Lock()):
            task = await self._accept(session, message, address)
        # A visitor who goes away doesn't leave half a turn behind.
        return await asyncio.shield(task)

    async def _accept(
        self, session: Session, message: Message, address: str
    ) -> asyncio.Future[Turn]:
        """Begin to answer a message, unless that has been done; one after the other."""
        under_way = self._under_way.get(session.id)
        if under_way and under_way.client == message.id:
            return under_way.task
        if under_way:
            standing = await self._standing(session, message)
            if not standing.known:
                await self._must_be_open()
                raise busy()
            return done(standing.known)
        claim = await self._work.begin(session.id, message.id)
        if isinstance(claim, str):
            return asyncio.ensure_future(self._answered_elsewhere(session, message, address))
        try:
            accepted = await self._begin(session, message, address)
        except BaseException:
            if claim:
                await claim.leave()
            raise
        return asyncio.ensure_future(leaving(accepted, claim)) if claim else accepted

    async def _begin(
        self, session: Session, message: Message, address: str
    ) -> asyncio.Future[Turn]:
        """Begin to answer a message in a conversation in which nobody else works."""
        standing = await self._standing(session, message)
        if standing.known:
            return done(standing.known)
        await self._must_be_open()
        if standing.ended:
            raise Refused("The conversation has ended; start a new one.", 409, "ended")
        if standing.last >= _MOST_TURNS:
            reason = f"The conversation has {_MOST_TURNS} messages; start a new one."
            raise Refused(reason, 409, "ended")
        await self._allowances.may_send(session.id, address)
        said = await self._said(session, message)
        if session.id in self._leaving:
            raise no_session()
        task = asyncio.ensure_future(self._answer(session, message, said, standing.last))
        self._under_way[session.id] = _UnderWay(message.id, task)
        task.add_done_callback(lambda _: self._under_way.pop(session.id, None))
        return task

    async def _answered_elsewhere(self, session: Session, message: Message, address: str) -> Turn:
        """The turn of a message that another bot is answering, or was when it died.

        Raises:
            Refused: it can't be taken now; the reason says why.
        """
        await self._work.over(session.id)
        standing = await self._standing(session, message)
        return standing.known or await self.send(session, message, address)

    async def _standing(self, session: Session, message: Message) -> Standing:
        try:
            return await self._threads.read(self.transcripts.standing, session.id, message.id)
        except GoneError:
            if await self._unkept.started(session.id):
                return Standing(False, 0, None)
            raise no_session() from None
        except DBAPIError as error:
            _log.error("Where a conversation stands is unknown: %s.", type(error).__name__)
            return Standing(False, self._unkept.last(session.id), None)

    async def rate(
        self, session: Session, address: str, turn: int, helpful: bool, reason: str
    ) -> None:
        """Keep what a visitor thinks of an answer.

        Raises:
            Refused: there is no such turn, or it was too often.
        """
        await self._allowances.may_rate(session.id, address)
        told: dict[str, Any] = {"helpful": helpful}
        if reason:
            told["reason"] = blanked(masked(reason))
        if not await self._threads.write(self.transcripts.rate, session.id, turn, told):
            raise Refused(f"turn is {turn}; there is no such turn.", 404, "unknown_turn")

    async def end(self, session: Session) -> None:
        """Take no more messages in a conversation."""
        await self._threads.write(self.transcripts.end, session.id)

    async def delete(self, session: Session) -> None:
        """Forget a conversation, once a turn that is under way is over."""
        self._leaving.add(session.id)  # from now on no other turn may begin
        claim = None
        try:
            if under_way := self._under_way.get(session.id):
                await asyncio.wait({under_way.task})
            claim = await self._work.delete(session.id)
            async with self._alone(session.id):
                await self._store.delete(session.id)
        finally:
            self._leaving.discard(session.id)
            if claim:
                await claim.leave()
        await self._unkept.forget(session.id)
        await self._allowances.forget(session.id)

    async def forget_unused(self, days: float) -> int:
        """Delete all conversations unused for some days, and count them.

        One after the other: there may be many, and visitors are waiting.
        """
        store, before = self._store, time.time() - days * 24 * 60 * 60
        count = 0
        for name in await store.threads.read(store.unused_since, before):
            async with self._alone(name):
                count += await store.threads.write(store.delete_if_unused_since, before, name)
        await store.threads.write(store.empty_journal)
        return count

    @asynccontextmanager
    async def _alone(self, name: str) -> AsyncIterator[None]:
        """Let no channel do anything in a conversation meanwhile."""
        async with self._guard.alone(name, self._agent()), self._agent().lock_store.lock(name):
            yield

    @property
    def _store(self) -> ConversationStore:
        store = conversation_store(self._agent())
        if store is None:
            raise RasaException(
                "The web channel keeps its conversations in a "
                "tracker.store.ConversationStore; endpoints.yml names another store."
            )
        return store

    @property
    def _threads(self) -> Threads:
        return self._store.threads

    @property
    def transcripts(self) -> Transcripts:
        """The transcripts in the database of the tracker store."""
        if self._transcripts is None:
            self._transcripts = Transcripts(self._store.engine, self._store.patience)
        return self._transcripts

    async def _must_be_open(self) -> None:
        if await self.notice() is not None:
            raise Refused("The chat is closed at the moment.", 503, "closed")

    async def _said(self, session: Session, message: Message) -> Said:
        if not message.reply:
            return without_personal_data(message.text, message.language)
        found: QuickReplyFound | None = await self._threads.read(
            self.transcripts.quick_reply, session.id, message.reply
        )
        if found is None:
            reason = "reply is none of the quick replies of this conversation."
            raise Refused(reason, 404, "unknown_reply")
        holds = found.latest or holds_later(found.payload)
        payload = payload_for(found.payload, self._agent()) if holds else None
        return Said(found.title, payload or typed(found.title))

    async def _answer(self, session: Session, message: Message, said: Said, last: int) -> Turn:
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
            watched = Watched(CHANNEL)
            messages = private_reply(said.masked, message.metadata, await self._offered(session))
            watched.ended(messages)
        reply, payloads = reply_of(messages)
        # Who tells of danger isn't told off; what was taken out is to be seen in what they said.
        if said.masked and said.for_rasa and reply["status"] != _DANGER:
            words, language = notice(said.masked, message.language)
            reply["notice"] = {"text": words, "language": language.value}
        now = time.time()
        turn = {
            "id": message.id,
            "at": _iso(datetime.fromtimestamp(now, timezone.utc)),
            "said": {"text": said.shown, "masked": [kind.value for kind in said.masked]},
            "reply": reply,
        }
        return await self._keep(session, turn, payloads, now, last)

    async def _offered(self, session: Session) -> list[dict[str, str]]:
        """The quick replies of the turn before, as far as they can be read."""
        try:
            return await self._threads.read(self.transcripts.offered, session.id)
        except DBAPIError:
            return []

    async def _keep(
        self, session: Session, turn: Turn, payloads: Payloads, now: float, last: int
    ) -> Turn:
        """Keep a turn, and give it its number; if that fails, the visitor is still told it.

        It is an apology or a signpost then: Rasa couldn't keep the conversation either.
        """
        after, start = self._unkept.last(session.id), self._unkept.starts(session.id)
        add = partial(self.transcripts.add, after=after, start=start)
        try:
            kept = await self._threads.write(add, session.id, turn, payloads, now)
        except GoneError:
            raise no_session() from None
        except DBAPIError as error:
            # Its words may hold a visitor's.
            _log.error("A turn could not be kept: %s.", type(error).__name__)
            return {"turn": self._unkept.number(session.id, last), **turn}
        self._unkept.kept(session.id)
        return kept


def _iso(when: datetime) -> str:
    return when.isoformat(timespec="seconds").replace("+00:00", "Z")
