"""The JSON routes of the channel; `openapi.yml` describes them."""

from __future__ import annotations

import functools
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import yaml
from rasa.core.agent import Agent
from sanic import Blueprint, Sanic
from sanic.exceptions import MethodNotSupported, SanicException
from sanic.request import Request
from sanic.response import HTTPResponse, empty, json

from careers.conversation.following import content_standing
from channels.body import MAX_MESSAGE, Refused, read_message
from channels.crew import workers_up
from channels.origins import origin_of
from channels.store import can_serve
from channels.watching.watchers import WATCHERS
from channels.web.serving.mistakes import allowed_of, log_failure, mistake_of, slow_down
from channels.web.serving.requests import (
    address_of,
    body_of,
    message_of,
    object_of,
    token_of,
)
from channels.web.visits.conversations import Conversations
from channels.web.visits.sessions import Session
from settings.channels import WebOptions

PREFIX = "/webhooks/web"
_DESCRIPTION = Path(__file__).with_name("openapi.yml")
_FEEDBACK = '{"turn": 3, "helpful": true}'
_ELSEWHERE = ("GET", "HEAD", "POST")  # what is taken beside this API
_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}

Handler = Callable[[Request], Awaitable[HTTPResponse]]
Page = Callable[[Request, Exception], HTTPResponse]


class Api:
    """The routes, each of them a method."""

    def __init__(
        self, conversations: Conversations, options: WebOptions, agent: Callable[[], Agent]
    ) -> None:
        """Serve these conversations.

        Args:
            conversations: what visitors can do.
            options: of the channel.
            agent: gives Rasa's agent, which is ready once it has a model.
        """
        self._conversations = conversations
        self._options = options
        self._agent = agent
        self._description = yaml.safe_load(_DESCRIPTION.read_text(encoding="utf-8"))

    def add_routes(self, blueprint: Blueprint) -> None:
        """Add all routes to a blueprint."""
        routes: tuple[tuple[str, str, Handler], ...] = (
            ("GET", "/", self.health),
            ("GET", "/health", self.state),
            ("GET", "/ready", self.readiness),
            ("GET", "/status", self.status),
            ("GET", "/openapi.json", self.description),
            ("POST", "/conversations", self.start),
            ("GET", "/conversation", self.read),
            ("DELETE", "/conversation", self.delete),
            ("POST", "/conversation/end", self.end),
            ("POST", "/messages", self.send),
            ("POST", "/feedback", self.rate),
        )
        for method, path, handler in routes:
            name = f"{handler.__name__}_{method.lower()}"  # type: ignore[attr-defined]
            guarded = self._guarded(handler)
            # As streams, so that no body is read before it is known to be small.
            blueprint.add_route(guarded, PREFIX + path, methods=[method], name=name, stream=True)

    def answer_first(self, app: Sanic, page: Page) -> None:
        """Answer what Rasa would answer otherwise.

        To a browser that asks what pages may send, it says that nothing may, and complains of it in
        the log; at the root, it tells everybody its version.

        Args:
            app: the server.
            page: makes a page of what is refused.
        """

        async def first(request: Request) -> HTTPResponse | None:
            if request.method == "OPTIONS":
                if request.path.startswith(f"{PREFIX}/"):
                    return await self._guarded(self.preflight)(request)
                refused = MethodNotSupported("Nobody asks that here.", "OPTIONS", _ELSEWHERE)
                return await self._mistake(request, refused, page)
            if request.method in ("GET", "HEAD") and request.path == "/":
                return await self._guarded(self.health)(request)
            return None

        app.request_middleware.appendleft(first)

    def answer_mistakes(self, app: Sanic, page: Page) -> None:
        """Tell what Sanic itself refuses, such as an address that isn't there, and what fails.

        Args:
            app: the server.
            page: makes a page of it, where somebody may be reading; programs get JSON.
        """

        async def mistake(request: Request, error: Exception) -> HTTPResponse:
            return await self._mistake(request, error, page)

        for kind in (SanicException, Exception):
            app.error_handler.add(kind, mistake)

    async def _mistake(self, request: Request, error: Exception, page: Page) -> HTTPResponse:
        if not isinstance(error, SanicException):
            log_failure(error)
        if not request.path.startswith("/webhooks/"):
            return page(request, error)

        async def refuse(_request: Request) -> HTTPResponse:
            raise mistake_of(error)

        answer = await self._guarded(refuse)(request)
        answer.headers.update(allowed_of(error))
        return answer

    def _guarded(self, handler: Handler) -> Handler:
        """A handler whose refusals are told in JSON, and whose answers carry their headers."""

        @functools.wraps(handler)
        async def guarded(request: Request) -> HTTPResponse:
            origin = None
            try:
                origin = origin_of(request, self._options.origins)
                request.body = await body_of(request)
                answer = await handler(request)
            except Refused as refused:
                answer = await self._refusal(refused)
            except SanicException as error:
                answer = await self._refusal(mistake_of(error))
            except Exception as error:
                log_failure(error)
                answer = await self._refusal(mistake_of(error))
            answer.headers.update(_HEADERS)
            answer.headers["Vary"] = "Origin"
            if origin is not None:
                answer.headers["Access-Control-Allow-Origin"] = origin
                answer.headers["Access-Control-Expose-Headers"] = "Retry-After"
            return answer

        return guarded

    async def _refusal(self, refused: Refused) -> HTTPResponse:
        WATCHERS.refused(refused.code)
        await slow_down(refused)
        error: dict[str, Any] = {"code": refused.code, "message": str(refused)}
        headers = {}
        if refused.retry_after:
            error["retry_after"] = refused.retry_after
            headers["Retry-After"] = str(refused.retry_after)
        if refused.code == "closed":
            error["notice"] = await self._conversations.notice()
        return json({"error": error}, status=refused.status, headers=headers)

    async def _session(self, request: Request) -> Session:
        return await self._conversations.session(token_of(request))

    def _address(self, request: Request) -> str:
        return address_of(request, self._options.proxies)

    async def preflight(self, _request: Request) -> HTTPResponse:
        """Tell a browser what it may send."""
        return empty(
            headers={
                "Access-Control-Allow-Methods": "GET, POST, DELETE",
                "Access-Control-Allow-Headers": "Authorization, Content-Type",
                "Access-Control-Max-Age": "600",
            }
        )

    async def health(self, _request: Request) -> HTTPResponse:
        """Say that the channel is there."""
        return json({"status": "ok"})

    async def state(self, request: Request) -> HTTPResponse:
        """Say how the content stands: whether the newest change could be taken over, and why not.

        One of several workers says how many of them are up as well.
        """
        told: dict[str, Any] = {"status": "ok", "content": content_standing().as_json()}
        if workers := workers_up(request.app):
            told["workers"] = workers
        return json(told)

    async def readiness(self, _request: Request) -> HTTPResponse:
        """Say whether visitors may be sent here: whether there are a model and a store.

        That the database or the action server fails is no reason to send them elsewhere: they
        still get an apology, and the signpost in danger.
        """
        ready = can_serve(self._agent())
        return json({"ready": ready}, status=200 if ready else 503)

    async def status(self, _request: Request) -> HTTPResponse:
        """Say whether the chat is open."""
        notice = await self._conversations.notice()
        told = {"open": notice is None, "characters": MAX_MESSAGE}
        return json(told if notice is None else {**told, "notice": notice})

    async def description(self, _request: Request) -> HTTPResponse:
        """The description of this API."""
        return json(self._description)

    async def start(self, request: Request) -> HTTPResponse:
        """Start a conversation."""
        object_of(request, "whatever it likes", "{}")
        session = await self._conversations.start(self._address(request))
        return json({"token": session.token, "expires_at": _expiry(session)}, status=201)

    async def read(self, request: Request) -> HTTPResponse:
        """What was said after some turn."""
        await self._conversations.may_read(token_of(request), self._address(request))
        session = await self._session(request)
        after = request.args.get("after", "0")
        if not (after.isascii() and after.isdigit() and len(after) < 10):
            raise Refused("after is wrong; allowed is the number of a turn, or 0.")
        return json(
            {
                "expires_at": _expiry(session),
                "ended": await self._conversations.ended(session),
                "pending": await self._conversations.pending(session),
                "turns": await self._conversations.turns(session, int(after)),
            }
        )

    async def send(self, request: Request) -> HTTPResponse:
        """Answer a message."""
        session = await self._session(request)
        message = message_of(request)
        return json(await self._conversations.send(session, message, self._address(request)))

    async def rate(self, request: Request) -> HTTPResponse:
        """Take what a visitor thinks of an answer."""
        session = await self._session(request)
        body = object_of(request, '"turn" and "helpful"', _FEEDBACK)
        turn, helpful = body.get("turn"), body.get("helpful")
        if isinstance(turn, bool) or not isinstance(turn, int) or not 0 < turn < 10**9:
            raise Refused("turn is missing or wrong; allowed is the number of a turn.")
        if not isinstance(helpful, bool):
            raise Refused("helpful is missing or wrong; allowed are true and false.")
        reason = read_message(body, "reason") if "reason" in body else ""
        address = self._address(request)
        await self._conversations.rate(session, address, turn, helpful, reason)
        return empty()

    async def end(self, request: Request) -> HTTPResponse:
        """Take no more messages in a conversation."""
        session = await self._session(request)
        if not await self._conversations.ended(session):
            await self._conversations.end(session)
        return empty()

    async def delete(self, request: Request) -> HTTPResponse:
        """Forget a conversation."""
        session = await self._conversations.deletable(token_of(request))
        await self._conversations.delete(session)
        return empty()


def _expiry(session: Session) -> str:
    return session.expires_at.isoformat().replace("+00:00", "Z")
