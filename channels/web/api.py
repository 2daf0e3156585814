"""The JSON routes of the channel; `openapi.yml` describes them."""

from __future__ import annotations

import functools
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import yaml
from sanic import Blueprint, Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, empty, json

from careers.language import Language
from channels.body import MAX_MESSAGE, Refused, read_message
from channels.web.conversations import Conversations
from channels.web.options import Options
from channels.web.requests import address_of, body_of, message_of, object_of, origin_of, token_of
from channels.web.sessions import Session

PREFIX = "/webhooks/web"
_DESCRIPTION = Path(__file__).with_name("openapi.yml")
_FEEDBACK = '{"turn": 3, "helpful": true}'
_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}

Handler = Callable[[Request], Awaitable[HTTPResponse]]


class Api:
    """The routes, each of them a method."""

    def __init__(self, conversations: Conversations, options: Options) -> None:
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
            blueprint.add_route(
                self._guarded(handler),
                PREFIX + path,
                methods=[method],
                name=name,
                stream=method == "POST",
            )

    def answer_preflights(self, app: Sanic) -> None:
        """Tell browsers what pages may send, before Rasa answers that nothing is allowed."""

        async def preflight(request: Request) -> HTTPResponse | None:
            if request.method == "OPTIONS" and request.path.startswith(f"{PREFIX}/"):
                return await self._guarded(self.preflight)(request)
            return None

        app.request_middleware.appendleft(preflight)

    def _guarded(self, handler: Handler) -> Handler:
        """A handler whose refusals are told in JSON, and whose answers carry their headers."""

        @functools.wraps(handler)
        async def guarded(request: Request) -> HTTPResponse:
            origin = None
            try:
                origin = origin_of(request, self._options)
                answer = await handler(request)
            except Refused as refused:
                answer = self._refusal(refused)
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
        await object_of(request, "whatever it likes", "{}")
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
        message = await message_of(request)
        address = address_of(request, self._options.proxies)
        return json(await self._conversations.send(session, message, address))

    async def rate(self, request: Request) -> HTTPResponse:
        """Take what a visitor thinks of an answer."""
        session = self._session(request)
        body = await object_of(request, '"turn" and "helpful"', _FEEDBACK)
        turn, helpful = body.get("turn"), body.get("helpful")
        if isinstance(turn, bool) or not isinstance(turn, int) or not 0 < turn < 10**9:
            raise Refused("turn is missing or wrong; allowed is the number of a turn.")
        if not isinstance(helpful, bool):
            raise Refused("helpful is missing or wrong; allowed are true and false.")
        reason = read_message(body, "reason") if "reason" in body else ""
        self._conversations.rate(session, turn, helpful, reason, Language.ENGLISH)
        return empty()

    async def end(self, request: Request) -> HTTPResponse:
        """Take no more messages in a conversation."""
        session = self._session(request)
        await body_of(request)
        self._conversations.end(session)
        return empty()

    async def delete(self, request: Request) -> HTTPResponse:
        """Forget a conversation."""
        await self._conversations.delete(self._session(request))
        return empty()


def _expiry(session: Session) -> str:
    return session.expires_at.isoformat().replace("+00:00", "Z")
