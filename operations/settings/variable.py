"""Environment variables that the project reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from operations.common.failure import OperationError


@dataclass(frozen=True)
class Variable:
    """An environment variable that the project reads."""

    name: str
    default: str
    description: str


def value_of(environment: Mapping[str, str], variable: Variable) -> str:
    """The value of a variable; one that is missing or empty has its default."""
    return environment.get(variable.name, "").strip() or variable.default


def wrong(variable: Variable, found: str, allowed: str) -> OperationError:
    """What is said of a value that isn't allowed."""
    return OperationError(f"{variable.name} is {found!r}; allowed: {allowed}.")
