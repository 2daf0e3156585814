"""The actions that answer; the conversation as such is led by `careers.conversation`."""

from __future__ import annotations

import datetime
from abc import ABC

from rasa_sdk import Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.guard import GuardedAction
from actions.turns import memory_of, remembered, say, turn_of
from careers.content.current import Content, OfContent
from careers.conversation.following import follow_content
from careers.conversation.respond import Responder
from settings.clock import today
from settings.logs import write_logs_as_set


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.timezone.utc)


@OfContent
def responder(content: Content) -> Responder:
    """The responder of this process."""
    made = Responder(content.store, today)
    made.prepare()
    return made


write_logs_as_set()

# Read when the server starts: a mistake in the content stops it, and no visitor waits.
responder()
follow_content(_now)


class AnsweringAction(GuardedAction, ABC):
    """Answers a turn; `careers.conversation` knows what it is about."""

    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> list[EventType]:
        """Answer, and remember what was answered."""
        memory = memory_of(tracker)
        reply = responder().respond(turn_of(tracker), memory)
        say(dispatcher, reply.answer)
        return remembered(memory, reply.memory)


# All do the same. They have names of their own where a story says what a turn is, after the
# turn before it; docs/intents.md tells of each.
_NAMES = (
    "action_answer",
    "action_follow_up",
    "action_clarify",
    "action_take_reading",
    "action_correct",
    "action_offer_person",
    "action_continue",
)


def _action(name: str) -> type[AnsweringAction]:
    """An action with a name; the action server makes and serves every such class."""
    title = "".join(part.capitalize() for part in name.split("_"))
    return type(title, (AnsweringAction,), {"name": lambda _: name, "__module__": __name__})


ANSWERING = tuple(_action(name) for name in _NAMES)
"""The actions that answer what is no crisis."""
