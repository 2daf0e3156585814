"""A setting is said once, and holds for variables and for options of a file alike."""

from __future__ import annotations

from typing import Any

import pytest

from settings.channels import RestOptions, WebOptions
from settings.setting import (
    Setting,
    WrongSettingError,
    as_options,
    from_options,
    from_variables,
    settings_of,
)

_SETTINGS = [
    pytest.param(name, told, id=f"{kind.__name__}.{name}")
    for kind in (RestOptions, WebOptions)
    for name, told in settings_of(kind).items()
]
# One value of each setting, as a variable and as an option.
_VALUES: dict[str, tuple[str, Any]] = {
    "secret": ("0123456789abcdef0123456789abcdef", "0123456789abcdef0123456789abcdef"),
    "origins": (
        "https://a.example  http://b.example:8080",
        ["https://a.example", "http://b.example:8080"],
    ),
    "proxies": ("2", 2),
    "off_switch": ("/srv/off now.yml", "/srv/off now.yml"),
    "redis": ("redis://:word@redis:6379/0", "redis://:word@redis:6379/0"),
    "retention_days": ("0.5", 0.5),
    "session_hours": ("36", 36),
    "messages_per_minute": ("5", 5),
    "address_messages_per_minute": ("50", 50),
    "address_starts_per_minute": ("7", 7),
}


def test_every_field_is_a_setting() -> None:
    for kind in (RestOptions, WebOptions):
        assert set(settings_of(kind)) == set(kind.__dataclass_fields__)


@pytest.mark.parametrize(("name", "told"), _SETTINGS)
def test_the_default_is_allowed(name: str, told: Setting) -> None:
    if told.default is not None:
        assert told.kind.check(told.default) == told.default
    if told.written_default:
        assert told.kind.read(told.written_default) == told.default


def test_a_variable_and_an_option_set_the_same() -> None:
    variables = {name: told.variable for name, told in settings_of(WebOptions).items()}
    assert set(_VALUES) == {name for name, variable in variables.items() if variable}
    environment = {str(variables[name]): text for name, (text, _) in _VALUES.items()}
    by_variables = WebOptions(**from_variables(WebOptions, environment))
    by_options = from_options(WebOptions, {name: value for name, (_, value) in _VALUES.items()})
    assert by_variables == by_options != WebOptions()


def test_what_variables_set_is_handed_on_as_options() -> None:
    options = WebOptions(**from_variables(WebOptions, {"CAREERS_ORIGINS": "https://a.example"}))
    assert from_options(WebOptions, {**as_options(options), "secret": "x" * 32}) == WebOptions(
        secret="x" * 32, origins=("https://a.example",)
    )


def test_an_empty_variable_sets_nothing() -> None:
    assert from_variables(WebOptions, {"CAREERS_PROXIES": " "}) == {}


@pytest.mark.parametrize("value", ["nan", "inf", "1e3", "-1", "", "1.", "٣"])
def test_a_number_in_a_variable_is_made_of_digits(value: str) -> None:
    kind = settings_of(WebOptions)["session_hours"].kind
    with pytest.raises(ValueError, match="allowed: a number from"):
        kind.read(value)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), "4", None, True, 0])
def test_a_number_in_a_file_is_a_number(value: object) -> None:
    with pytest.raises(WrongSettingError, match="allowed: a number from"):
        from_options(RestOptions, {"limit_seconds": value})


def test_a_secret_is_never_shown() -> None:
    assert "hush" not in repr(WebOptions(secret="hush" * 8))


def test_what_is_not_set_is_left_out_of_a_file_which_can_be_read_again() -> None:
    written = as_options(WebOptions())
    assert "redis" not in written
    assert from_options(WebOptions, written) == WebOptions()
