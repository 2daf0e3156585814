"""The tables of the conversation store, and what is asked of them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa
from rasa.core.tracker_store import SQLTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event, SessionStarted
from rasa.shared.nlu.constants import INTENT_NAME_KEY
from sqlalchemy.orm import Session

from tracker.recent import Mark
from tracker.rows import Row
from tracker.state import State
from tracker.transcripts import delete_transcript
from tracker.window import Window

EVENTS = SQLTrackerStore.SQLEvent.__table__
ORDER = sa.Index("ix_events_sender_id_id", EVENTS.c.sender_id, EVENTS.c.id)


# Where the window of each conversation starts: `event_id` is the last event before it, `state`
# what those events had come to (nothing where a session starts with the window), and `domain`
# says what slots that was made with.
SNAPSHOTS = sa.Table(
    "snapshots",
    SQLTrackerStore.Base.metadata,
    sa.Column("sender_id", sa.String(255), primary_key=True),
    sa.Column("event_id", sa.Integer, nullable=False),
    sa.Column("state", sa.Text),
    sa.Column("domain", sa.String(64), nullable=False),
)

# Made once: putting a statement together takes longer than SQLite takes to answer it.
_OF_SENDER = sa.bindparam("sender")
_ROWS = sa.select(EVENTS.c.id, EVENTS.c.type_name, EVENTS.c.action_name, EVENTS.c.data).where(
    EVENTS.c.sender_id == _OF_SENDER
)
_LATER_ROWS = _ROWS.where(EVENTS.c.id > sa.bindparam("after")).order_by(EVENTS.c.id)
_SOME_ROWS = _ROWS.where(EVENTS.c.id.in_(sa.bindparam("some", expanding=True))).order_by(
    EVENTS.c.id
)
_SNAPSHOT = sa.select(SNAPSHOTS).where(SNAPSHOTS.c.sender_id == _OF_SENDER)
_IDS = sa.select(EVENTS.c.id).where(EVENTS.c.sender_id == _OF_SENDER)
_LATER_IDS = _IDS.where(EVENTS.c.id > sa.bindparam("after")).order_by(EVENTS.c.id)
_MARK = (
    sa.select(EVENTS.c.id, EVENTS.c.timestamp, SNAPSHOTS.c.event_id, SNAPSHOTS.c.domain)
    .select_from(EVENTS.outerjoin(SNAPSHOTS, SNAPSHOTS.c.sender_id == EVENTS.c.sender_id))
    .where(EVENTS.c.sender_id == _OF_SENDER)
    .order_by(EVENTS.c.id.desc())
    .limit(1)
)
_MOVED = SNAPSHOTS.update().where(SNAPSHOTS.c.sender_id == _OF_SENDER)


def fingerprint(domain: Domain) -> str:
    """What a state depends on in the domain: a slot with another initial value changes it."""
    slots = sorted((slot.name, str(slot.initial_value)) for slot in domain.slots)
    return hashlib.sha256(json.dumps(slots).encode()).hexdigest()


def read_mark(session: Session, sender_id: str) -> Mark | None:
    """How far a conversation has come; None where there is none."""
    found = session.execute(_MARK, {"sender": sender_id}).first()
    return Mark(*found) if found else None


def read_window(session: Session, sender_id: str, domain: Domain) -> Window:
    """The window as it was last stored, with everything since."""
    snapshot = session.execute(_SNAPSHOT, {"sender": sender_id}).first()
    if snapshot is None or snapshot.domain != fingerprint(domain):
        return read_session(session, sender_id)
    state = State.read(snapshot.state)
    messages = _read_some(session, sender_id, state.messages) if state else []
    return Window(
        after=snapshot.event_id,
        state=state,
        messages={row.id: row.event() for row in messages},
        rows=read_rows(session, sender_id, snapshot.event_id),
    )


def read_session(session: Session, sender_id: str) -> Window:
    """The whole of the last session."""
    after = _end_of_earlier_sessions(session, sender_id)
    return Window(after, None, {}, read_rows(session, sender_id, after))


def read_rows(session: Session, sender_id: str, after: int = 0) -> list[Row]:
    """Events of a conversation after an id, in order."""
    return _rows(session, _LATER_ROWS, sender=sender_id, after=after)


def _read_some(session: Session, sender_id: str, ids: Iterable[int]) -> list[Row]:
    """Events of a conversation by their ids, in order."""
    some = list(ids)
    return _rows(session, _SOME_ROWS, sender=sender_id, some=some) if some else []


def _rows(session: Session, query: sa.sql.Select, **values: Any) -> list[Row]:
    return [Row(*row) for row in session.execute(query, values)]


def add_events(
    session: Session, sender_id: str, events: Iterable[tuple[Event, str]], after: int
) -> list[Row]:
    """Store events in order, as Rasa's own store does.

    Args:
        session: in which nobody else writes to the conversation.
        sender_id: of the conversation.
        events: each with its text.
        after: an id that all earlier events of the conversation have at most.

    Returns:
        Their rows.
    """
    new = [_columns(sender_id, event, text) for event, text in events]
    session.execute(EVENTS.insert(), new)
    ids = session.execute(_LATER_IDS, {"sender": sender_id, "after": after}).scalars()
    return [
        Row(number, each["type_name"], each["action_name"], each["data"])
        for number, each in zip(ids, new, strict=True)
    ]


def _columns(sender_id: str, event: Event, text: str) -> dict[str, Any]:
    told = event.as_dict()
    return {
        "sender_id": sender_id,
        "type_name": event.type_name,
        "timestamp": told.get("timestamp"),
        "intent_name": told.get("parse_data", {}).get("intent", {}).get(INTENT_NAME_KEY),
        "action_name": told.get("name"),
        "data": text,
    }


def write_window(session: Session, sender_id: str, window: Window, domain: Domain) -> None:
    """Remember where the window of a conversation starts."""
    values = {
        "event_id": window.after,
        "state": window.state.written() if window.state else None,
        "domain": fingerprint(domain),
    }
    if not session.execute(_MOVED, {"sender": sender_id, **values}).rowcount:
        session.execute(SNAPSHOTS.insert().values(sender_id=sender_id, **values))


def delete_conversation(session: Session, sender_id: str) -> int:
    """Delete everything of a conversation, and count its events."""
    delete_transcript(session, sender_id)
    session.execute(SNAPSHOTS.delete().where(SNAPSHOTS.c.sender_id == sender_id))
    result = session.execute(EVENTS.delete().where(EVENTS.c.sender_id == sender_id))
    return int(result.rowcount)


def _end_of_earlier_sessions(session: Session, sender_id: str) -> int:
    """Id of the last event before the last session; 0 where there is none."""
    mine = EVENTS.c.sender_id == sender_id
    newest_first = sa.select(EVENTS.c.id, EVENTS.c.type_name, EVENTS.c.action_name)
    newest_first = newest_first.where(mine).order_by(EVENTS.c.id.desc())
    started = session.execute(
        newest_first.where(EVENTS.c.type_name == SessionStarted.type_name).limit(1)
    ).first()
    if started is None:
        return 0
    before = session.execute(newest_first.where(EVENTS.c.id < started.id).limit(2)).all()
    rows = [Row(row.id, row.type_name, row.action_name, "") for row in before]
    if rows and rows[0].opens_session:
        rows = rows[1:]
    return rows[0].id if rows else 0
