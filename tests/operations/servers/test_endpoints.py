"""Rasa gets the project's endpoints, with what the settings say."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from operations.common.failure import OperationError
from operations.common.settings import read_settings
from operations.servers.endpoints import write_endpoints

SOURCE = """
action_endpoint: {url: "http://127.0.0.1:5055/webhook", enable_selective_domain: true}
tracker_store: {type: tracker.store.ConversationStore, db: var/conversations.db, turns: 20}
lock_store: {type: in_memory}
"""


def _written(folder: Path, environment: dict[str, str]) -> dict[str, Any]:
    source, target = folder / "endpoints.yml", folder / "run" / "endpoints.yml"
    source.write_text(SOURCE)
    write_endpoints(source, target, read_settings(environment))
    content: dict[str, Any] = yaml.safe_load(target.read_text())
    return content


def test_a_database_file_becomes_the_dialect_and_the_path(tmp_path: Path) -> None:
    written = _written(tmp_path, {"CAREERS_DATABASE": "/srv/talks.db"})
    assert written["tracker_store"] == {
        "type": "tracker.store.ConversationStore",
        "turns": 20,
        "dialect": "sqlite",
        "db": "/srv/talks.db",
    }


def test_a_database_address_takes_the_place_of_the_file(tmp_path: Path) -> None:
    url = "postgresql://bot:secret@db/careers"
    written = _written(tmp_path, {"CAREERS_DATABASE": url})
    assert written["tracker_store"] == {
        "type": "tracker.store.ConversationStore",
        "turns": 20,
        "url": url,
    }


def test_a_separate_action_server_is_called_where_it_listens(tmp_path: Path) -> None:
    separate = {"CAREERS_ACTIONS": "separate", "CAREERS_ACTIONS_PORT": "6055"}
    assert _written(tmp_path, separate)["action_endpoint"] == {
        "enable_selective_domain": True,
        "url": "http://127.0.0.1:6055/webhook",
    }


def test_without_one_no_server_is_called(tmp_path: Path) -> None:
    assert _written(tmp_path, {})["action_endpoint"] == {
        "enable_selective_domain": True,
        "inside": "actions",
    }


def test_what_the_settings_do_not_touch_stays(tmp_path: Path) -> None:
    assert _written(tmp_path, {})["lock_store"] == {"type": "in_memory"}


def test_several_bots_share_the_locks_of_their_redis(tmp_path: Path) -> None:
    url = "redis://:secret@redis:6379/0"
    written = _written(tmp_path, {"CAREERS_REDIS": url, "CAREERS_SECRET": "s" * 32})
    assert written["lock_store"] == {"type": "tracker.shared.locks.SharedLocks", "url": url}


def test_nobody_else_may_read_the_copy_which_may_hold_a_password(tmp_path: Path) -> None:
    _written(tmp_path, {})
    assert (tmp_path / "run" / "endpoints.yml").stat().st_mode & 0o777 == 0o600


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(OperationError, match=r"endpoints\.yml can't be read"):
        write_endpoints(tmp_path / "endpoints.yml", tmp_path / "copy.yml", read_settings({}))


def test_workers_of_one_machine_share_the_locks_of_their_hub(tmp_path: Path) -> None:
    written = _written(tmp_path, {"CAREERS_WORKERS": "2"})
    assert written["lock_store"] == {"type": "tracker.shared.locks.SharedLocks", "url": "hub:"}


def test_workers_of_several_machines_share_the_locks_of_their_redis(tmp_path: Path) -> None:
    several = {
        "CAREERS_WORKERS": "2",
        "CAREERS_REDIS": "redis://redis",
        "CAREERS_SECRET": "s" * 32,
    }
    assert _written(tmp_path, several)["lock_store"]["url"] == "redis://redis"
