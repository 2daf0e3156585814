"""A channel's options, as `credentials.yml` has them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from rasa.shared.exceptions import RasaException

from settings.setting import WrongSettingError, from_options

T = TypeVar("T")


def read_options(kind: type[T], credentials: Mapping[str, Any] | None, channel: str) -> T:
    """Read the options of a channel.

    Args:
        kind: the dataclass of its settings.
        credentials: what the file says of it, if anything.
        channel: what it is called.

    Raises:
        RasaException: an option is unknown or wrong.
    """
    try:
        return from_options(kind, credentials)
    except WrongSettingError as error:
        raise RasaException(f"credentials.yml: {_told(error, channel)}.") from error


def _told(error: WrongSettingError, channel: str) -> str:
    if error.found is None:
        return f"{channel} has the option {error.name!r}; allowed: {error.allowed}"
    return f"{error.name} of {channel} is {error.found}; allowed: {error.allowed}"
