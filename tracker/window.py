"""Which events of a conversation Rasa is given, and what stands for those before them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from rasa.shared.core.events import Event
from rasa.shared.core.slots import Slot
from rasa.shared.core.trackers import DialogueStateTracker

from tracker.rows import Row
from tracker.sketch import ConversationTracker
from tracker.state import State


@dataclass(frozen=True)
class Window:
    """A conversation from some event on.

    Attributes:
        after: id of the last event that is left out; 0 where none is.
        state: what those events had come to; None where they don't count, because a session
            starts with the window.
        messages: the visitor's messages that the state refers to, by id.
        rows: the events of the window, in order.
        made: the events that were made of its rows so far, by id; none is made twice.
    """

    after: int
    state: State | None
    messages: Mapping[int, Event]
    rows: Sequence[Row]
    made: dict[int, Event] = field(default_factory=dict, compare=False, repr=False)

    def event(self, row: Row) -> Event:
        """The event of one of its rows."""
        if row.id not in self.made:
            self.made[row.id] = row.event()
        return self.made[row.id]

    @property
    def until(self) -> int:
        """Id of its last event, or of the last one before it."""
        return self.rows[-1].id if self.rows else self.after

    def carried(self) -> list[Event]:
        """The events that stand for those left out."""
        if self.state is None:
            return []
        before = min((self.event(row).timestamp for row in self.rows[:1]), default=0.0)
        return self.state.events(self.messages, before)

    def tracker(self, sender_id: str, slots: Iterable[Slot]) -> DialogueStateTracker:
        """A tracker that has seen the whole window."""
        events = [*self.carried(), *(self.event(row) for row in self.rows)]
        return ConversationTracker.from_events(sender_id, events, slots)

    def with_rows(self, rows: Sequence[Row]) -> Window:
        """The window with more events at its end."""
        return replace(self, rows=[*self.rows, *rows])

    def latest(self, turns: int, slots: Sequence[Slot]) -> Window | None:
        """The part of the window that a bounded number of turns needs.

        Returns:
            The part, which may be all of it; or None where only the whole session will do,
            because the bot undid something that happened before this window or before the part.
        """
        session = _start_of_session(self.rows)
        opened = self._from(session, None, {}) if session is not None else self
        start = _start_of_turns(opened.rows, turns)
        part = opened._cut(start, slots) if start else opened
        return None if part._undoes_more(slots) else part

    def _from(self, start: int, state: State | None, messages: Mapping[int, Event]) -> Window:
        after = self.rows[start - 1].id if start else self.after
        rows = self.rows[start:]
        made = {row.id: self.made[row.id] for row in rows if row.id in self.made}
        return Window(after, state, messages, rows, made)

    def _cut(self, start: int, slots: Sequence[Slot]) -> Window:
        """The window from one of its events on, with the state at that point."""
        leaving = [(row.id, self.event(row)) for row in self.rows[:start]]
        tracker = DialogueStateTracker.from_events(
            "", [*self.carried(), *(event for _, event in leaving)], slots
        )
        known = [*self.messages.items(), *leaving]
        state = State.of(tracker, {id(event): number for number, event in known})
        wanted = set(state.messages)
        return self._from(start, state, {n: event for n, event in known if n in wanted})

    def _undoes_more(self, slots: Sequence[Slot]) -> bool:
        """Whether the window undoes something that happened before it."""
        if self.state is None or not any(row.is_undo for row in self.rows):
            return False
        if self.state.forgotten:
            return True  # an undo brings back an earlier message than the one carried along
        carried = self.carried()
        rehearsal = _Rehearsal("", slots, carried[-1])
        for event in (*carried, *(self.event(row) for row in self.rows)):
            rehearsal.update(event)
        return rehearsal.reached


class _Rehearsal(DialogueStateTracker):
    """A tracker that notices when an undo takes away what is at the bottom."""

    def __init__(self, sender_id: str, slots: Iterable[Slot], floor: Event) -> None:
        super().__init__(sender_id, slots)
        self.floor = floor
        self.reached = False

    def _undo_till_previous(self, event_type: Any, done_events: list[Event]) -> None:
        stood = self._stands(done_events)
        DialogueStateTracker._undo_till_previous(event_type, done_events)
        self.reached |= stood and not self._stands(done_events)

    def _stands(self, events: Iterable[Event]) -> bool:
        return any(event is self.floor for event in events)


def _start_of_session(rows: Sequence[Row]) -> int | None:
    """Where the last session starts, if one starts here at all."""
    for index in range(len(rows) - 1, -1, -1):
        if rows[index].is_session:
            return index - 1 if index and rows[index - 1].opens_session else index
    return None


def _start_of_turns(rows: Sequence[Row], turns: int) -> int | None:
    """Where the last turns start, if there are more than that.

    A turn starts where the bot began to wait for it: an undo takes that away too.
    """
    said = [index for index, row in enumerate(rows) if row.is_user]
    if len(said) <= turns:
        return None
    previous, first = said[-turns - 1], said[-turns]
    actions = [index for index in range(previous + 1, first) if rows[index].is_action]
    return actions[-1] if actions else first
