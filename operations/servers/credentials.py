"""Rasa's credentials file, as the settings want it."""

from __future__ import annotations

from pathlib import Path

import yaml

from operations.common.settings import Settings
from operations.servers.endpoints import read_mapping
from operations.servers.secret import write_for_owner
from settings.channels import REST, WEB
from settings.setting import as_options


def write_credentials(source: Path, target: Path, settings: Settings, secret: str) -> None:
    """Copy a credentials file with the options of the channels.

    Args:
        source: the project's own `credentials.yml`.
        target: the copy.
        settings: say which channels are on, and how the web channel works.
        secret: signs the tokens of sessions.

    Raises:
        OperationError: the source can't be read.
    """
    content = read_mapping(source)
    if WEB in content:
        content[WEB] = {**(content[WEB] or {}), **as_options(settings.web), "secret": secret}
    if not settings.rest:
        content.pop(REST, None)
    elif REST in content and settings.web.origins:
        content[REST] = {**(content[REST] or {}), "origins": list(settings.web.origins)}
    write_for_owner(target, yaml.safe_dump(content, sort_keys=False))
