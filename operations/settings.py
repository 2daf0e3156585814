"""What can be set from the environment."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from operations.failure import OperationError


@dataclass(frozen=True)
class Variable:
    """An environment variable that the project reads."""

    name: str
    default: str
    description: str


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
_URL = re.compile(r"[a-z][a-z0-9+.-]*://\S+", re.IGNORECASE)


@dataclass(frozen=True)
class Settings:
    """The settings of one run.

    Attributes:
        database: an SQLite file, or a SQLAlchemy URL.
        data: the content folder; a relative path starts at the checkout.
    """

    host: str
    port: int
    actions_host: str
    actions_port: int
    database: Path | str
    data: Path

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
        data=Path(_value(environment, DATA)),
    )
    if settings.port == settings.actions_port:
        raise _wrong(ACTIONS_PORT, str(settings.actions_port), f"another port than {PORT.name}'s")
    return settings


def _value(environment: Mapping[str, str], variable: Variable) -> str:
    return environment.get(variable.name, "").strip() or variable.default


def _wrong(variable: Variable, found: str, allowed: str) -> OperationError:
    return OperationError(f"{variable.name} is {found!r}; allowed: {allowed}.")


def _host(environment: Mapping[str, str], variable: Variable) -> str:
    value = _value(environment, variable)
    if not re.fullmatch(r"[\w.-]+|[0-9a-fA-F:.]+", value, re.ASCII):
        raise _wrong(variable, value, "a host name or an IP address, such as 127.0.0.1")
    return value


def _port(environment: Mapping[str, str], variable: Variable) -> int:
    value = _value(environment, variable)
    if not re.fullmatch(r"[0-9]{1,5}", value) or not 1 <= int(value) <= 65535:
        raise _wrong(variable, value, "a whole number from 1 to 65535")
    return int(value)


def _database(environment: Mapping[str, str]) -> Path | str:
    value = _value(environment, DATABASE)
    if "://" not in value:
        return Path(value)
    if not _URL.fullmatch(value):
        raise _wrong(
            DATABASE, value, "the path of an SQLite file, or a URL such as postgresql://host/name"
        )
    return value


def _address(host: str, port: int) -> str:
    # A server that listens on all addresses is reached on the loopback one.
    reached = _ALL_ADDRESSES.get(host, host)
    return f"http://[{reached}]:{port}" if ":" in reached else f"http://{reached}:{port}"
