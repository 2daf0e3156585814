"""One stored event, and the event that Rasa makes of it."""

from __future__ import annotations

import json
from functools import cache
from typing import Any, NamedTuple

from rasa.shared.core.constants import ACTION_SESSION_START_NAME
from rasa.shared.core.events import (
    ActionExecuted,
    ActionReverted,
    Event,
    SessionStarted,
    UserUtteranceReverted,
    UserUttered,
)


class Row(NamedTuple):
    """A line of the table `events`: what a decision about the window needs, and the rest.

    Attributes:
        id: its place in the order of all events.
        kind: Rasa's name for this type of event.
        action: the action that it tells of, if it tells of one.
        data: the event as Rasa wrote it, in JSON.
    """

    id: int
    kind: str
    action: str | None
    data: str

    @property
    def is_user(self) -> bool:
        """Whether the visitor speaks here."""
        return bool(self.kind == UserUttered.type_name)

    @property
    def is_action(self) -> bool:
        """Whether the bot has acted here; waiting for the visitor is an action too."""
        return bool(self.kind == ActionExecuted.type_name)

    @property
    def is_session(self) -> bool:
        """Whether a session starts here, and everything before it stops to count."""
        return bool(self.kind == SessionStarted.type_name)

    @property
    def opens_session(self) -> bool:
        """Whether this is the action that a session starts with."""
        return self.is_action and self.action == ACTION_SESSION_START_NAME

    @property
    def is_undo(self) -> bool:
        """Whether events before this one stop to count, back to some earlier event."""
        return self.kind in (UserUtteranceReverted.type_name, ActionReverted.type_name)

    def event(self) -> Event:
        """The event itself, made anew."""
        parameters = json.loads(self.data)
        made = class_of(parameters["event"])._from_parameters(parameters)
        made.__dict__[_READ] = _Read(self.data, made.timestamp, made.metadata)
        return made


class _Read(NamedTuple):
    """Where an event comes from: the text, and what of the event Rasa sometimes sets anew."""

    data: str
    timestamp: float
    metadata: object


_READ = "_read_from"


def serialised(event: Event) -> str:
    """An event as Rasa writes it, the same text each time; one that was read isn't written anew."""
    read: _Read | None = event.__dict__.get(_READ)
    if read and read.timestamp == event.timestamp and read.metadata is event.metadata:
        return read.data
    return json.dumps(event.as_dict())


@cache
def class_of(kind: str) -> Any:
    """The class of a type of event; Rasa searches all of its classes for every event."""
    return Event.resolve_by_type(kind)
