"""The channel as Rasa loads it from `credentials.yml`."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint, Sanic

from careers.conversation.following import follow_content
from careers.privacy.cues import current_cues
from channels.action_result import install_fast_validation
from channels.clock import utc_now
from channels.crew import beat
from channels.failed_turn import words_for
from channels.options import read_options
from channels.own_actions import run_actions_inside
from channels.quiet_log import keep_messages_out_of_logs
from channels.straight_processor import process_straight
from channels.straight_runner import run_straight
from channels.watching.start import watch
from channels.web.api import Api
from channels.web.pages import Pages
from channels.web.serving.assets import Assets
from channels.web.serving.compression import compress_answers
from channels.web.visits.conversations import CHANNEL, Conversations
from channels.well_formed import refuse_malformed
from settings.channels import WebOptions

_WIDGET = Path(__file__).parents[2] / "widget" / "dist"
_BETWEEN_CLEANINGS = 60 * 60  # seconds

_log = logging.getLogger(__name__)

install_fast_validation()
keep_messages_out_of_logs()


class WebInput(InputChannel):
    """Visitors' browsers talk to it; `docs/web-channel.md` describes it."""

    def __init__(self, options: WebOptions) -> None:
        """Work as the options say."""
        self.options = options
        if options.secret is None:
            _log.warning("The web channel has no secret: sessions end when the bot stops.")

    @classmethod
    def name(cls) -> str:
        """What Rasa calls the channel."""
        return CHANNEL

    @classmethod
    def from_credentials(cls, credentials: Mapping[str, Any] | None) -> WebInput:
        """Make the channel with the options of `credentials.yml`.

        Raises:
            RasaException: an option is wrong.
        """
        return cls(read_options(WebOptions, credentials, cls.__name__))

    def url_prefix(self) -> str:
        """None: beside `/webhooks/web`, the channel has pages of its own."""
        return "/"

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """The routes of the channel."""
        blueprint = Blueprint(f"custom_webhook_{type(self).__name__}")
        refuse_malformed(blueprint)
        watch(blueprint)
        beat(blueprint)
        apps: list[Sanic] = []

        def agent() -> Agent:
            return apps[0].ctx.agent

        conversations = Conversations(self.options, on_new_message, agent)
        api = Api(conversations, self.options, agent)
        api.add_routes(blueprint)
        widget = Assets(_WIDGET, "/chat/widget")
        widget.add_routes(blueprint)
        pages = Pages(conversations, self.options, widget)
        pages.add_routes(blueprint)

        @blueprint.listener("before_server_start")
        async def get_ready(app: Sanic, _loop: object) -> None:
            apps[:] = [app]
            # What an apology needs is read now, not when somebody is waiting for one.
            words_for(UserMessage("", sender_id="nobody"))
            current_cues()
            follow_content(utc_now)

        @blueprint.listener("after_server_start")
        async def open_to_pages(app: Sanic, _loop: object) -> None:
            run_actions_inside(app.ctx.agent)
            run_straight(app.ctx.agent)
            process_straight(app.ctx.agent)
            api.answer_first(app, pages.mistake)
            api.answer_mistakes(app, pages.mistake)
            compress_answers(app)

        if self.options.retention_days:

            @blueprint.listener("after_server_start")
            async def clean(app: Sanic, _loop: object) -> None:
                app.ctx.cleaning = asyncio.ensure_future(
                    _clean(conversations, self.options.retention_days)
                )

            @blueprint.listener("before_server_stop")
            async def stop_cleaning(app: Sanic, _loop: object) -> None:
                app.ctx.cleaning.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await app.ctx.cleaning

        return blueprint


async def _clean(conversations: Conversations, days: float) -> None:
    """Delete what is too old, now and every hour."""
    while True:
        try:
            if count := await conversations.forget_unused(days):
                _log.info("Deleted %s conversations unused for %g days.", count, days)
        except Exception:
            _log.exception("Old conversations can't be deleted; it is tried again in an hour.")
        await asyncio.sleep(_BETWEEN_CLEANINGS)
