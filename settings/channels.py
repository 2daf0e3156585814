"""What can be set of the channels; the names of the fields are the options of Rasa's file."""

from __future__ import annotations

import re
from dataclasses import dataclass

from settings.kinds import Number, Secret, Server, Sites, Words
from settings.setting import setting

_LIMIT = Number(0.1, 60, whole=False)
_WAITING = "how many seconds a visitor waits at most for an answer"


@dataclass(frozen=True)
class RestOptions:
    """How the REST channel works."""

    origins: tuple[str, ...] = setting((), Sites(), "sites whose pages may talk to the bot")
    limit_seconds: float = setting(4.0, _LIMIT, _WAITING)


@dataclass(frozen=True)
class WebOptions:
    """How the web channel works.

    Without a secret, the tokens of sessions end with the process; `make run` always sets one.
    """

    secret: str | None = setting(
        None,
        Secret(32),
        "signs the tokens of visitors' sessions: 32 characters or more",
        "CAREERS_SECRET",
        shown=False,
    )
    origins: tuple[str, ...] = setting(
        (),
        Sites(),
        "sites whose pages may talk to the bot, such as `https://careers.example.org`, with "
        "spaces between; pages of this machine always may",
        "CAREERS_ORIGINS",
    )
    proxies: int = setting(
        0,
        Number(0),
        "how many servers in front of the bot are believed when they name a visitor's address "
        "in `X-Forwarded-For`",
        "CAREERS_PROXIES",
    )
    off_switch: str = setting(
        "var/off.yml",
        Words(re.compile(r"\S(.*\S)?"), "a file name"),
        "the chat is closed while there is a file of this name",
        "CAREERS_OFF_SWITCH",
    )
    redis: str | None = setting(
        None,
        Server(("redis", "rediss"), "redis://:password@host:6379/0"),
        "the Redis that several bots share, such as `redis://:password@host:6379/0`; it needs "
        "`CAREERS_SECRET`, the same for all",
        "CAREERS_REDIS",
        shown=False,
    )
    retention_days: float = setting(
        90,
        Number(0, whole=False),
        "conversations unused for longer are deleted; `0`: never",
        "CAREERS_RETENTION_DAYS",
    )
    session_hours: float = setting(
        24,
        Number(0.001, whole=False),
        "how long a visitor's session lasts",
        "CAREERS_SESSION_HOURS",
    )
    messages_per_minute: int = setting(
        30, Number(), "how many messages one session may send", "CAREERS_MESSAGES_PER_MINUTE"
    )
    address_messages_per_minute: int = setting(
        600,
        Number(),
        "how many messages all sessions of one address may send: a school is one address",
        "CAREERS_ADDRESS_MESSAGES_PER_MINUTE",
    )
    address_starts_per_minute: int = setting(
        300,
        Number(),
        "how many sessions one address may start",
        "CAREERS_ADDRESS_STARTS_PER_MINUTE",
    )
    limit_seconds: float = setting(4.0, _LIMIT, _WAITING)


REST, WEB = "channels.rest.GuardedRestInput", "channels.web.WebInput"
"""The channels, as Rasa's file names them."""

CHANNELS: dict[str, type] = {REST: RestOptions, WEB: WebOptions}
"""The settings of each channel."""
