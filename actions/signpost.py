"""The action that answers a crisis."""

from __future__ import annotations

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.guard import GuardedAction
from actions.turns import say, turn_of
from careers.conversation.stand_in import crisis_detector, signpost
from careers.safety.crisis import Crisis, CrisisKind


class ActionSignpost(GuardedAction):
    """Says calmly where help is, and nothing else."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_signpost"

    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> list[EventType]:
        """Signpost by what the message suggests."""
        turn = turn_of(tracker)
        crisis = crisis_detector().detect(turn.text)
        answer = signpost(crisis or Crisis(CrisisKind.SUICIDE_SELF_HARM, turn.language, ""))
        say(dispatcher, answer)
        return [SlotSet("answer_status", answer.status.value), SlotSet("offered", [])]
