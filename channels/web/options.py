"""The options of the channel, as `credentials.yml` has them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from rasa.shared.exceptions import RasaException

SHORTEST_SECRET = 32
_WHOLE = (
    "proxies",
    "messages_per_minute",
    "address_messages_per_minute",
    "address_starts_per_minute",
)
_MOST = 999_999
_BOUNDS = {
    **dict.fromkeys(_WHOLE, (1, _MOST)),
    "proxies": (0, _MOST),
    "session_hours": (0.001, _MOST),
    "retention_days": (0, _MOST),
    "limit_seconds": (0.1, 60),
}


@dataclass(frozen=True)
class Options:
    """How the channel works.

    Attributes:
        secret: signs the tokens of the sessions; None for one that ends with the process.
        origins: sites, such as `https://example.org`, whose pages may talk to the bot.
        proxies: how many servers in front are believed when they name a visitor's address.
        session_hours: how long a session lasts.
        messages_per_minute: what one session may send.
        address_messages_per_minute: what all sessions of one address may send.
        address_starts_per_minute: how many sessions an address may start.
        retention_days: conversations unused for longer are deleted; 0 for never.
        off_switch: the chat is closed while there is a file of this name.
        limit_seconds: how long a visitor waits at most for an answer.
    """

    secret: str | None = field(default=None, repr=False)
    origins: tuple[str, ...] = ()
    proxies: int = 0
    session_hours: float = 24
    messages_per_minute: int = 30
    address_messages_per_minute: int = 600
    address_starts_per_minute: int = 300
    retention_days: float = 90
    off_switch: str = "var/off.yml"
    limit_seconds: float = 4.0

    @classmethod
    def read(cls, credentials: Mapping[str, Any] | None) -> Options:
        """Read the options.

        Raises:
            RasaException: one is unknown or wrong.
        """
        given = dict(credentials or {})
        known = [each.name for each in fields(cls)]
        unknown = sorted(set(given) - set(known))
        if unknown:
            raise RasaException(
                f"credentials.yml: WebInput has the option {unknown[0]!r}; "
                f"allowed are {', '.join(known)}."
            )
        for name, value in given.items():
            _check(name, value)
        if "origins" in given:
            given["origins"] = tuple(origin.rstrip("/") for origin in given["origins"])
        return cls(**given)


def _check(name: str, value: object) -> None:
    if name == "secret":
        right = isinstance(value, str) and len(value) >= SHORTEST_SECRET
        found = "too short" if isinstance(value, str) else repr(value)  # never shown itself
        allowed = f"a string of at least {SHORTEST_SECRET} characters"
    elif name == "origins":
        right = isinstance(value, (list, tuple)) and all(_is_origin(each) for each in value)
        found, allowed = repr(value), "a list of sites such as https://example.org"
    elif name == "off_switch":
        right, found, allowed = isinstance(value, str) and bool(value), repr(value), "a file name"
    else:
        right, found, allowed = _is_number(name, value), repr(value), _allowed(name)
    if not right:
        raise RasaException(f"credentials.yml: {name} of WebInput is {found}; allowed: {allowed}.")


def _is_number(name: str, value: object) -> bool:
    kinds = (int,) if name in _WHOLE else (int, float)
    if isinstance(value, bool) or not isinstance(value, kinds):
        return False
    least, most = _BOUNDS[name]
    return least <= value <= most


def _allowed(name: str) -> str:
    least, most = _BOUNDS[name]
    return f"a {'whole ' if name in _WHOLE else ''}number from {least:g} to {most:g}"


def _is_origin(value: object) -> bool:
    return (
        isinstance(value, str)
        and value.startswith(("https://", "http://"))
        and value.count("/") in (2, 3)
        and value.rstrip("/").count("/") == 2
    )
