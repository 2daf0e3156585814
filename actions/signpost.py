"""The action that answers a crisis."""

from __future__ import annotations

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.guard import GuardedAction
from actions.turns import say, turn_of
from careers.conversation.once_more import kept_crisis
from careers.conversation.stand_in import crisis_detector, crisis_replies, signpost
from careers.eligibility.state import paused
from careers.safety.crisis import CRISIS_INTENT, Crisis, CrisisKind
from careers.turn.turn import Turn

crisis_detector()
crisis_replies()


def _from_intent(turn: Turn) -> Crisis:
    """The crisis that the classifier found where the rules found none."""
    kind = CrisisKind(turn.intent.removeprefix(CRISIS_INTENT))
    return Crisis(kind, crisis_detector().language_of(turn.text), turn.text)


class ActionSignpost(GuardedAction):
    """Says calmly where help is, and nothing else; the eligibility check waits."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_signpost"

    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> list[EventType]:
        """Signpost by what the message suggests."""
        turn = turn_of(tracker)
        crisis = crisis_detector().detect(turn.text) or _from_intent(turn)
        answer = signpost(crisis)
        say(dispatcher, answer)
        events = [SlotSet("answer_status", answer.status.value), SlotSet("offered", [])]
        events += [SlotSet("shown", []), SlotSet("again", kept_crisis(crisis.kind))]
        guide = paused(tracker.get_slot("guide"))
        return [*events, SlotSet("guide", guide)] if guide else events
