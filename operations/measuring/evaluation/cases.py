"""The held-out questions in `tests/evaluation`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import yaml

from operations.common.failure import OperationError

T = TypeVar("T")
OUT_OF_SCOPE = "out_of_scope"


@dataclass(frozen=True)
class Case:
    """A message and what it asks, in order; none for what isn't about the job."""

    text: str
    intents: tuple[str, ...] = ()


@dataclass(frozen=True)
class Step:
    """A turn of a conversation, and patterns that its answer must and must not hold."""

    say: str
    expect: tuple[str, ...]
    refuse: tuple[str, ...] = ()


@dataclass(frozen=True)
class Talk:
    """A conversation and the name of what it shows.

    Attributes:
        told: what the page tells with every message, where it isn't the page of the other sets.
    """

    name: str
    steps: tuple[Step, ...]
    told: Mapping[str, str] | None = None


def read_cases(file: Path) -> tuple[Case, ...]:
    """Messages with `intent`, with `intents`, or with neither.

    Raises:
        OperationError: the file can't be read or isn't a list of such messages.
    """
    return _read(file, _case)


def read_talks(file: Path) -> tuple[Talk, ...]:
    """Conversations with `name` and `turns`, or single turns with `text`; `told` is their page.

    Raises:
        OperationError: the file can't be read or isn't a list of such conversations.
    """
    return _read(file, _talk)


def _case(entry: Mapping[str, Any]) -> Case:
    intents = entry.get("intents") or [entry[key] for key in ("intent",) if key in entry]
    return Case(str(entry["text"]), tuple(str(intent) for intent in intents))


def _talk(entry: Mapping[str, Any]) -> Talk:
    told = entry.get("told")
    if "text" in entry:
        return Talk(str(entry["text"]), (_step({"say": entry["text"], **entry}),), told)
    return Talk(str(entry["name"]), tuple(_step(turn) for turn in entry["turns"]), told)


def _step(turn: Mapping[str, Any]) -> Step:
    expect, refuse = (
        tuple(str(pattern) for pattern in turn.get(key, ())) for key in ("expect", "refuse")
    )
    return Step(str(turn["say"]), expect, refuse)


def _read(file: Path, make: Callable[[Mapping[str, Any]], T]) -> tuple[T, ...]:
    try:
        entries = yaml.safe_load(file.read_text(encoding="utf-8"))
        return tuple(make(entry) for entry in entries)
    except (OSError, yaml.YAMLError, KeyError, TypeError, AttributeError) as error:
        raise OperationError(
            f"{file.name} isn't a list of held-out messages: {error!r}."
        ) from error
