"""Rasa's endpoints file, as the settings want it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from operations.common.failure import OperationError
from operations.common.settings import Settings
from operations.servers.secret import write_for_owner
from tracker.shared.common import HUB

ACTIONS = "actions"
"""The package of the project's actions."""

# What says where conversations are kept, in the words of Rasa's SQLTrackerStore.
_PLACE_KEYS = ("dialect", "db", "url", "host", "port", "username", "password", "login_db", "query")

_SHARED_LOCKS = "tracker.shared.locks.SharedLocks"


def write_endpoints(source: Path, target: Path, settings: Settings) -> None:
    """Copy an endpoints file with the place of the actions and the database of the settings.

    Args:
        source: the project's own `endpoints.yml`.
        target: the copy.
        settings: says where the actions run and where conversations are kept.

    Raises:
        OperationError: the source can't be read.
    """
    content = read_mapping(source)
    action = dict(content.get("action_endpoint") or {})
    store = dict(content.get("tracker_store") or {"type": "SQL"})
    action.pop("url", None)
    content["action_endpoint"] = {**action, **_actions(settings)}
    content["tracker_store"] = {
        **{key: value for key, value in store.items() if key not in _PLACE_KEYS},
        **_place(settings.database),
    }
    if settings.web.redis:
        content["lock_store"] = {"type": _SHARED_LOCKS, "url": settings.web.redis}
    elif settings.workers > 1:
        content["lock_store"] = {"type": _SHARED_LOCKS, "url": HUB}
    # The URL may hold a password.
    write_for_owner(target, yaml.safe_dump(content, sort_keys=False, allow_unicode=True))


def _actions(settings: Settings) -> dict[str, str]:
    if settings.separate:
        return {"url": f"{settings.actions_address}/webhook"}
    return {"inside": ACTIONS}


def _place(database: Path | str) -> dict[str, str]:
    if isinstance(database, Path):
        return {"dialect": "sqlite", "db": str(database)}
    return {"url": database}


def read_mapping(source: Path) -> dict[str, Any]:
    """Read a YAML file that must hold a mapping.

    Raises:
        OperationError: it can't be read, or holds something else.
    """
    try:
        content = yaml.safe_load(source.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError) as error:
        raise OperationError(f"{source.name} can't be read: {error}") from error
    if not isinstance(content, dict):
        raise OperationError(f"{source.name} must hold a mapping.")
    return content
