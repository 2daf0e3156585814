"""Which licence each locked package has, and which are allowed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

import yaml
from license_expression import ExpressionError, Licensing

from operations.common.failure import OperationError

_CLASSIFIER = "License ::"
_LONGEST = 60  # characters; some packages tell the whole text
_licensing = Licensing()


@dataclass(frozen=True)
class Rules:
    """What `requirements/licences.yml` says.

    Attributes:
        allowed: licences, by their SPDX names or as their packages write them.
        allowed_for_tools: those that are allowed for what only tests and reports need.
        written: the SPDX expression for what packages write otherwise.
        packages: that of a package which tells none, or not clearly.
    """

    allowed: frozenset[str]
    allowed_for_tools: frozenset[str]
    written: Mapping[str, str]
    packages: Mapping[str, str]


def read_rules(file: Path) -> Rules:
    """Read the rules."""
    content = yaml.safe_load(file.read_text(encoding="utf-8"))
    return Rules(
        frozenset(content["allowed"]),
        frozenset(content["allowed_for_tools"]),
        content["written_as"],
        content["packages"],
    )


def licence_of(name: str, rules: Rules) -> str:
    """The licence of an installed package, as an SPDX expression where it can be told.

    Raises:
        OperationError: the package isn't installed, or tells none.
    """
    if name in rules.packages:
        return rules.packages[name]
    try:
        about = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        raise OperationError(f"{name} isn't installed; run `make test` or `make run`.") from None
    for told in _told(about):
        if told:
            return rules.written.get(told, told)
    raise OperationError(f"{name} tells no licence; add it to requirements/licences.yml.")


def _told(about: Any) -> Iterator[str]:
    """What a package tells, the surest first."""
    yield about.get("License-Expression") or ""
    written = (about.get("License") or "").strip()
    if written != "UNKNOWN" and "\n" not in written and len(written) <= _LONGEST:
        yield written
    classifiers = about.get_all("Classifier") or ()
    named = [each.rpartition(" :: ")[2] for each in classifiers if each.startswith(_CLASSIFIER)]
    yield " OR ".join(sorted(named)) if len(named) == 1 else ""


def is_allowed(licence: str, allowed: Iterable[str]) -> bool:
    """Whether a licence is allowed: all of `A AND B`, one of `A OR B`."""
    names = frozenset(allowed)
    if licence in names:
        return True
    try:
        parsed = _licensing.parse(licence)
    except ExpressionError:
        return False
    return parsed is not None and _holds(parsed, names)


def _holds(part: Any, names: frozenset[str]) -> bool:
    inner = [_holds(each, names) for each in getattr(part, "args", ())]
    if not inner:
        return str(part) in names
    return any(inner) if type(part).__name__ == "OR" else all(inner)


def of_the_widget(lock: Path, roots: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    """Name, version and licence of the packages that become a part of the widget.

    Args:
        lock: the `package-lock.json`.
        roots: the packages that the widget imports.
    """
    packages = json.loads(lock.read_text(encoding="utf-8"))["packages"]
    waiting, seen = list(roots), set[str]()
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            found = packages[f"node_modules/{name}"]
            waiting.extend(found.get("dependencies", ()))
            yield name, found["version"], found["license"]
