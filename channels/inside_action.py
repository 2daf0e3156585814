"""An action that runs in Rasa's own process, as Rasa sees it."""

from __future__ import annotations

import json
from typing import Any, cast

import rasa
from rasa.core.actions.action import ActionExecutionRejection, RemoteAction
from rasa.core.channels.channel import OutputChannel
from rasa.core.nlg import NaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event
from rasa.shared.core.trackers import DialogueStateTracker, EventVerbosity
from rasa.shared.exceptions import RasaException
from rasa.utils.endpoints import ClientResponseError

from tracker.rows import class_of

_REJECTED = 400


class InsideAction(RemoteAction):
    """Asks an endpoint of ours for what an action server would answer.

    It differs from Rasa's in what is sent: all of the conversation's state, but not its events,
    which no action of ours looks at. Writing them out anew costs more than many an answer.
    """

    async def run(
        self,
        output_channel: OutputChannel,
        nlg: NaturalLanguageGenerator,
        tracker: DialogueStateTracker,
        domain: Domain,
    ) -> list[Event]:
        """Run the action; see Rasa's class.

        Raises:
            ActionExecutionRejection: the action doesn't want to run.
            RasaException: it fails.
        """
        try:
            told = await self.action_endpoint.request(json=self._call(tracker, domain))
        except ClientResponseError as error:
            if error.status == _REJECTED:
                why = json.loads(error.text)
                raise ActionExecutionRejection(why["action_name"], why.get("error")) from error
            raise RasaException(f"Failed to execute custom action '{self.name()}'") from error
        self._validate_action_result(told)
        responses = told.get("responses", [])
        said = await self._utter_responses(responses, output_channel, nlg, tracker)
        events = [class_of(each["event"])._from_parameters(each) for each in told.get("events", [])]
        return cast("list[Event]", said) + [each for each in events if each]

    def _call(self, tracker: DialogueStateTracker, domain: Domain) -> dict[str, Any]:
        state = {**tracker.current_state(EventVerbosity.NONE), "events": []}
        call = {
            "next_action": self.name(),
            "sender_id": tracker.sender_id,
            "tracker": state,
            "version": rasa.__version__,
        }
        if (
            not self._is_selective_domain_enabled()
            or domain.does_custom_action_explicitly_need_domain(self.name())
        ):
            call["domain"] = domain.as_dict()
        return call
