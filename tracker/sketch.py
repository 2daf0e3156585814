"""A tracker that policies can look back through quickly."""

from __future__ import annotations

from collections.abc import Sequence
from operator import is_

from rasa.shared.constants import DEFAULT_SENDER_ID
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, Event, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker


class ConversationTracker(DialogueStateTracker):
    """A conversation, of which policies get sketches.

    For every action they ask what the conversation had come to before each action in it, and
    again with less and less of its beginning. Rasa copies all slots for each of that, and sets
    them all again; but policies see none that doesn't influence them, nor what the bot said.
    """

    _applied: tuple[list[Event], list[Event]] | None = None

    def applied_events(self) -> list[Event]:
        """The events that nothing has undone; looked for once, as long as no event is added."""
        known = self._applied
        if known is None or not _same(known[0], self.events):
            known = self._applied = list(self.events), super().applied_events()
        return list(known[1])

    def init_copy(self) -> DialogueStateTracker:
        """An empty one for a policy to fill, with the slots that influence policies."""
        seen = [slot for slot in self.slots.values() if slot.has_features()]
        return _Sketch(
            self.sender_id or DEFAULT_SENDER_ID,
            seen,
            self._max_event_history,
            is_rule_tracker=self.is_rule_tracker,
        )

    def travel_back_in_time(self, target_time: float) -> DialogueStateTracker:
        """The conversation as it was, with everything in it.

        Args:
            target_time: in seconds since 1970; what happened then is included.
        """
        tracker = type(self)(
            self.sender_id or DEFAULT_SENDER_ID,
            self.slots.values(),
            self._max_event_history,
            is_rule_tracker=self.is_rule_tracker,
        )
        for event in self.events:
            if event.timestamp > target_time:
                break
            tracker.update(event)
        return tracker


def _same(some: Sequence[Event], others: Sequence[Event]) -> bool:
    """Whether both are the very same events."""
    return len(some) == len(others) and all(map(is_, some, others))


class _Sketch(ConversationTracker):
    """What policies see of a conversation."""

    def update(self, event: Event, domain: Domain | None = None) -> None:
        """Take an event, unless no policy sees what comes of it."""
        unseen = isinstance(event, SlotSet) and event.key not in self.slots
        if not unseen and not isinstance(event, BotUttered):
            super().update(event, domain)
