"""What can be set of the channel for browsers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from operations.settings.variable import Variable, value_of, wrong

SECRET = Variable("CAREERS_SECRET", "", "Signs the tokens of visitors' sessions.")
ORIGINS = Variable("CAREERS_ORIGINS", "", "Sites whose pages may talk to the bot.")
PROXIES = Variable("CAREERS_PROXIES", "0", "How many servers stand in front of the bot.")
REST = Variable("CAREERS_REST", "auto", "Whether the REST channel is on.")
OFF_SWITCH = Variable("CAREERS_OFF_SWITCH", "var/off.yml", "File that closes the chat.")
RETENTION_DAYS = Variable("CAREERS_RETENTION_DAYS", "90", "How long conversations are kept.")
SESSION_HOURS = Variable("CAREERS_SESSION_HOURS", "24", "How long a session lasts.")
MESSAGES = Variable("CAREERS_MESSAGES_PER_MINUTE", "30", "What one session may send.")
ADDRESS_MESSAGES = Variable(
    "CAREERS_ADDRESS_MESSAGES_PER_MINUTE", "600", "What all sessions of an address may send."
)
ADDRESS_STARTS = Variable(
    "CAREERS_ADDRESS_STARTS_PER_MINUTE", "300", "How many sessions an address may start."
)

WEB_VARIABLES = (
    *(SECRET, ORIGINS, PROXIES, REST, OFF_SWITCH, RETENTION_DAYS, SESSION_HOURS),
    *(MESSAGES, ADDRESS_MESSAGES, ADDRESS_STARTS),
)

_SHORTEST_SECRET = 32
_ORIGIN = re.compile(r"https?://[A-Za-z0-9.\[\]:-]+")


@dataclass(frozen=True)
class WebSettings:
    """The settings of the channel; the names are those of its options, but for `rest`.

    Attributes:
        secret: None for one that is made and kept beside the conversations.
        rest: `auto`, `on` or `off`.
    """

    secret: str | None = None
    origins: tuple[str, ...] = ()
    proxies: int = 0
    rest: str = "auto"
    off_switch: str = OFF_SWITCH.default
    retention_days: int = 90
    session_hours: int = 24
    messages_per_minute: int = 30
    address_messages_per_minute: int = 600
    address_starts_per_minute: int = 300

    def options(self, secret: str) -> dict[str, Any]:
        """The options of the channel, for `credentials.yml`."""
        told = {key: value for key, value in asdict(self).items() if key != "rest"}
        return {**told, "secret": secret, "origins": list(self.origins)}


def read_web_settings(environment: Mapping[str, str]) -> WebSettings:
    """Read the settings.

    Raises:
        OperationError: a value isn't allowed.
    """
    return WebSettings(
        secret=_secret(environment),
        origins=_origins(environment),
        proxies=_number(environment, PROXIES, 0),
        rest=_rest(environment),
        off_switch=value_of(environment, OFF_SWITCH),
        retention_days=_number(environment, RETENTION_DAYS, 0),
        session_hours=_number(environment, SESSION_HOURS),
        messages_per_minute=_number(environment, MESSAGES),
        address_messages_per_minute=_number(environment, ADDRESS_MESSAGES),
        address_starts_per_minute=_number(environment, ADDRESS_STARTS),
    )


def _secret(environment: Mapping[str, str]) -> str | None:
    value = value_of(environment, SECRET)
    if value and len(value) < _SHORTEST_SECRET:
        found = f"of {len(value)} characters"  # never shown itself
        raise wrong(SECRET, found, f"at least {_SHORTEST_SECRET} characters that nobody can guess")
    return value or None


def _origins(environment: Mapping[str, str]) -> tuple[str, ...]:
    origins = value_of(environment, ORIGINS).split()
    for origin in origins:
        if not _ORIGIN.fullmatch(origin):
            raise wrong(ORIGINS, origin, "sites such as https://example.org, with spaces between")
    return tuple(origins)


def _rest(environment: Mapping[str, str]) -> str:
    value = value_of(environment, REST)
    if value not in ("auto", "on", "off"):
        raise wrong(REST, value, "auto, on or off")
    return value


def _number(environment: Mapping[str, str], variable: Variable, least: int = 1) -> int:
    value = value_of(environment, variable)
    if not re.fullmatch(r"[0-9]{1,6}", value) or int(value) < least:
        raise wrong(variable, value, f"a whole number from {least} to 999999")
    return int(value)
