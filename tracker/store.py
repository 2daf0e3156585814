"""Rasa's SQL tracker store, made so that the hundredth turn costs what the fifth does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import SQLTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event
from rasa.shared.core.trackers import DialogueStateTracker
from sqlalchemy.orm import Session, sessionmaker

from tracker import postgresql, sqlite, tables
from tracker.migrating import migrate
from tracker.patience import Patience
from tracker.recent import Mark, Recent
from tracker.rows import serialised
from tracker.sketch import ConversationTracker
from tracker.state import carried
from tracker.threads import Threads
from tracker.transcripts import last_used_before
from tracker.window import Window


class ConversationStore(SQLTrackerStore):
    """Keeps every event in Rasa's own table, and gives Rasa only the last few turns.

    A few synthesised events go before those turns: they set the slots, the active form and
    the rest of the state as it was there. They are never stored.
    """

    engine: Any

    def __init__(
        self,
        domain: Domain | None = None,
        dialect: str = "sqlite",
        host: str | None = None,
        db: str = "var/conversations.db",
        event_broker: EventBroker | None = None,
        window: int = 6,
        **kwargs: Any,
    ) -> None:
        """Open the database, and make what is missing in it.

        Args:
            domain: Rasa sets it again once the model is loaded.
            dialect: as Rasa's own store takes it.
            host: a host name, or a whole SQLAlchemy URL (`url` in `endpoints.yml`).
            db: a database name; for SQLite the path of the file.
            event_broker: is told of every event that is stored.
            window: how many turns Rasa is given.
            kwargs: whatever else Rasa's own store takes.

        Raises:
            ValueError: there must be at least one turn.
            NotPrivateError: others may look into the SQLite file.
            NewerDatabaseError: the database was made by a newer release.
        """
        if int(window) < 1:
            raise ValueError(f"window must be at least 1, not {window}.")
        self.window = int(window)
        sqlite.make_private(host if host and "://" in host else f"{dialect}:///{db}")
        place = [kwargs.get(key) for key in ("username", "password", "login_db", "query")]
        url = self.get_db_url(dialect, host, kwargs.get("port"), db, *place)
        engine = _opened(url)
        migrate(engine)  # before Rasa makes what it misses, which would have no revision
        super().__init__(
            domain=domain, dialect=dialect, host=host, db=db, event_broker=event_broker, **kwargs
        )
        self.engine.dispose()
        self.engine, self.sessionmaker = engine, sessionmaker(bind=engine)
        self.engine.hide_parameters = True  # an error that is logged holds no message
        self._recent = Recent()
        self.threads, self.patience = Threads(), Patience(self.engine)
        self._unread: set[str] = set()
        self._unsaved: set[str] = set()

    def init_tracker(self, sender_id: str) -> DialogueStateTracker:
        """A conversation in which nothing has happened yet."""
        return ConversationTracker(sender_id, self.domain.slots, self.max_event_history)

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """The last turns of a conversation, or None if there is no such conversation."""
        self._unread.add(sender_id)
        found = await self.threads.read(self._read, sender_id)
        self._unread.discard(sender_id)
        return found

    def _read(self, sender_id: str) -> DialogueStateTracker | None:
        with self.session_scope() as session:
            window = self._window(session, sender_id)
        return window.tracker(sender_id, self.domain.slots) if window.rows else None

    def _window(self, session: Session, sender_id: str) -> Window:
        """The window as it is stored; read only if that isn't known from the turn before."""
        mark, domain = tables.read_mark(session, sender_id), self.domain
        known = self._recent.find(sender_id, mark, domain) if mark else None
        if known is not None:
            return known
        window = tables.read_window(session, sender_id, domain)
        if mark and (mark.last, mark.before or window.after) == (window.until, window.after):
            self._recent.keep(sender_id, mark, domain, window)
        return window

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Store the events that aren't stored yet: all of them, or none if that fails."""
        self._unsaved.add(tracker.sender_id)
        events = await self.threads.write(self._save, tracker)
        self._unsaved.discard(tracker.sender_id)
        if events and self.event_broker is not None:
            await self._stream_new_events(self.event_broker, events, tracker.sender_id)

    def _save(self, tracker: DialogueStateTracker) -> list[Event]:
        with self._writing(tracker.sender_id) as session:
            window = self._window(session, tracker.sender_id)
            events = _new_events(session, tracker, window)
            if events:
                added = tables.add_events(session, tracker.sender_id, events, window.until)
                moved = self._moved(session, tracker.sender_id, window.with_rows(added))
        if events:
            self._keep(tracker.sender_id, moved)
        return [event for event, _ in events]

    def lost(self, sender_id: str) -> bool:
        """Whether a conversation could not be read or stored when that was last tried.

        Rasa goes on then, with a conversation that it made up, and tells nobody.
        """
        lost = sender_id in self._unread or sender_id in self._unsaved
        self._unread.discard(sender_id)
        self._unsaved.discard(sender_id)
        return lost

    async def delete(self, sender_id: str) -> int:
        """Remove a conversation for good.

        Hold the lock of the conversation meanwhile: a turn that is under way would store what
        it knows of it again.

        Returns:
            How many events there were.
        """
        return await self.threads.write(self._delete, sender_id)

    def _delete(self, sender_id: str) -> int:
        with self._writing(sender_id) as session:
            removed = tables.delete_conversation(session, sender_id)
        self._recent.forget(sender_id)
        self.empty_journal()
        return removed

    async def delete_unused_since(self, time: float) -> int:
        """Remove the conversations in which nothing has happened since a time.

        Args:
            time: in seconds since 1970.

        Returns:
            How many there were.
        """
        old = self.unused_since(time)
        removed = sum(self.delete_if_unused_since(time, sender_id) for sender_id in old)
        self.empty_journal()
        return removed

    def unused_since(self, time: float) -> list[str]:
        """The conversations in which nothing has happened since a time."""
        with self.session_scope() as session:
            return last_used_before(session, time)

    def delete_if_unused_since(self, time: float, sender_id: str) -> bool:
        """Remove a conversation, unless something has happened in it after all.

        Hold its lock meanwhile, as with `delete`; and call `empty_journal` afterwards.
        """
        with self._writing(sender_id) as session:
            unused = bool(last_used_before(session, time, sender_id))
            if unused:
                tables.delete_conversation(session, sender_id)
        self._recent.forget(sender_id)
        return unused

    def empty_journal(self) -> None:
        """See to it that nothing of what was removed is left beside the database."""
        if self._is_sqlite:
            sqlite.empty_journal(self.engine)

    @property
    def _is_sqlite(self) -> bool:
        return bool(self.engine.dialect.name == "sqlite")

    @contextmanager
    def session_scope(self) -> Iterator[Session]:
        """A session that is closed in the end; Rasa's asks about schemas first, each time."""
        session = self.sessionmaker()
        try:
            yield session
        finally:
            session.close()

    @contextmanager
    def _writing(self, sender_id: str) -> Iterator[Session]:
        """One transaction in a conversation, which no other process can come between."""
        with self.session_scope() as session:
            self.patience.begin(session, sender_id)
            yield session
            session.commit()

    def _moved(self, session: Session, sender_id: str, window: Window) -> Window:
        """Let the window start where the last few turns do."""
        latest = window.latest(self.window, self.domain.slots)
        if latest is None:
            latest = tables.read_session(session, sender_id)
        tables.write_window(session, sender_id, latest, self.domain)
        return latest

    def _keep(self, sender_id: str, window: Window) -> None:
        """Keep a window that was stored, for the next turn."""
        time = window.event(window.rows[-1]).timestamp
        mark = Mark(window.until, time, window.after, tables.fingerprint(self.domain))
        self._recent.keep(sender_id, mark, self.domain, window)


def _opened(url: Any) -> Any:
    """An engine for a database, as its kind wants it."""
    address = sa.engine.make_url(url)
    if address.get_backend_name() == "sqlite":
        return sqlite.open_engine(address)
    if address.get_backend_name() == "postgresql":
        return postgresql.open_engine(address)
    return sa.create_engine(address)


def _new_events(
    session: Session, tracker: DialogueStateTracker, window: Window
) -> list[tuple[Event, str]]:
    """The events of a tracker that aren't stored, with their texts, however much of the conversation it holds."""
    events = list(tracker.events)[carried(tracker) :]
    told = [serialised(event) for event in events]
    stored = [row.data for row in window.rows]
    if told[:1] != stored[:1]:
        # Not the window as it is now: perhaps the full tracker, perhaps an older window.
        stored = [row.data for row in tables.read_rows(session, tracker.sender_id)]
    unmatched = Counter(stored)
    new = []
    for event, text in zip(events, told, strict=True):
        if unmatched[text]:
            unmatched[text] -= 1
        else:
            new.append((event, text))
    return new
