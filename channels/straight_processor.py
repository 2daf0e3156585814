"""Takes a turn as Rasa does, without what Rasa does for nobody."""

from __future__ import annotations

import logging
from typing import Any

import rasa
from rasa.core.actions.action import (
    Action,
    ActionExecutionRejection,
    ActionListen,
    RemoteAction,
    action_for_index,
)
from rasa.core.agent import Agent
from rasa.core.channels.channel import OutputChannel, UserMessage
from rasa.core.nlg import NaturalLanguageGenerator
from rasa.core.policies.policy import PolicyPrediction
from rasa.core.processor import MessageProcessor
from rasa.exceptions import ActionLimitReached
from rasa.shared.core.constants import (
    ACTION_VALIDATE_SLOT_MAPPINGS,
    DEFAULT_SLOT_NAMES,
    SlotMappingType,
)
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import (
    ActionExecutionRejected,
    DefinePrevUserUtteredFeaturization,
    Event,
    UserUttered,
)
from rasa.shared.core.trackers import DialogueStateTracker

from channels.inside_action import InsideAction
from channels.own_actions import OwnActions

_VERSION = "3.6.21"  # the release whose processor this was compared with

_log = logging.getLogger(__name__)
_rasas_log = logging.getLogger("rasa.core.processor")


class StraightProcessor(MessageProcessor):
    """Rasa's processor, of which some steps are left out that come to nothing.

    Rasa copies the conversation for each action, in case that it is rejected, and whatever it
    might log; it makes all of its own actions anew to find one; and it looks for slots to fill.
    """

    _actions: dict[int, Action]
    _fills_slots: bool
    _known: tuple[frozenset[str], frozenset[str]]

    @classmethod
    def of(cls, processor: MessageProcessor) -> StraightProcessor:
        """The same processor, with the same model, store and actions."""
        made = cls.__new__(cls)
        made.__dict__.update(processor.__dict__)
        made._actions = {}
        made._fills_slots = _fills_slots(made.domain)
        made._known = frozenset(made.domain.intents), frozenset(made.domain.entities)
        return made

    async def run_action_extract_slots(
        self, output_channel: OutputChannel, tracker: DialogueStateTracker
    ) -> DialogueStateTracker:
        """Fill the slots that a message fills, if there are any such."""
        if not self._fills_slots:
            return tracker
        return await super().run_action_extract_slots(output_channel, tracker)

    async def parse_message(
        self,
        message: UserMessage,
        tracker: DialogueStateTracker | None = None,
        only_output_properties: bool = True,
    ) -> dict[str, Any]:
        """Understand a message; see Rasa's."""
        if self.http_interpreter or tracker is None or _logs_all():
            return dict(await super().parse_message(message, tracker, only_output_properties))
        found = self._parse_message_with_graph(message, tracker, only_output_properties)
        self._update_full_retrieval_intent(found)
        self._check_for_unseen_features(found)
        return dict(found)

    def _check_for_unseen_features(self, parse_data: dict[str, Any]) -> None:
        intents, entities = self._known
        named = (each["entity"] for each in parse_data["entities"] or ())
        if parse_data["intent"]["name"] not in intents or not entities.issuperset(named):
            super()._check_for_unseen_features(parse_data)

    def predict_next_with_tracker_if_should(
        self, tracker: DialogueStateTracker
    ) -> tuple[Action, PolicyPrediction]:
        """Choose the next action; see Rasa's.

        Raises:
            ActionLimitReached: there were too many since the message.
        """
        goes_on = self.should_predict_another_action(tracker.latest_action_name)
        if self.is_action_limit_reached(tracker, goes_on):
            raise ActionLimitReached("The limit of actions to predict has been reached.")
        prediction = self._predict_next_with_tracker(tracker)
        return self._action_at(prediction.max_confidence_index), prediction

    def _action_at(self, place: int) -> Action:
        """The action at a place of the domain; none of them keeps anything of a turn."""
        if place not in self._actions:
            found = action_for_index(place, self.domain, self.action_endpoint)
            if type(found) is RemoteAction and isinstance(self.action_endpoint, OwnActions):
                found = InsideAction(found.name(), self.action_endpoint)
            self._actions[place] = found
        return self._actions[place]

    async def _run_action(
        self,
        action: Action,
        tracker: DialogueStateTracker,
        output_channel: OutputChannel,
        nlg: NaturalLanguageGenerator,
        prediction: PolicyPrediction,
    ) -> bool:
        reads_only = isinstance(action, (InsideAction, ActionListen))
        if not reads_only or not all(map(_is_unseen, prediction.events)):
            return bool(await super()._run_action(action, tracker, output_channel, nlg, prediction))
        events: list[Event] = []
        try:
            if not isinstance(action, ActionListen):
                events = await action.run(output_channel, nlg, tracker, self.domain)
        except ActionExecutionRejection:
            tracker.update(
                ActionExecutionRejected(
                    action.name(), prediction.policy_name, prediction.max_confidence
                )
            )
            return bool(self.should_predict_another_action(action.name()))
        except Exception:
            _rasas_log.exception(
                "The action %s failed; the bot goes on, without its events.", action.name()
            )
        self._log_action_on_tracker(tracker, action, events, prediction)
        if any(isinstance(each, UserUttered) for each in events):
            tracker = await self.run_action_extract_slots(output_channel, tracker)
        self._log_slots(tracker)
        await self.execute_side_effects(events, tracker, output_channel)
        return bool(self.should_predict_another_action(action.name()))

    def _log_action_on_tracker(
        self,
        tracker: DialogueStateTracker,
        action: Action,
        events: list[Event] | None,
        prediction: PolicyPrediction,
    ) -> None:
        if _logs_all():
            super()._log_action_on_tracker(tracker, action, events, prediction)
            return
        own = events or []
        if not any(isinstance(each, ActionExecutionRejected) for each in own):
            tracker.update_with_events(prediction.events, self.domain)
            tracker.update(action.event_for_successful_execution(prediction))
        tracker.update_with_events(own, self.domain)

    @staticmethod
    def _log_slots(tracker: DialogueStateTracker) -> None:
        if _logs_all():
            MessageProcessor._log_slots(tracker)


def _logs_all() -> bool:
    """Whether the log shows what is only for who looks for a mistake in Rasa."""
    return _rasas_log.isEnabledFor(logging.DEBUG)


def _is_unseen(event: Event) -> bool:
    """Whether an action sees nothing of a policy's event."""
    return isinstance(event, DefinePrevUserUtteredFeaturization)


def _fills_slots(domain: Domain) -> bool:
    """Whether any message may fill a slot without an action that was chosen."""
    mappings = (
        each
        for slot in domain.slots
        if slot.name not in DEFAULT_SLOT_NAMES
        for each in slot.mappings
    )
    custom = SlotMappingType.CUSTOM.value
    return ACTION_VALIDATE_SLOT_MAPPINGS in domain.user_actions or any(
        each.get("type") != custom or each.get("action") for each in mappings
    )


def process_straight(agent: Agent | None) -> None:
    """Let an agent take its turns with this processor, if that is known to do the same.

    Args:
        agent: as Rasa loaded it; None if it could not. Its actions are in place.
    """
    processor = agent.processor if agent is not None else None
    if agent is None or type(processor) is not MessageProcessor:
        return
    if rasa.__version__ != _VERSION:
        _log.warning(
            "Rasa is %s, and its processor may differ from that of %s; it stays, and turns take longer.",
            rasa.__version__,
            _VERSION,
        )
        return
    agent.processor = StraightProcessor.of(processor)
