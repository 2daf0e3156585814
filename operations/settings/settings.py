"""What can be set from the environment."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from operations.settings.variable import Variable, value_of, wrong
from operations.settings.web_settings import WebSettings, read_web_settings

HOST = Variable("CAREERS_HOST", "127.0.0.1", "Address that the bot listens on.")
PORT = Variable("CAREERS_PORT", "5005", "Port that the bot listens on.")
ACTIONS_HOST = Variable(
    "CAREERS_ACTIONS_HOST", "127.0.0.1", "Address that the action server listens on."
)
ACTIONS_PORT = Variable("CAREERS_ACTIONS_PORT", "5055", "Port that the action server listens on.")
DATABASE = Variable(
    "CAREERS_DATABASE",
    "var/conversations.db",
    "Where conversations are kept: the path of an SQLite file, or a SQLAlchemy URL.",
)
DATA = Variable("CAREERS_DATA", "data", "Folder of the content: profiles, pay, contacts, wording.")

VARIABLES = (HOST, PORT, ACTIONS_HOST, ACTIONS_PORT, DATABASE, DATA)

_ALL_ADDRESSES = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 (not bound to, translated)
_LOOPBACK = ("127.0.0.1", "::1", "localhost")
_URL = re.compile(r"[a-z][a-z0-9+.-]*://\S+", re.IGNORECASE)


@dataclass(frozen=True)
class Settings:
    """The settings of one run.

    Attributes:
        database: an SQLite file, or a SQLAlchemy URL.
        data: the content folder; a relative path starts at the checkout.
        web: of the channel for browsers.
    """

    host: str
    port: int
    actions_host: str
    actions_port: int
    database: Path | str
    data: Path
    web: WebSettings = field(default_factory=WebSettings)

    @property
    def address(self) -> str:
        """Where this machine reaches the bot."""
        return _address(self.host, self.port)

    @property
    def conversation_address(self) -> str:
        """Where a message is sent: Rasa's REST channel."""
        return f"{self.address}/webhooks/rest/webhook"

    @property
    def actions_address(self) -> str:
        """Where this machine reaches the action server."""
        return _address(self.actions_host, self.actions_port)

    @property
    def rest(self) -> bool:
        """Whether the REST channel is on, which lets a client name any conversation."""
        if self.web.rest == "auto":
            return self.host in _LOOPBACK
        return self.web.rest == "on"

    def environment(self) -> dict[str, str]:
        """The settings as environment variables, for the processes that are started."""
        return {
            HOST.name: self.host,
            PORT.name: str(self.port),
            ACTIONS_HOST.name: self.actions_host,
            ACTIONS_PORT.name: str(self.actions_port),
            DATABASE.name: str(self.database),
            DATA.name: str(self.data),
        }


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Read the settings; a variable that is missing or empty has its default.

    Raises:
        OperationError: a value isn't allowed.
    """
    settings = Settings(
        host=_host(environment, HOST),
        port=_port(environment, PORT),
        actions_host=_host(environment, ACTIONS_HOST),
        actions_port=_port(environment, ACTIONS_PORT),
        database=_database(environment),
        data=Path(value_of(environment, DATA)),
        web=read_web_settings(environment),
    )
    if settings.port == settings.actions_port:
        raise wrong(ACTIONS_PORT, str(settings.actions_port), f"another port than {PORT.name}'s")
    return settings


def _host(environment: Mapping[str, str], variable: Variable) -> str:
    value = value_of(environment, variable)
    if not re.fullmatch(r"[\w.-]+|[0-9a-fA-F:.]+", value, re.ASCII):
        raise wrong(variable, value, "a host name or an IP address, such as 127.0.0.1")
    return value


def _port(environment: Mapping[str, str], variable: Variable) -> int:
    value = value_of(environment, variable)
    if not re.fullmatch(r"[0-9]{1,5}", value) or not 1 <= int(value) <= 65535:
        raise wrong(variable, value, "a whole number from 1 to 65535")
    return int(value)


def _database(environment: Mapping[str, str]) -> Path | str:
    value = value_of(environment, DATABASE)
    if "://" not in value:
        return Path(value)
    if not _URL.fullmatch(value):
        raise wrong(
            DATABASE, value, "the path of an SQLite file, or a URL such as postgresql://host/name"
        )
    return value


def _address(host: str, port: int) -> str:
    # A server that listens on all addresses is reached on the loopback one.
    reached = _ALL_ADDRESSES.get(host, host)
    return f"http://[{reached}]:{port}" if ":" in reached else f"http://{reached}:{port}"
