"""The actions that answer; the conversation as such is led by `careers.conversation`."""

from __future__ import annotations

from functools import lru_cache

from rasa_sdk import Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.guard import GuardedAction
from actions.turns import memory_of, remembered, say, turn_of
from careers.content.current import current_store
from careers.conversation.respond import Responder


@lru_cache(maxsize=1)
def responder() -> Responder:
    """The responder of this process."""
    return Responder(current_store())


# Read when the server starts: a mistake in the content stops it, and no visitor waits.
responder()


class ActionAnswer(GuardedAction):
    """Answers one or more questions."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_answer"

    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> list[EventType]:
        """Answer, and remember what was answered."""
        memory = memory_of(tracker)
        reply = responder().respond(turn_of(tracker), memory)
        say(dispatcher, reply.answer)
        return remembered(memory, reply.memory)


class ActionFollowUp(ActionAnswer):
    """Answers what only makes sense after the message before."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_follow_up"


class ActionReply(ActionAnswer):
    """Replies to a greeting, thanks and the like."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_reply"


class ActionDecline(ActionAnswer):
    """Says that a message has nothing to do with careers."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_decline"


class ActionClarify(ActionAnswer):
    """Asks which of several readings was meant."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_clarify"


class ActionTakeReading(ActionAnswer):
    """Takes up, or drops, the reading that was offered."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_take_reading"


class ActionCorrect(ActionAnswer):
    """Offers what else the message before may have meant."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_correct"


class ActionOfferPerson(ActionAnswer):
    """Gives the telephone number after the third failure in a row."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_offer_person"


class ActionRepeat(ActionAnswer):
    """Says the last answer again."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_repeat"


class ActionStartAgain(ActionAnswer):
    """Forgets the conversation and starts again."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_start_again"


class ActionContinue(ActionAnswer):
    """Takes a turn for which no rule and no story is known."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_continue"
