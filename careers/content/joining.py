"""Several files that say one thing together, and where each part of it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from careers.shapes.errors import Problem

_END = re.compile(r"(?=[.\[]|$)")


@dataclass
class Joined:
    """What several files say together.

    Keys are joined at every depth and lists follow each other; a plain value stands in one file.

    Attributes:
        value: what they say.
        problems: what stands in two of them.
    """

    value: dict[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    _places: dict[str, tuple[Path, str]] = field(default_factory=dict)

    def add(self, file: Path, value: object) -> None:
        """Add what one more file says.

        Args:
            file: how a problem should name it.
            value: what YAML gave.
        """
        if isinstance(value, dict):
            self._join(self.value, value, "", file)
        else:
            self.problems.append(Problem(file, "the file", "allowed: keys and values"))

    def _join(self, into: dict[str, Any], more: dict[Any, Any], above: str, file: Path) -> None:
        for key, value in more.items():
            where = f"{above}.{key}" if above else str(key)
            there = into.get(key)
            if key not in into:
                into[key] = _copied(value)
                self._places[where] = (file, where)
            elif isinstance(there, dict) and isinstance(value, dict):
                self._join(there, value, where, file)
            elif isinstance(there, list) and isinstance(value, list):
                for place, item in enumerate(value):
                    self._places[f"{where}[{len(there)}]"] = (file, f"{where}[{place}]")
                    there.append(item)
            else:
                self.problems.append(Problem(file, where, "stands in another file as well"))

    def stands(self, where: str, file: Path, inside: str) -> None:
        """Note that a part of the whole stands in another file.

        Args:
            where: the part, as a path inside the whole.
            file: how a problem should name that file.
            inside: its path there.
        """
        self._places[where] = (file, inside)

    def placed(self, problem: Problem) -> Problem:
        """A problem of the whole, told of the file in which that part stands."""
        for end in reversed([found.start() for found in _END.finditer(problem.where)]):
            if (known := self._places.get(problem.where[:end])) is not None:
                file, where = known
                return replace(problem, file=file, where=where + problem.where[end:])
        return problem


def _copied(value: Any) -> Any:
    """A value whose keys and lists may be added to; an alias in YAML is the same object twice."""
    if isinstance(value, dict):
        return {key: _copied(each) for key, each in value.items()}
    return [*value] if isinstance(value, list) else value
