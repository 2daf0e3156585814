"""What several jobs ask for, written once and used by their profiles with `use`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from careers.content.joining import Joined
from careers.shapes.errors import Problem

LISTS = ("criteria", "notes")
"""The lists of a profile whose entries may be shared."""

USE = "use"


@dataclass(frozen=True)
class Shared:
    """The shared entries, as they are written.

    Attributes:
        file: the file that they stand in, as a problem should name it.
        entries: by list and id; each with its place in the list.
        checksum: of the file's bytes.
    """

    file: Path
    entries: Mapping[str, Mapping[str, tuple[int, dict[str, Any]]]]
    checksum: str

    @classmethod
    def of(cls, file: Path, value: Mapping[str, Any], checksum: str = "") -> Shared:
        """Learn the entries of a file that was found to be right."""
        return cls(
            file,
            {
                name: {each["id"]: (place, each) for place, each in enumerate(value.get(name, []))}
                for name in LISTS
            },
            checksum,
        )

    def fill(self, joined: Joined) -> None:
        """Put what a profile uses in its place, with what the profile says otherwise of it.

        Args:
            joined: what the profile's files say; mistakes are added to its problems.
        """
        for name in LISTS:
            entries = joined.value.get(name)
            if isinstance(entries, list):
                joined.value[name] = [
                    self._filled(joined, name, place, each) for place, each in enumerate(entries)
                ]

    def _filled(self, joined: Joined, name: str, place: int, entry: Any) -> Any:
        if not isinstance(entry, dict) or USE not in entry:
            return entry
        where = f"{name}[{place}]"
        known = self.entries[name]
        used = entry[USE]
        if not isinstance(used, str) or used not in known:
            listed = ", ".join(sorted(known)) or "none, since there are none"
            what = f"found {used!r}; allowed: {listed}, the {name} of {self.file}"
            joined.problems.append(joined.placed(Problem(self.file, f"{where}.{USE}", what)))
            return entry
        number, shared = known[used]
        own = {key: value for key, value in entry.items() if key != USE}
        joined.problems += map(joined.placed, _idle(self.file, where, own, shared))
        for key in shared.keys() - own.keys():
            joined.stands(f"{where}.{key}", self.file, f"{name}[{number}].{key}")
        return {**shared, **own}


def _idle(
    file: Path, where: str, own: Mapping[str, Any], shared: Mapping[str, Any]
) -> list[Problem]:
    """What is said beside `use` and changes nothing."""
    found = []
    for key, value in own.items():
        if key == "id":
            what = f"found {value!r} beside {USE}; leave it out: the id is that of what is used"
            found.append(Problem(file, f"{where}.id", what))
        elif key in shared and shared[key] == value:
            what = "says what the shared one says; leave it out"
            found.append(Problem(file, f"{where}.{key}", what))
    return found


def own_sources(file: Path, value: Mapping[str, Any]) -> Sequence[Problem]:
    """Shared entries that name a source: those are a profile's."""
    return [
        Problem(file, f"{name}[{place}].source", "leave it out; a profile says what its source is")
        for name in LISTS
        for place, each in enumerate(value.get(name, []))
        if "source" in each
    ]
