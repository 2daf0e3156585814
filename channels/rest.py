"""Rasa's REST channel for visitors: it checks what comes in, and always has an answer."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
from rasa.core.channels.rest import RestInput
from rasa.utils.endpoints import bool_arg
from sanic import Blueprint, Sanic, response
from sanic.request import Request
from sanic.response import HTTPResponse

from careers.conversation.following import follow_content
from channels.action_result import install_fast_validation
from channels.body import Refused, read_body, require_json
from channels.clock import utc_now
from channels.crew import beat
from channels.failed_turn import words_for
from channels.guard import Guard
from channels.options import read_options
from channels.origins import origin_of
from channels.own_actions import run_actions_inside
from channels.payload import check_payload, for_rasa
from channels.quiet_log import keep_messages_out_of_logs
from channels.straight_processor import process_straight
from channels.straight_runner import run_straight
from channels.watching.start import watch
from channels.watching.watchers import WATCHERS
from channels.well_formed import refuse_malformed
from settings.channels import RestOptions

_HEADERS = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}

install_fast_validation()
keep_messages_out_of_logs()


class GuardedRestInput(RestInput):
    """Takes `{"sender", "message", "metadata"?}`, and gives Rasa's usual list of messages.

    What is wrong with a request is said in `{"error": "..."}`, with HTTP status 400 or 413.
    """

    def __init__(self, options: RestOptions) -> None:
        """Work as the options say."""
        self.options = options

    @classmethod
    def from_credentials(cls, credentials: Mapping[str, Any] | None) -> GuardedRestInput:
        """Make the channel with the options of `credentials.yml`.

        Raises:
            RasaException: an option is wrong.
        """
        return cls(read_options(RestOptions, credentials, cls.__name__))

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """The routes of the channel: `GET /` says that it is there, `POST /webhook` answers."""
        webhook = Blueprint(f"custom_webhook_{type(self).__name__}")
        refuse_malformed(webhook)
        watch(webhook)
        beat(webhook)
        guard = Guard(self.options.limit_seconds)

        @webhook.listener("before_server_start")
        async def get_ready(_app: Sanic, _loop: object) -> None:
            # What an apology needs is read now, not when somebody is waiting for one.
            words_for(UserMessage("", sender_id="nobody"))
            follow_content(utc_now)

        @webhook.listener("after_server_start")
        async def get_actions(app: Sanic, _loop: object) -> None:
            run_actions_inside(app.ctx.agent)
            run_straight(app.ctx.agent)
            process_straight(app.ctx.agent)

        @webhook.route("/", methods=["GET"])
        async def health(_request: Request) -> HTTPResponse:
            return response.json({"status": "ok"})

        @webhook.route("/webhook", methods=["POST"])
        async def receive(request: Request) -> HTTPResponse:
            agent = getattr(request.app.ctx, "agent", None)
            try:
                message = self._message(request, agent)
            except Refused as refused:
                WATCHERS.refused(refused.code)
                told = {"error": str(refused)}
                return response.json(told, status=refused.status, headers=_HEADERS)
            messages = await guard.answer(message, on_new_message, agent)
            if bool_arg(request, "stream", default=False):
                return _as_lines(messages)
            return response.json(messages, headers=_HEADERS)

        return webhook

    def _message(self, request: Request, agent: Agent | None) -> UserMessage:
        origin_of(request, self.options.origins, 400)
        require_json(request.headers.get("content-type"), 400)
        body = read_body(request.body)
        check_payload(body.message)
        return UserMessage(
            for_rasa(body.message, agent),
            CollectingOutputChannel(),
            body.sender,
            input_channel=self.name(),
            metadata=dict(body.metadata) or None,
        )


def _as_lines(messages: list[dict[str, Any]]) -> HTTPResponse:
    """The answer as Rasa streams it, but whole: half an answer couldn't be taken back."""
    lines = "".join(f"{json.dumps(message)}\n" for message in messages)
    return response.text(lines, content_type="text/event-stream", headers=_HEADERS)
