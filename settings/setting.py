"""Dataclasses whose fields are settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any, TypeVar

from settings.kinds import Kind, NotAllowedError

T = TypeVar("T")
_KEY = "setting"


class WrongSettingError(ValueError):
    """A setting is unknown, or its value isn't allowed.

    Attributes:
        name: the environment variable, or the name of the option.
        found: the value as it may be shown; None if there is no setting of that name.
        allowed: the values that are, or the names.
    """

    def __init__(self, name: str, found: str | None, allowed: str) -> None:
        """Keep all three."""
        is_found = "unknown" if found is None else found
        super().__init__(f"{name} is {is_found}; allowed: {allowed}.")
        self.name, self.found, self.allowed = name, found, allowed

    @property
    def said(self) -> str:
        """What is wrong, for where the name stands already."""
        if self.found is None:
            return f"there is no such option; allowed: {self.allowed}"
        return f"found {self.found}; allowed: {self.allowed}"


@dataclass(frozen=True)
class Setting:
    """One thing that can be set.

    Attributes:
        default: counts where nothing is set.
        kind: what its values may be.
        description: what it sets, as the documentation says it.
        variable: the environment variable that sets it; None if only a file does.
    """

    default: Any
    kind: Kind
    description: str
    variable: str | None

    @property
    def written_default(self) -> str:
        """The default as a variable would have it; empty for none."""
        return str(self.default) if self.default not in (None, ()) else ""


def setting(
    default: object,
    kind: Kind,
    description: str,
    variable: str | None = None,
    shown: bool = True,
) -> Any:
    """A field of a dataclass that can be set; `shown` is False for what must not be printed."""
    told = Setting(default, kind, description, variable)
    return field(default=default, repr=shown, metadata={_KEY: told})


def settings_of(kind: type) -> dict[str, Setting]:
    """The settings that a dataclass has, by the names of their fields."""
    return {each.name: each.metadata[_KEY] for each in fields(kind) if _KEY in each.metadata}


def from_variables(kind: type, environment: Mapping[str, str]) -> dict[str, Any]:
    """The fields of a dataclass that an environment sets; an empty variable sets nothing.

    Raises:
        WrongSettingError: a value isn't allowed.
    """
    found: dict[str, Any] = {}
    for name, told in settings_of(kind).items():
        text = environment.get(told.variable, "").strip() if told.variable else ""
        if text and told.variable:
            try:
                found[name] = told.kind.read(text)
            except NotAllowedError as error:
                raise WrongSettingError(told.variable, error.found, error.allowed) from error
    return found


def from_options(kind: type[T], options: Mapping[str, Any] | None) -> T:
    """A dataclass of settings, as a file has them.

    Raises:
        WrongSettingError: an option is unknown, or its value isn't allowed.
    """
    known, found = settings_of(kind), dict[str, Any]()
    for name, value in (options or {}).items():
        if name not in known:
            raise WrongSettingError(str(name), None, ", ".join(known))
        try:
            found[name] = known[name].kind.check(value)
        except NotAllowedError as error:
            raise WrongSettingError(name, error.found, error.allowed) from error
    return kind(**found)


def as_options(settings: object) -> dict[str, Any]:
    """The settings that a variable can change, as a file has them; without those that aren't set."""
    told = settings_of(type(settings))
    values = {name: getattr(settings, name) for name in told if told[name].variable}
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in values.items()
        if value is not None
    }
