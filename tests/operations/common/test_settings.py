"""Settings come from the environment, and a wrong one is told in a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from operations.common.failure import OperationError
from operations.common.settings import Settings, metrics_ports, read_settings
from settings.setting import settings_of
from settings.watching import WatchOptions


def test_without_variables_everything_listens_on_the_loopback_address_only() -> None:
    settings = read_settings({})
    assert (settings.host, settings.port) == ("127.0.0.1", 5005)
    assert (settings.actions_host, settings.actions_port) == ("127.0.0.1", 5055)
    assert settings.database == Path("var/conversations.db")
    assert settings.data == Path("data")


def test_an_empty_variable_counts_as_missing() -> None:
    assert read_settings({"CAREERS_PORT": ""}).port == 5005


def test_a_database_may_be_a_file_or_an_address() -> None:
    assert read_settings({"CAREERS_DATABASE": "/srv/x.db"}).database == Path("/srv/x.db")
    url = "postgresql://bot:secret@db/careers"
    assert read_settings({"CAREERS_DATABASE": url}).database == url


@pytest.mark.parametrize(
    ("name", "value", "allowed"),
    [
        ("CAREERS_PORT", "http", "a whole number from 1 to 65535"),
        ("CAREERS_PORT", "0", "a whole number from 1 to 65535"),
        ("CAREERS_ACTIONS_PORT", "65536", "a whole number from 1 to 65535"),
        ("CAREERS_ACTIONS_PORT", "-1", "a whole number from 1 to 65535"),
        ("CAREERS_ACTIONS", "outside", "inside or separate"),
        ("CAREERS_METRICS_PORT", "5005", "another port than CAREERS_PORT's"),
        ("CAREERS_METRICS_PORT", "-1", "a whole number from 0 to 65535"),
        ("CAREERS_LOGS", "xml", "text or json"),
        ("CAREERS_TRACES", "collector:4318", "an address such as http://localhost:4318/v1/traces"),
        ("CAREERS_HOST", "http://localhost", "a host name or an IP address, such as 127.0.0.1"),
        ("CAREERS_REST", "yes", "auto, on or off"),
        ("CAREERS_PROXIES", "-1", "a whole number from 0 to 999999"),
        ("CAREERS_SESSION_HOURS", "0", "a number from 0.001 to 999999"),
        ("CAREERS_SESSION_HOURS", "1e3", "a number from 0.001 to 999999"),
        ("CAREERS_MESSAGES_PER_MINUTE", "0", "a whole number from 1 to 999999"),
        ("CAREERS_MESSAGES_PER_MINUTE", "2.5", "a whole number from 1 to 999999"),
        (
            "CAREERS_ORIGINS",
            "https://a.example/page",
            "sites such as https://example.org, with spaces between",
        ),
        (
            "CAREERS_DATABASE",
            "://x",
            "the path of an SQLite file, or a URL such as postgresql://host/name",
        ),
    ],
)
def test_a_wrong_value_is_told_with_the_variable_what_was_found_and_what_is_allowed(
    name: str, value: str, allowed: str
) -> None:
    with pytest.raises(OperationError) as failure:
        read_settings({name: value})
    assert str(failure.value) == f"{name} is {value!r}; allowed: {allowed}."


@pytest.mark.parametrize(
    ("name", "port", "other"),
    [
        ("CAREERS_ACTIONS_PORT", "5005", "CAREERS_PORT"),
        ("CAREERS_METRICS_PORT", "5055", "CAREERS_ACTIONS_PORT"),
    ],
)
def test_an_action_server_needs_a_port_of_its_own(name: str, port: str, other: str) -> None:
    with pytest.raises(OperationError) as failure:
        read_settings({name: port, "CAREERS_ACTIONS": "separate"})
    assert str(failure.value) == f"{name} is {port!r}; allowed: another port than {other}'s."


def test_the_port_of_an_action_server_that_is_not_run_may_be_another_ones() -> None:
    assert not read_settings({"CAREERS_ACTIONS_PORT": "5005"}).separate


def test_a_secret_that_is_too_short_is_not_shown() -> None:
    with pytest.raises(OperationError, match="CAREERS_SECRET is of 5 characters"):
        read_settings({"CAREERS_SECRET": "guess"})


def test_what_is_passed_on_to_the_servers_reads_as_the_same_settings() -> None:
    settings = read_settings(
        {
            "CAREERS_PORT": "6005",
            "CAREERS_DATABASE": "sqlite:///x.db",
            "CAREERS_METRICS_PORT": "9100",
            "CAREERS_TRACES": "http://localhost:4318/v1/traces",
        }
    )
    kinds = (Settings, WatchOptions)
    told = {each.variable for kind in kinds for each in settings_of(kind).values()}
    assert set(settings.environment()) == told
    assert read_settings(settings.environment()) == settings


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("0.0.0.0", "http://127.0.0.1:5005"),  # noqa: S104 (what is tested)
        ("::", "http://[::1]:5005"),
        ("bot.internal", "http://bot.internal:5005"),
    ],
)
def test_the_address_is_one_that_this_machine_can_reach(host: str, address: str) -> None:
    assert read_settings({"CAREERS_HOST": host}).address == address


def test_bots_that_share_a_redis_must_share_a_secret() -> None:
    with pytest.raises(
        OperationError, match="CAREERS_SECRET is empty; allowed: with CAREERS_REDIS"
    ):
        read_settings({"CAREERS_REDIS": "redis://redis:6379/0"})


@pytest.mark.parametrize("value", ["redis", "http://redis", "redis://", "redis://a host"])
def test_a_wrong_redis_is_told_without_its_password(value: str) -> None:
    with pytest.raises(
        OperationError, match="CAREERS_REDIS is no such URL; allowed: a URL such as"
    ):
        read_settings({"CAREERS_REDIS": value, "CAREERS_SECRET": "s" * 32})


def test_each_worker_needs_a_port_for_its_metrics() -> None:
    told = {"CAREERS_WORKERS": "3", "CAREERS_METRICS_PORT": "5003"}
    with pytest.raises(OperationError, match="another port than CAREERS_PORT's"):
        read_settings(told)
    assert list(metrics_ports(read_settings({**told, "CAREERS_PORT": "6000"}))) == [
        5003,
        5004,
        5005,
    ]
    with pytest.raises(OperationError, match="allowed: 0 to 65533 with 3 workers"):
        read_settings({**told, "CAREERS_METRICS_PORT": "65534"})
