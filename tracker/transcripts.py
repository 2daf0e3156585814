"""Conversations as their visitors saw them, beside the events that Rasa keeps of them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from rasa.core.tracker_store import SQLTrackerStore

from tracker.patience import Patience

_METADATA = SQLTrackerStore.Base.metadata
_EVENTS = SQLTrackerStore.SQLEvent.__table__.c

CHATS = sa.Table(
    "chats",
    _METADATA,
    sa.Column("id", sa.String(64), primary_key=True),
    sa.Column("active", sa.Float, nullable=False),  # seconds since 1970, as events have it
    sa.Column("ended", sa.Boolean, nullable=False),
)
# `client` is the name that the visitor's side gave a message; `payloads` says what each quick
# reply means to Rasa.
CHAT_TURNS = sa.Table(
    "chat_turns",
    _METADATA,
    sa.Column("chat", sa.String(64), primary_key=True),
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("client", sa.String(64), nullable=False),
    sa.Column("shown", sa.Text, nullable=False),
    sa.Column("payloads", sa.Text, nullable=False),
    sa.UniqueConstraint("chat", "client"),
)


class GoneError(Exception):
    """The conversation has been deleted."""


@dataclass(frozen=True)
class QuickReplyFound:
    """A quick reply of a conversation.

    Attributes:
        title: the words on it.
        payload: what it means to Rasa.
        latest: whether it belongs to the newest turn.
    """

    title: str
    payload: str
    latest: bool


@dataclass(frozen=True)
class Standing:
    """Where a conversation stands when a message comes.

    Attributes:
        ended: whether it takes no more messages.
        last: the number of its newest turn; 0 for none.
        known: the turn of the same message, if it was sent before.
    """

    ended: bool
    last: int
    known: dict[str, Any] | None


class Transcripts:
    """The transcripts of one database."""

    def __init__(self, engine: Any, patience: Patience | None = None) -> None:
        """Use the database of a conversation store; its tables are there.

        Args:
            engine: of the store.
            patience: of the store, so that both know when somebody holds the database.
        """
        self._engine = engine
        self._patience = patience or Patience(engine)

    @contextmanager
    def _writing(self, chat: str) -> Iterator[Any]:
        """A transaction in a conversation; all of it is kept, or nothing."""
        with self._engine.connect() as connection, connection.begin():
            self._patience.begin(connection, chat)
            yield connection

    def start(self, chat: str, now: float) -> None:
        """Begin a conversation."""
        with self._writing(chat) as connection:
            connection.execute(CHATS.insert().values(id=chat, active=now, ended=False))

    def ended(self, chat: str) -> bool:
        """Whether a conversation takes no more messages.

        Raises:
            GoneError: there is no such conversation.
        """
        with self._engine.connect() as connection:
            row = connection.execute(sa.select(CHATS.c.ended).where(CHATS.c.id == chat)).first()
        if row is None:
            raise GoneError
        return bool(row.ended)

    def end(self, chat: str) -> None:
        """Let a conversation take no more messages."""
        with self._writing(chat) as connection:
            connection.execute(CHATS.update().where(CHATS.c.id == chat).values(ended=True))

    def turns(self, chat: str, after: int = 0) -> list[dict[str, Any]]:
        """The turns after one, in order."""
        mine = (CHAT_TURNS.c.chat == chat) & (CHAT_TURNS.c.number > after)
        query = sa.select(CHAT_TURNS.c.shown).where(mine).order_by(CHAT_TURNS.c.number)
        with self._engine.connect() as connection:
            return [json.loads(row.shown) for row in connection.execute(query)]

    def standing(self, chat: str, client: str) -> Standing:
        """Where a conversation stands.

        Args:
            chat: the conversation.
            client: the name that the visitor's side gave the message that came.

        Raises:
            GoneError: there is no such conversation.
        """
        mine = CHAT_TURNS.c.chat == chat
        same = sa.select(CHAT_TURNS.c.shown).where(mine, CHAT_TURNS.c.client == client)
        last = sa.select(sa.func.max(CHAT_TURNS.c.number)).where(mine)
        with self._engine.connect() as connection:
            row = connection.execute(sa.select(CHATS.c.ended).where(CHATS.c.id == chat)).first()
            if row is None:
                raise GoneError
            known = connection.execute(same).first()
            number = connection.execute(last).scalar() or 0
        return Standing(bool(row.ended), number, json.loads(known.shown) if known else None)

    def add(
        self,
        chat: str,
        turn: Mapping[str, Any],
        payloads: Mapping[str, Any],
        now: float,
        after: int = 0,
        start: bool = False,
    ) -> dict[str, Any]:
        """Keep a turn, and give it its number.

        Args:
            chat: the conversation.
            turn: what the visitor's side is given, without the number.
            payloads: title and payload of each quick reply, by its id.
            now: when it was, in seconds since 1970.
            after: the number of a turn that was told, but could not be kept.
            start: whether the conversation's start could not be kept either.

        Raises:
            GoneError: the conversation has been deleted meanwhile.
        """
        mine = CHAT_TURNS.c.chat == chat
        with self._writing(chat) as connection:
            touched = CHATS.update().where(CHATS.c.id == chat).values(active=now)
            if not connection.execute(touched).rowcount:
                if not start:
                    raise GoneError
                connection.execute(CHATS.insert().values(id=chat, active=now, ended=False))
            last = connection.execute(sa.select(sa.func.max(CHAT_TURNS.c.number)).where(mine))
            numbered = {"turn": max(last.scalar() or 0, after) + 1, **turn}
            connection.execute(
                CHAT_TURNS.insert().values(
                    chat=chat,
                    number=numbered["turn"],
                    client=numbered["id"],
                    shown=json.dumps(numbered),
                    payloads=json.dumps(payloads),
                )
            )
        return numbered

    def quick_reply(self, chat: str, name: str) -> QuickReplyFound | None:
        """A quick reply that this conversation was offered."""
        mine = CHAT_TURNS.c.chat == chat
        query = sa.select(CHAT_TURNS.c.payloads).where(mine).order_by(CHAT_TURNS.c.number.desc())
        with self._engine.connect() as connection:
            rows = connection.execute(query).all()
        for place, row in enumerate(rows):
            found = json.loads(row.payloads).get(name)
            if found:
                return QuickReplyFound(found["title"], found["payload"], place == 0)
        return None

    def offered(self, chat: str) -> list[dict[str, str]]:
        """The quick replies of the newest turn, with title and payload, in order."""
        mine = CHAT_TURNS.c.chat == chat
        query = sa.select(CHAT_TURNS.c.shown, CHAT_TURNS.c.payloads).where(mine)
        with self._engine.connect() as connection:
            row = connection.execute(query.order_by(CHAT_TURNS.c.number.desc())).first()
        if row is None:
            return []
        payloads = json.loads(row.payloads)
        return [payloads[each["id"]] for each in json.loads(row.shown)["reply"]["quick_replies"]]

    def rate(self, chat: str, number: int, feedback: Mapping[str, Any]) -> bool:
        """Keep what a visitor thinks of an answer; False if there is no such turn."""
        mine = (CHAT_TURNS.c.chat == chat) & (CHAT_TURNS.c.number == number)
        with self._writing(chat) as connection:
            row = connection.execute(sa.select(CHAT_TURNS.c.shown).where(mine)).first()
            if row is None:
                return False
            shown = json.dumps({**json.loads(row.shown), "feedback": dict(feedback)})
            connection.execute(CHAT_TURNS.update().where(mine).values(shown=shown))
        return True


def delete_transcript(session: Any, chat: str) -> None:
    """Delete what is kept here of a conversation."""
    session.execute(CHAT_TURNS.delete().where(CHAT_TURNS.c.chat == chat))
    session.execute(CHATS.delete().where(CHATS.c.id == chat))


def last_used_before(session: Any, time: float, *names: str) -> list[str]:
    """Ids of the conversations, of any channel, in which nothing has happened since a time.

    Args:
        session: of the database.
        time: in seconds since 1970.
        names: ids of those to look at; without any, all.
    """
    events = sa.select(_EVENTS.sender_id.label("id"), _EVENTS.timestamp.label("time"))
    chats = sa.select(CHATS.c.id, CHATS.c.active)
    if names:
        events = events.where(_EVENTS.sender_id.in_(names))
        chats = chats.where(CHATS.c.id.in_(names))
    used = sa.union_all(events, chats).subquery().c
    query = sa.select(used.id).group_by(used.id).having(sa.func.max(used.time) < time)
    return [row.id for row in session.execute(query)]
