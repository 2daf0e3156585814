"""An action that fails says so, instead of leaving the visitor without a word."""

from __future__ import annotations

import logging
from abc import ABC, abstractmethod
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.turns import say, turn_of
from careers.conversation.stand_in import apology
from careers.turn.answer import Status

logger = logging.getLogger(__name__)

# One action answers a turn, so that no policy has to guess that it is over.
_LISTEN = FollowupAction("action_listen")


class GuardedAction(Action, ABC):
    """An action of ours; subclasses define `act`."""

    @abstractmethod
    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> list[EventType]:
        """Do what the action is for.

        Returns:
            The events for Rasa.
        """

    @abstractmethod
    def name(self) -> str:
        """Its name in the domain."""

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Act, and end the turn; on any exception log it, apologise and record the status."""
        del domain
        try:
            return [*self.act(dispatcher, tracker), _LISTEN]
        except Exception:
            logger.exception("%s failed; the visitor gets an apology", self.name())
            dispatcher.messages.clear()
            turn = turn_of(tracker)
            say(dispatcher, apology(turn.language, turn.page))
            return [SlotSet("answer_status", Status.ERROR.value), _LISTEN]
