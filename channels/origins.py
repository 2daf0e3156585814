"""Which sites' pages may talk to the bot."""

from __future__ import annotations

from collections.abc import Collection
from urllib.parse import urlsplit

from sanic.request import Request

from channels.body import Refused

_OWN_HOSTS = {"localhost", "127.0.0.1", "::1"}


def origin_of(request: Request, allowed: Collection[str], status: int = 403) -> str | None:
    """The site that a request comes from; None for a request that names none.

    Args:
        request: of any channel.
        allowed: the sites that may talk to the bot, beside pages of this machine.
        status: of the answer to others.

    Raises:
        Refused: it is a site that may not talk to the bot.
    """
    origin = request.headers.get("origin")
    if origin is None or origin in allowed or _is_own(origin, request.host):
        return str(origin) if origin is not None else None
    raise Refused("This site may not talk to the bot; see origins.", status, "foreign_origin")


def _is_own(origin: str, host: str) -> bool:
    """Whether a page is the bot's own, on this machine.

    Elsewhere the name that a request gives the bot can be made up, so it has to be set.
    """
    try:
        page, bot = urlsplit(origin), urlsplit(f"//{host}")
        return {page.hostname, bot.hostname} <= _OWN_HOSTS and page.port == bot.port
    except ValueError:
        return False
