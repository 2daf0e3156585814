"""What can be set of the bot from the environment."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from operations.common.failure import OperationError
from settings.channels import WebOptions
from settings.kinds import HOST, NotAllowedError, Number, one_of
from settings.setting import Setting, WrongSettingError, from_variables, setting, settings_of
from settings.watching import WatchOptions

_ALL_ADDRESSES = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 (not bound to, translated)
_LOOPBACK = ("127.0.0.1", "::1", "localhost")
_URL = re.compile(r"[a-z][a-z0-9+.-]*://\S+", re.IGNORECASE)
_HIGHEST_PORT = 65535
_PORT = Number(1, _HIGHEST_PORT)
METRICS_HOST, METRICS_PORT = (
    str(settings_of(WatchOptions)[each].variable) for each in ("metrics_host", "metrics_port")
)
"""The environment variables of the metrics' own address."""


class _Database:
    """The path of an SQLite file, or an SQLAlchemy URL."""

    def check(self, value: object) -> Path | str:
        """A URL stays text; anything else is a path."""
        text = str(value)
        if "://" not in text:
            return Path(text)
        if not _URL.fullmatch(text):
            allowed = "the path of an SQLite file, or a URL such as postgresql://host/name"
            raise NotAllowedError(repr(text), allowed)
        return text

    def read(self, text: str) -> Path | str:
        """As `check`."""
        return self.check(text)


class _Place:
    """A folder or a file; whether it is there is found out by who reads it."""

    def check(self, value: object) -> Path:
        """A path."""
        return Path(str(value))

    def read(self, text: str) -> Path:
        """A path."""
        return self.check(text)


@dataclass(frozen=True)
class Settings:
    """The settings of one run.

    Attributes:
        database: an SQLite file, or a SQLAlchemy URL.
        actions: `inside` or `separate`.
        data: the content folder; a relative path starts at the checkout.
        compiled: a relative path starts at the checkout.
        follow: `on` or `off`.
        rest_channel: `auto`, `on` or `off`.
        web: of the channel for browsers.
        watching: how it is watched.
    """

    host: str = setting("127.0.0.1", HOST, "address that the bot listens on", "CAREERS_HOST")
    port: int = setting(5005, _PORT, "port that the bot listens on", "CAREERS_PORT")
    workers: int = setting(
        1,
        Number(1, 64),
        "how many processes answer at that port: [several workers](running.md#several-workers)",
        "CAREERS_WORKERS",
    )
    actions: str = setting(
        "inside",
        one_of("inside", "separate"),
        "where the actions run: `inside` the bot, or in a `separate` action server",
        "CAREERS_ACTIONS",
    )
    actions_host: str = setting(
        "127.0.0.1", HOST, "address that the action server listens on", "CAREERS_ACTIONS_HOST"
    )
    actions_port: int = setting(
        5055, _PORT, "port that the action server listens on", "CAREERS_ACTIONS_PORT"
    )
    database: Path | str = setting(
        Path("var/conversations.db"),
        _Database(),
        "where conversations are kept: the path of an SQLite file, or an SQLAlchemy URL",
        "CAREERS_DATABASE",
    )
    data: Path = setting(Path("data"), _Place(), "folder of the content", "CAREERS_DATA")
    compiled: Path = setting(
        Path("var/content.db"),
        _Place(),
        "file in which content that was read is kept for the next start",
        "CAREERS_COMPILED",
    )
    follow: str = setting(
        "on",
        one_of("on", "off"),
        "whether changed content is taken over while the bot runs: `on` or `off`",
        "CAREERS_FOLLOW",
    )
    rest_channel: str = setting(
        "auto",
        one_of("auto", "on", "off"),
        "whether the REST channel is on: `on`, `off`, or `auto` for only while the bot listens "
        "on a loopback address and neither `CAREERS_ORIGINS` nor `CAREERS_PROXIES` is set",
        "CAREERS_REST",
    )
    web: WebOptions = field(default_factory=WebOptions)
    watching: WatchOptions = field(default_factory=WatchOptions)

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
    def separate(self) -> bool:
        """Whether there is an action server."""
        return self.actions == "separate"

    @property
    def rest(self) -> bool:
        """Whether the REST channel is on, which lets a client name any conversation."""
        if self.rest_channel == "auto":
            # Behind a server on this machine everybody comes from here.
            return self.host in _LOOPBACK and not self.web.origins and not self.web.proxies
        return self.rest_channel == "on"

    def environment(self) -> dict[str, str]:
        """The settings as environment variables, for the processes that are started."""
        return {
            told.variable: str(getattr(part, name))
            for part in (self, self.watching)
            for name, told in settings_of(type(part)).items()
            if told.variable
        }


def all_variables() -> dict[str, Setting]:
    """Every setting that the environment can change, by the name of its variable."""
    kinds = (Settings, WebOptions, WatchOptions)
    told = [each for kind in kinds for each in settings_of(kind).values()]
    return {each.variable: each for each in told if each.variable}


def variable(name: str) -> str:
    """The environment variable of a field of `Settings`."""
    return str(settings_of(Settings)[name].variable)


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Read the settings; a variable that is missing or empty has its default.

    Raises:
        OperationError: a value isn't allowed.
    """
    try:
        web = WebOptions(**from_variables(WebOptions, environment))
        watching = WatchOptions(**from_variables(WatchOptions, environment))
        settings = Settings(**from_variables(Settings, environment), web=web, watching=watching)
        _check_apart(settings)
        _check_secret(web)
    except WrongSettingError as error:
        raise OperationError(str(error)) from error
    return settings


def _check_secret(web: WebOptions) -> None:
    """Check that bots that share a Redis know one another's visitors.

    Raises:
        WrongSettingError: each would sign sessions with a secret of its own.
    """
    if web.redis and not web.secret:
        allowed = "with CAREERS_REDIS, 32 characters or more that are the same for all bots"
        raise WrongSettingError(str(settings_of(WebOptions)["secret"].variable), "empty", allowed)


def _check_apart(settings: Settings) -> None:
    """Check that no two servers share a port.

    Raises:
        WrongSettingError: they do.
    """
    taken = {variable("port"): settings.port}
    if settings.separate:
        actions = variable("actions_port")
        _check_other(actions, settings.actions_port, taken)
        taken[actions] = settings.actions_port
    for port in metrics_ports(settings):
        _check_other(METRICS_PORT, port, taken)


def metrics_ports(settings: Settings) -> range:
    """The ports that metrics are told at: each worker has one of its own.

    Raises:
        WrongSettingError: there are not so many.
    """
    first = settings.watching.metrics_port
    ports = range(first, first + settings.workers) if first else range(0)
    if ports and ports[-1] > _HIGHEST_PORT:
        allowed = f"0 to {_HIGHEST_PORT - settings.workers + 1} with {settings.workers} workers"
        raise WrongSettingError(METRICS_PORT, repr(str(first)), allowed)
    return ports


def _check_other(name: str, port: int, taken: Mapping[str, int]) -> None:
    for other, used in taken.items():
        if port == used:
            raise WrongSettingError(name, repr(str(port)), f"another port than {other}'s")


def _address(host: str, port: int) -> str:
    # A server that listens on all addresses is reached on the loopback one.
    reached = _ALL_ADDRESSES.get(host, host)
    return f"http://[{reached}]:{port}" if ":" in reached else f"http://{reached}:{port}"
