"""`careers check`: is the content whole and right, and what in it wants a look?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import typer

from careers.shapes.errors import Problem
from operations.common.project import this_project
from operations.content.check import counts, examine, remarks
from operations.editing.desk import AsJson, settings, tell, working


@dataclass(frozen=True)
class Checked:
    """How the content was found.

    Attributes:
        content: the folder that was read.
        right: whether the bot can start with it.
        counts: how much there is of what; empty where something is wrong.
        mistakes: what is wrong.
        remarks: what is right as content and yet wants a look.
    """

    content: str
    right: bool
    counts: dict[str, int] = field(default_factory=dict)
    mistakes: tuple[Problem, ...] = ()
    remarks: tuple[str, ...] = ()


def check(as_json: AsJson = False) -> None:
    """Find every mistake, and what wants a look."""
    with working("Checking the content"):
        checked = _checked()
    tell(checked, _lines(checked), as_json)
    if not checked.right:
        raise typer.Exit(1)


def _checked() -> Checked:
    project, how = this_project(), settings()
    store, problems = examine(project, how)
    content = str(how.data)
    if store is None:
        return Checked(content, right=False, mistakes=tuple(problems))
    found = remarks(project, how, store)
    return Checked(content, right=True, counts=counts(store), remarks=tuple(found))


def _lines(checked: Checked) -> Iterator[str]:
    if checked.mistakes:
        number = len(checked.mistakes)
        yield f"{number} {'mistake' if number == 1 else 'mistakes'} in {checked.content}:"
        yield from (f"  {mistake}" for mistake in checked.mistakes)
        return
    listed = ", ".join(
        f"{number} {thing}{'' if number == 1 else 's'}" for thing, number in checked.counts.items()
    )
    yield f"The content in {checked.content} is right: {listed}."
    yield from checked.remarks
