"""Runs the actions in Rasa's own process, in a thread of their own, without an action server."""

from __future__ import annotations

import asyncio
import json
import logging
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from rasa.core.agent import Agent
from rasa.utils.endpoints import ClientResponseError, EndpointConfig
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection, ActionNotFoundException

from tracker.metering import METER

OPTION = "inside"
"""Names the package of the actions, at `action_endpoint` of Rasa's file of endpoints."""

_log = logging.getLogger(__name__)


class OwnActions(EndpointConfig):
    """An endpoint that answers as an action server does, without one.

    One action runs at a time, as in an action server. The thread is there for an action that
    hangs: the guard of the channel still sees to it that visitors get an apology.
    """

    def __init__(self, package: str, **options: Any) -> None:
        """Load the actions of a package.

        Args:
            package: the name of a Python package; its actions are found as an action server does.
            options: the other options of the endpoint.

        Raises:
            ContentError: the actions can't be made, since the content is wrong.
        """
        super().__init__(**options)
        self._executor = ActionExecutor()
        self._executor.register_package(package)
        self._thread = ThreadPoolExecutor(1, "actions")
        self._loop = asyncio.new_event_loop()  # of that thread: an action may wait for something

    async def request(self, *_: Any, **call: Any) -> Any:
        """What the action server would answer.

        Args:
            call: in `json` what it would be sent.

        Raises:
            ClientResponseError: the action rejects the call, isn't there, or fails.
        """
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, self._answer, call["json"])

    def _answer(self, call: dict[str, Any]) -> Any:
        with METER.of("acting"):
            return self._told(call)

    def _told(self, call: dict[str, Any]) -> Any:
        try:
            # What is sent could be the conversation itself, which no action may change.
            sent = json.loads(json.dumps(call))
            told = self._loop.run_until_complete(self._executor.run(sent))
            return json.loads(json.dumps(told))
        except ActionExecutionRejection as error:
            raise _refusal(400, error.action_name, error.message) from error
        except ActionNotFoundException as error:
            raise _refusal(404, error.action_name, error.message) from error
        except Exception as error:
            _log.exception("The action %s failed.", call.get("next_action"))
            raise _refusal(500, str(call.get("next_action")), str(error)) from error


def _refusal(status: int, action: str, error: str) -> ClientResponseError:
    told = json.dumps({"error": error, "action_name": action})
    return ClientResponseError(status, "the action did not run", told)


def run_actions_inside(agent: Agent | None) -> None:
    """Let an agent run its actions here, if its endpoint says so; safe to call again.

    Args:
        agent: as Rasa loaded it; None if it could not.
    """
    endpoint = agent.action_endpoint if agent is not None else None
    if agent is None or endpoint is None or OPTION not in endpoint.kwargs:
        return
    options = dict(endpoint.kwargs)
    agent.action_endpoint = OwnActions(options.pop(OPTION), **options)
    if agent.processor is not None:
        agent.processor.action_endpoint = agent.action_endpoint
