"""What a browser without JavaScript keeps: the conversation, and those before it.

A visitor may delete what was said for as long as it is kept, so the tokens last as long.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta

from sanic.request import Request
from sanic.response import HTTPResponse

from channels.clock import utc_now

_NOW, _EARLIER = "careers_chat", "careers_chat_before"
_BETWEEN = "~"  # in no token
_MOST = 20  # as many as a cookie holds, but for a few
_SPARE = 2  # that could not be deleted when there were too many
_LONGEST_DAYS = 400  # that browsers keep a cookie


def token_in(request: Request) -> str | None:
    """The token of the conversation that a browser is in."""
    return request.cookies.get(_NOW) or None


def earlier_in(request: Request) -> list[str]:
    """The tokens of the conversations before it, oldest first."""
    return [each for each in (request.cookies.get(_EARLIER) or "").split(_BETWEEN) if each]


def too_old(request: Request) -> list[str]:
    """The tokens that a browser can't keep when it leaves a conversation."""
    return earlier_in(request)[: -_MOST + 1]


class Cookies:
    """Sets the cookies."""

    def __init__(self, days: float) -> None:
        """Let browsers keep them as long as conversations are kept.

        Args:
            days: how long that is; 0 for ever.
        """
        self._days = min(days or _LONGEST_DAYS, _LONGEST_DAYS)

    def enter(
        self, request: Request, answer: HTTPResponse, token: str, deleted: Collection[str]
    ) -> None:
        """Let a browser keep the token of a conversation, and that of the one before.

        Args:
            request: of the browser.
            answer: to it.
            token: of the conversation that it enters.
            deleted: tokens of earlier ones that it need not keep.
        """
        if before := token_in(request):
            self._leave(request, answer, before, deleted)
        self._set(request, answer, _NOW, token)

    def leave(self, request: Request, answer: HTTPResponse, deleted: Collection[str]) -> None:
        """Take a browser out of its conversation, which can still be deleted."""
        if before := token_in(request):
            self._leave(request, answer, before, deleted)
        _drop(answer, _NOW)

    def forget(self, answer: HTTPResponse) -> None:
        """Let a browser forget all conversations."""
        _drop(answer, _NOW)
        _drop(answer, _EARLIER)

    def _leave(
        self, request: Request, answer: HTTPResponse, token: str, deleted: Collection[str]
    ) -> None:
        kept = [each for each in earlier_in(request) if each != token and each not in deleted]
        self._set(request, answer, _EARLIER, _BETWEEN.join([*kept, token][-_MOST - _SPARE :]))

    def _set(self, request: Request, answer: HTTPResponse, name: str, value: str) -> None:
        answer.cookies[name] = value
        cookie = answer.cookies[name]
        cookie["httponly"], cookie["samesite"], cookie["path"] = True, "Lax", "/chat"
        cookie["expires"] = utc_now() + timedelta(days=self._days)
        if "https" in (request.scheme, request.headers.get("x-forwarded-proto")):
            cookie["secure"] = True


def _drop(answer: HTTPResponse, name: str) -> None:
    answer.cookies[name] = ""
    answer.cookies[name]["path"], answer.cookies[name]["max-age"] = "/chat", 0
