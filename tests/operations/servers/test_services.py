"""The servers are started as the settings say, and never without a model."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Any

import pytest
import yaml

from operations.common.failure import OperationError
from operations.common.project import Project
from operations.common.settings import read_settings
from operations.servers.services import services
from operations.servers.supervisor import Service
from settings.channels import REST, WEB, WebOptions
from settings.setting import from_options


@pytest.fixture
def trained(project: Project) -> Project:
    """A checkout with endpoints and something in the model's place."""
    project.models.mkdir()
    project.model.touch()
    (project.root / "endpoints.yml").write_text("tracker_store: {type: SQL}\n")
    (project.root / "credentials.yml").write_text(
        "channels.rest.GuardedRestInput: {}\nchannels.web.WebInput: {}\n"
    )
    return project


def _services(project: Project, **environment: str) -> tuple[Service, ...]:
    return services(project, read_settings(environment), project.var)


def test_the_bot_runs_alone_unless_told_otherwise(trained: Project) -> None:
    (bot,) = _services(trained)
    assert _endpoints(trained, bot)["action_endpoint"] == {"inside": "actions"}


def test_a_separate_action_server_is_started_before_the_bot_that_calls_it(trained: Project) -> None:
    actions, bot = _services(trained, CAREERS_ACTIONS="separate", CAREERS_ACTIONS_PORT="6055")
    assert actions.name == "action server"
    told = _endpoints(trained, bot)["action_endpoint"]
    assert told == {"url": "http://127.0.0.1:6055/webhook"}


def _endpoints(project: Project, bot: Service) -> dict[str, Any]:
    file = project.root / bot.command[bot.command.index("--endpoints") + 1]
    return dict(yaml.safe_load(file.read_text()))


def test_both_listen_on_the_loopback_address_unless_told_otherwise(trained: Project) -> None:
    actions, bot = _services(trained, CAREERS_ACTIONS="separate")
    assert actions.environment["SANIC_HOST"] == "127.0.0.1"
    assert bot.command[bot.command.index("--interface") + 1] == "127.0.0.1"


def test_each_listens_where_its_health_is_asked_for(trained: Project) -> None:
    ports = {"CAREERS_PORT": "6005", "CAREERS_ACTIONS_PORT": "6055"}
    actions, bot = _services(trained, CAREERS_ACTIONS="separate", **ports)
    assert actions.health == "http://127.0.0.1:6055/health"
    assert actions.command[actions.command.index("--port") + 1] == "6055"
    assert bot.health == "http://127.0.0.1:6005/"
    assert bot.command[bot.command.index("--port") + 1] == "6005"


def test_the_bot_runs_without_an_api_that_knows_no_visitor_from_another(trained: Project) -> None:
    (bot,) = _services(trained)
    assert "--enable-api" not in bot.command


def _credentials(project: Project, **environment: str) -> dict[str, Any]:
    (bot,) = _services(project, **environment)
    file = project.root / bot.command[bot.command.index("--credentials") + 1]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600, "others can read the secret"
    return dict(yaml.safe_load(file.read_text()))


def test_a_strong_secret_is_made_once_and_kept_for_its_owner(trained: Project) -> None:
    first = _credentials(trained)[WEB]["secret"]
    assert len(first) >= 32
    assert _credentials(trained)[WEB]["secret"] == first
    assert stat.S_IMODE((trained.var / "secret").stat().st_mode) == 0o600


def test_what_an_earlier_release_left_open_to_others_is_taken_back(trained: Project) -> None:
    _services(trained)
    kept = [trained.var / "secret", trained.var / "conversations.db", *trained.var.glob("run/*")]
    for file in kept:
        file.chmod(0o644)
    trained.var.chmod(0o755)
    _services(trained)
    open_to_others = [each for each in (*kept, trained.var) if each.stat().st_mode & 0o077]
    assert open_to_others == [], "others can read them"


def test_a_database_in_a_folder_that_others_may_look_into_stops_the_start(
    trained: Project, tmp_path: Path
) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o755)
    with pytest.raises(OperationError, match="shared has the rights 755"):
        _services(trained, CAREERS_DATABASE=str(shared / "conversations.db"))


def test_a_secret_from_the_environment_is_used_and_not_kept(trained: Project) -> None:
    secret = "0123456789abcdef0123456789abcdef"
    assert _credentials(trained, CAREERS_SECRET=secret)[WEB]["secret"] == secret
    assert not (trained.var / "secret").exists()


def test_without_settings_the_web_channel_works_as_by_itself(trained: Project) -> None:
    told = _credentials(trained)[WEB]
    assert from_options(WebOptions, told) == WebOptions(secret=told["secret"]), (
        "the defaults differ"
    )


def test_the_web_channel_takes_the_options_that_it_is_given(trained: Project) -> None:
    told = _credentials(trained, CAREERS_ORIGINS="https://a.example http://b.example:8080")[WEB]
    assert from_options(WebOptions, told).origins == ("https://a.example", "http://b.example:8080")


@pytest.mark.parametrize(
    ("environment", "on"),
    [
        ({}, True),
        ({"CAREERS_HOST": "0.0.0.0"}, False),  # noqa: S104 (what is tested)
        ({"CAREERS_HOST": "0.0.0.0", "CAREERS_REST": "on"}, True),  # noqa: S104
        ({"CAREERS_REST": "off"}, False),
        ({"CAREERS_ORIGINS": "https://careers.example"}, False),
        ({"CAREERS_PROXIES": "1"}, False),
        ({"CAREERS_ORIGINS": "https://careers.example", "CAREERS_REST": "on"}, True),
    ],
)
def test_the_rest_channel_is_off_where_others_could_reach_it_unless_it_is_wanted(
    trained: Project, environment: dict[str, str], on: bool
) -> None:
    assert (REST in _credentials(trained, **environment)) is on


def test_both_learn_the_settings(trained: Project) -> None:
    for service in _services(trained, CAREERS_DATA="other", CAREERS_ACTIONS="separate"):
        assert service.environment["CAREERS_DATA"] == "other"


def test_the_folder_of_the_database_is_made(trained: Project) -> None:
    _services(trained, CAREERS_DATABASE="deep/down/conversations.db")
    assert (trained.root / "deep" / "down").is_dir()


def test_without_a_model_no_other_one_is_run(trained: Project) -> None:
    trained.model.unlink()
    with pytest.raises(OperationError, match=r"models/careers\.tar\.gz isn't there"):
        _services(trained)


def test_logs_are_kept_in_the_folder_that_is_given(trained: Project, tmp_path: Path) -> None:
    separate = read_settings({"CAREERS_ACTIONS": "separate"})
    both = services(trained, separate, tmp_path / "apart")
    assert {service.log.parent for service in both} == {tmp_path / "apart" / "log"}


def test_a_rest_channel_that_is_wanted_knows_the_sites_too(trained: Project) -> None:
    told = _credentials(trained, CAREERS_ORIGINS="https://careers.example", CAREERS_REST="on")
    assert told[REST] == {"origins": ["https://careers.example"]}
