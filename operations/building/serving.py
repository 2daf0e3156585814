"""`serving-lock`: the lock of what serving needs, which is all but TensorFlow.

Rasa asks for TensorFlow, which only training imports. What is left out with it is whatever nothing
else asks for; `make lock` notes at each package who does.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from operations.common.failure import OperationError
from operations.common.project import this_project

_WITHOUT = ("tensorflow", "keras")
_NAME = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^\]]*\])?==")
_VIA = re.compile(r"^    #\s+(?:via )?(\S.*)$")
_ASKED = "-r "


@dataclass(frozen=True)
class Locked:
    """A package of a lock file.

    Attributes:
        name: as the file has it.
        lines: all of it, as it stands there.
        asked_by: the packages that ask for it, and files such as `-r requirements/runtime.in`.
    """

    name: str
    lines: str
    asked_by: frozenset[str]


def main(arguments: Sequence[str]) -> int:
    """Write `requirements/serving.txt` from `requirements/runtime.txt`."""
    argparse.ArgumentParser(prog="serving-lock", description=__doc__).parse_args(arguments)
    folder = this_project().root / "requirements"
    lock = (folder / "runtime.txt").read_text(encoding="utf-8")
    (folder / "serving.txt").write_text(serving_lock(lock), encoding="utf-8")
    return 0


def serving_lock(lock: str) -> str:
    """A lock without TensorFlow, and without what only TensorFlow asks for.

    Args:
        lock: a whole lock file, with the notes of who asks for what.

    Raises:
        OperationError: the notes are missing.
    """
    packages = {each.name: each for each in read_lock(lock)}
    kept = _reached(packages)
    return "".join(each.lines for name, each in packages.items() if name in kept)


def read_lock(lock: str) -> Iterator[Locked]:
    """The packages of a lock file, in its order.

    Raises:
        OperationError: nobody is noted as asking for one.
    """
    for part in re.split(r"^(?=\S)", lock, flags=re.MULTILINE):
        found = _NAME.match(part)
        if found is None:
            continue
        via = (_VIA.match(line) for line in part.splitlines())
        asked_by = frozenset(each[1] for each in via if each and each[1] != "via")
        if not asked_by:
            raise OperationError(f"The lock doesn't note who asks for {found[1]}; run `make lock`.")
        yield Locked(found[1], part, asked_by)


def _reached(packages: Mapping[str, Locked]) -> set[str]:
    """The packages that are asked for by a file, or by one of these, TensorFlow aside."""
    kept: set[str] = set()
    while True:
        more = {
            name
            for name, each in packages.items()
            if not name.startswith(_WITHOUT)
            and any(by.startswith(_ASKED) or by in kept for by in each.asked_by)
        }
        if more == kept:
            return kept
        kept = more
