"""Rasa's endpoints file, as the settings want it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import yaml

from operations.failure import OperationError
from operations.settings import Settings

# What says where conversations are kept, in the words of Rasa's SQLTrackerStore.
_PLACE_KEYS = ("dialect", "db", "url", "host", "port", "username", "password", "login_db", "query")


def write_endpoints(source: Path, target: Path, settings: Settings) -> None:
    """Copy an endpoints file with the action server and the database of the settings.

    Args:
        source: the project's own `endpoints.yml`.
        target: the copy.
        settings: says where the action server listens and where conversations are kept.

    Raises:
        OperationError: the source can't be read.
    """
    content = _read(source)
    action = dict(content.get("action_endpoint") or {})
    store = dict(content.get("tracker_store") or {"type": "SQL"})
    content["action_endpoint"] = {**action, "url": f"{settings.actions_address}/webhook"}
    content["tracker_store"] = {
        **{key: value for key, value in store.items() if key not in _PLACE_KEYS},
        **_place(settings.database),
    }
    target.parent.mkdir(parents=True, exist_ok=True)
    # The URL may hold a password, so nobody else may read the copy at any moment.
    descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        yaml.safe_dump(content, file, sort_keys=False, allow_unicode=True)


def _place(database: Path | str) -> dict[str, str]:
    if isinstance(database, Path):
        return {"dialect": "sqlite", "db": str(database)}
    return {"url": database}


def _read(source: Path) -> dict[str, Any]:
    try:
        content = yaml.safe_load(source.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError) as error:
        raise OperationError(f"{source.name} can't be read: {error}") from error
    if not isinstance(content, dict):
        raise OperationError(f"{source.name} must hold a mapping with action_endpoint.")
    return content
