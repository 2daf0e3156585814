"""The files that tell Rasa of its channels and servers, checked before it reads them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from careers.content.reading import read_yaml
from careers.shapes.errors import Problem
from operations.common.project import Project
from settings.channels import CHANNELS
from settings.setting import WrongSettingError, from_options

_CREDENTIALS, _ENDPOINTS = Path("credentials.yml"), Path("endpoints.yml")


def server_problems(project: Project) -> list[Problem]:
    """Everything wrong with `credentials.yml` and `endpoints.yml`."""
    channels, problems = _mapping(project.root, _CREDENTIALS)
    problems += _mapping(project.root, _ENDPOINTS)[1]
    for name, options in channels.items():
        problems += _options(str(name), options)
    return problems


def _mapping(root: Path, file: Path) -> tuple[Mapping[str, Any], list[Problem]]:
    if not (root / file).is_file():
        return {}, [Problem(file, "the file", "missing; the bot can't start without")]
    found, problems = read_yaml(root / file, file)
    if not problems and not isinstance(found, dict):
        problems = [Problem(file, "the file", "allowed is a mapping")]
    return ({}, problems) if problems else (found, [])


def _options(channel: str, options: Any) -> Iterator[Problem]:
    if channel not in CHANNELS:
        return  # one of Rasa's own, which checks its options itself
    if not isinstance(options or {}, dict):
        yield Problem(_CREDENTIALS, channel, f"found {options!r}; allowed: a mapping of options")
        return
    try:
        from_options(CHANNELS[channel], options)
    except WrongSettingError as error:
        yield Problem(_CREDENTIALS, f"{channel}.{error.name}", error.said)
