"""The JSON routes of the channel; `openapi.yml` describes them."""

from __future__ import annotations

import functools
import logging
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import yaml
from sanic import Blueprint, Sanic
from sanic.exceptions import MethodNotSupported, NotFound, PayloadTooLarge, SanicException
from sanic.request import Request
from sanic.response import HTTPResponse, empty, json

from channels.body import MAX_MESSAGE, Refused, read_message
from channels.origins import origin_of
from channels.web.conversations import Conversations
from channels.web.requests import (
    MAX_BYTES,
    address_of,
    body_of,
    message_of,
    object_of,
    token_of,
)
from channels.web.sessions import Session
from settings.channels import WebOptions

PREFIX = "/webhooks/web"
_DESCRIPTION = Path(__file__).with_name("openapi.yml")
_FEEDBACK = '{"turn": 3, "helpful": true}'
_BROKEN = "Something is broken here, not in the request; try again later."
_BREAK = 5  # seconds
_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}

_log = logging.getLogger(__name__)

Handler = Callable[[Request], Awaitable[HTTPResponse]]


class Api:
    """The routes, each of them a method."""

    def __init__(self, conversations: Conversations, options: WebOptions) -> None:
        """Serve these conversations."""
        self._conversations = conversations
        self._options = options
        self._description = yaml.safe_load(_DESCRIPTION.read_text(encoding="utf-8"))

    def add_routes(self, blueprint: Blueprint) -> None:
        """Add all routes to a blueprint."""
        routes: tuple[tuple[str, str, Handler], ...] = (
            ("GET", "/", self.health),
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

    def answer_preflights(self, app: Sanic) -> None:
        """Tell browsers what pages may send, before Rasa answers that nothing is allowed."""

        async def preflight(request: Request) -> HTTPResponse | None:
            if request.method == "OPTIONS" and request.path.startswith(f"{PREFIX}/"):
                return await self._guarded(self.preflight)(request)
            return None

        app.request_middleware.appendleft(preflight)

    def answer_mistakes(self, app: Sanic) -> None:
        """Tell in JSON what Sanic itself refuses here, such as an address that isn't there."""
        others = app.error_handler.default

        async def mistake(request: Request, error: SanicException) -> HTTPResponse:
            if not request.path.startswith(f"{PREFIX}/"):
                return others(request, error)

            async def refuse(_request: Request) -> HTTPResponse:
                raise _mistake(error)

            answer = await self._guarded(refuse)(request)
            # A wrong method gets the right ones.
            answer.headers.update(getattr(error, "headers", None) or {})
            return answer

        app.error_handler.add(SanicException, mistake)

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
                answer = self._refusal(refused)
            except SanicException as error:
                answer = self._refusal(_mistake(error))
            except Exception as error:
                # Of the database, say. Its words may hold a visitor's.
                _log.error("A request failed: %s.", type(error).__name__)
                answer = self._refusal(Refused(_BROKEN, 503, "unavailable", _BREAK))
            answer.headers.update(_HEADERS)
            answer.headers["Vary"] = "Origin"
            if origin is not None:
                answer.headers["Access-Control-Allow-Origin"] = origin
                answer.headers["Access-Control-Expose-Headers"] = "Retry-After"
            return answer

        return guarded

    def _refusal(self, refused: Refused) -> HTTPResponse:
        error: dict[str, Any] = {"code": refused.code, "message": str(refused)}
        headers = {}
        if refused.retry_after:
            error["retry_after"] = refused.retry_after
            headers["Retry-After"] = str(refused.retry_after)
        if refused.code == "closed":
            error["notice"] = self._conversations.notice()
        return json({"error": error}, status=refused.status, headers=headers)

    def _session(self, request: Request) -> Session:
        return self._conversations.session(token_of(request))

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

    async def status(self, _request: Request) -> HTTPResponse:
        """Say whether the chat is open."""
        notice = self._conversations.notice()
        told = {"open": notice is None, "characters": MAX_MESSAGE}
        return json(told if notice is None else {**told, "notice": notice})

    async def description(self, _request: Request) -> HTTPResponse:
        """The description of this API."""
        return json(self._description)

    async def start(self, request: Request) -> HTTPResponse:
        """Start a conversation."""
        object_of(request, "whatever it likes", "{}")
        session = self._conversations.start(address_of(request, self._options.proxies))
        return json({"token": session.token, "expires_at": _expiry(session)}, status=201)

    async def read(self, request: Request) -> HTTPResponse:
        """What was said after some turn."""
        session = self._session(request)
        after = request.args.get("after", "0")
        if not (after.isascii() and after.isdigit() and len(after) < 10):
            raise Refused("after is wrong; allowed is the number of a turn, or 0.")
        return json(
            {
                "expires_at": _expiry(session),
                "ended": self._conversations.ended(session),
                "pending": self._conversations.pending(session),
                "turns": self._conversations.turns(session, int(after)),
            }
        )

    async def send(self, request: Request) -> HTTPResponse:
        """Answer a message."""
        session = self._session(request)
        message = message_of(request)
        address = address_of(request, self._options.proxies)
        return json(await self._conversations.send(session, message, address))

    async def rate(self, request: Request) -> HTTPResponse:
        """Take what a visitor thinks of an answer."""
        session = self._session(request)
        body = object_of(request, '"turn" and "helpful"', _FEEDBACK)
        turn, helpful = body.get("turn"), body.get("helpful")
        if isinstance(turn, bool) or not isinstance(turn, int) or not 0 < turn < 10**9:
            raise Refused("turn is missing or wrong; allowed is the number of a turn.")
        if not isinstance(helpful, bool):
            raise Refused("helpful is missing or wrong; allowed are true and false.")
        reason = read_message(body, "reason") if "reason" in body else ""
        self._conversations.rate(session, turn, helpful, reason)
        return empty()

    async def end(self, request: Request) -> HTTPResponse:
        """Take no more messages in a conversation."""
        self._conversations.end(self._session(request))
        return empty()

    async def delete(self, request: Request) -> HTTPResponse:
        """Forget a conversation."""
        await self._conversations.delete(self._session(request))
        return empty()


def _mistake(error: SanicException) -> Refused:
    """What Sanic refuses, as a refusal of ours."""
    if isinstance(error, NotFound):
        return Refused("There is nothing at this address; see openapi.json.", 404, "not_found")
    if isinstance(error, MethodNotSupported):
        reason = "This address doesn't take that method; see openapi.json."
        return Refused(reason, 405, "method_not_allowed")
    if isinstance(error, PayloadTooLarge):
        return Refused(f"It is too large; allowed are {MAX_BYTES} bytes.", 413, "too_large")
    status = error.status_code if 400 <= error.status_code < 500 else 400
    return Refused("The request is not as HTTP has it.", status, "bad_request")


def _expiry(session: Session) -> str:
    return session.expires_at.isoformat().replace("+00:00", "Z")
