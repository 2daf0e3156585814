"""What a conversation had come to where the window starts."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from itertools import dropwhile
from typing import Any, NamedTuple

from rasa.shared.core.constants import ACTION_LISTEN_NAME, ACTION_SESSION_START_NAME
from rasa.shared.core.events import (
    ActionExecuted,
    ActionExecutionRejected,
    ActiveLoop,
    ConversationPaused,
    DefinePrevUserUtteredFeaturization,
    Event,
    FollowupAction,
    LoopInterrupted,
    SessionStarted,
    SlotSet,
    UserUttered,
)
from rasa.shared.core.trackers import DialogueStateTracker

# In the metadata of a tracker's first event: how many events stand for those left out.
CARRIED = "carried_events"


class Said(NamedTuple):
    """A message of the visitor.

    Attributes:
        id: where it is stored.
        by_text: whether rules read its text, or its intent, if they have read it.
    """

    id: int
    by_text: bool | None

    @classmethod
    def of(cls, message: UserUttered | None, ids: Mapping[int, int]) -> Said | None:
        """What is kept of a message, if it is a stored one."""
        if message is None or id(message) not in ids:
            return None
        return cls(ids[id(message)], message.use_text_for_featurization)

    def events(self, messages: Mapping[int, Event], time: float) -> Iterable[Event]:
        """The events that say it again."""
        if self.id in messages:
            yield ActionExecuted(ACTION_LISTEN_NAME, timestamp=time)
            yield messages[self.id]
            if self.by_text is not None:
                yield DefinePrevUserUtteredFeaturization(self.by_text, time)


@dataclass(frozen=True)
class State:
    """Everything before the window that rules, forms or answers can still ask about.

    Attributes:
        slots: the values that aren't the initial ones.
        loop: the form that is active.
        trigger: the visitor's message that started the form.
        aside: the last message since that wasn't for the form, although the form ran after it.
            Rasa forgets messages that were for the form once it has run, but not this one.
        message: the visitor's last message.
        forgotten: whether Rasa has forgotten that one, as it was for a form.
        action: the last action, as Rasa's trackers hold it.
        followup: the action that was ordered to come next.
    """

    slots: Mapping[str, Any]
    loop: str | None
    rejected: bool
    interrupted: bool
    trigger: Said | None
    aside: Said | None
    message: Said | None
    forgotten: bool
    action: Mapping[str, str]
    paused: bool
    followup: str | None

    @classmethod
    def of(cls, tracker: DialogueStateTracker, ids: Mapping[int, int]) -> State:
        """Sum up a tracker.

        Args:
            tracker: one that has seen everything up to the window.
            ids: the stored id of an event, by the identity of the event object.
        """
        loop, message = tracker.active_loop, tracker.latest_message
        trigger, aside = _of_form(tracker) if loop else (None, None)
        return cls(
            slots={
                name: slot.value
                for name, slot in tracker.slots.items()
                if slot.value != slot.initial_value
            },
            loop=loop.name if loop else None,
            rejected=bool(loop and loop.rejected),
            interrupted=bool(loop and loop.is_interrupted),
            trigger=Said.of(trigger, ids),
            aside=Said.of(aside, ids),
            message=Said.of(message, ids),
            forgotten=tracker.get_last_event_for(UserUttered) is not message,
            action=dict(tracker.latest_action or {}),
            paused=tracker.is_paused(),
            followup=tracker.followup_action,
        )

    @classmethod
    def read(cls, text: str | None) -> State | None:
        """The state of a text from `written`, or None of None."""
        if text is None:
            return None
        values = json.loads(text)
        for name in ("trigger", "aside", "message"):
            values[name] = Said(*values[name]) if values[name] else None
        return cls(**values)

    def written(self) -> str:
        """The state as text."""
        return json.dumps({field.name: getattr(self, field.name) for field in fields(self)})

    @property
    def messages(self) -> list[int]:
        """Ids of the visitor's messages that are carried along, oldest first."""
        return sorted({said.id for said in (self.trigger, self.aside, self.message) if said})

    def events(self, messages: Mapping[int, Event], before: float) -> list[Event]:
        """The events that bring a new tracker to this state.

        Their order matters where Rasa looks backwards: it takes an earlier run of the active
        form, or the end of a form, as the point where it may stop.

        Args:
            messages: the events of `messages`, by id.
            before: a time at which no event of the window had happened.
        """
        time = min([before, *(message.timestamp for message in messages.values())])
        start = ActionExecuted(ACTION_SESSION_START_NAME, timestamp=time)
        events = [start, SessionStarted(time)]
        if self.trigger:
            events += self.trigger.events(messages, time)
        if self.loop:
            run = ActionExecuted(self.loop, timestamp=time)
            events += [run, ActiveLoop(self.loop, time)]
        if self.aside:
            rejected = ActionExecutionRejected(self.loop, timestamp=time)
            events += [*self.aside.events(messages, time), rejected, run]
        if self.message and self.message not in (self.trigger, self.aside):
            events += self.message.events(messages, time)
            events += [run] if self.loop and self.forgotten else []
        events += self._after_message(time)
        start.metadata = {CARRIED: len(events)}
        return events

    def _after_message(self, time: float) -> Iterable[Event]:
        if self.action:
            yield ActionExecuted(**self.action, timestamp=time)
        if not self.loop:
            yield ActiveLoop(None, time)
        for name, value in self.slots.items():
            yield SlotSet(name, value, time)
        if self.rejected:
            yield ActionExecutionRejected(self.loop, timestamp=time)
        if self.paused:
            yield ConversationPaused(time)
        if self.followup:
            yield FollowupAction(self.followup, time)
        # Always last: nothing but an undo that reaches before the window takes it away.
        yield LoopInterrupted(self.interrupted, time)


def carried(tracker: DialogueStateTracker) -> int:
    """How many of a tracker's first events stand for others and aren't stored themselves."""
    first = next(iter(tracker.events), None)
    return int(first.metadata.get(CARRIED, 0)) if first else 0


def _of_form(tracker: DialogueStateTracker) -> tuple[UserUttered | None, UserUttered | None]:
    """The message that started the active form, and the last one since that wasn't for it."""
    loop = tracker.active_loop
    said = (event for event in tracker.events if isinstance(event, UserUttered))
    trigger = next((e for e in said if e.parse_data is loop.trigger_message), None)
    remembered = tracker.get_last_event_for(UserUttered)
    after = dropwhile(lambda event: event is not remembered, tracker.applied_events())
    ran = any(isinstance(e, ActionExecuted) and e.action_name == loop.name for e in after)
    return trigger, remembered if ran and remembered is not trigger else None
