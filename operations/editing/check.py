"""`careers check`: is the content whole and right, and what in it wants a look?"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field

import typer

from careers.shapes.errors import Problem
from operations.common.project import Project, this_project
from operations.common.settings import Settings
from operations.content.ages import old_pay, overdue
from operations.content.check import counts, examine, remarks
from operations.content.texts import TextPair, text_pairs
from operations.editing.desk import AsJson, AsOfToday, settings, tell, working

_MOST_SHOWN = 20


@dataclass(frozen=True)
class Remark:
    """Something that wants a look.

    Attributes:
        about: `look` for facts and drawings; `review`, `pay` or `welsh`.
        what: what it is, with its place.
    """

    about: str
    what: str


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
    remarks: tuple[Remark, ...] = ()


def check(as_of: AsOfToday, as_json: AsJson = False) -> None:
    """Find every mistake, and what wants a look.

    Mistakes keep the bot from starting, and end the command with 1. What wants a look doesn't: facts
    that never show, drawings, reviews and pay tables that are old, texts without Welsh.
    """
    with working("Checking the content"):
        checked = _checked(as_of)
    tell(checked, _lines(checked), as_json)
    if not checked.right:
        raise typer.Exit(1)


def _checked(today: datetime.date) -> Checked:
    project, how = this_project(), settings()
    store, problems = examine(project, how)
    content = str(how.data)
    if store is None:
        return Checked(content, right=False, mistakes=tuple(problems))
    found = {
        "look": remarks(project, how, store),
        "review": [each.line for each in overdue(store, today)],
        "pay": old_pay(store, today),
        "welsh": [f"{each.place}: no Welsh yet" for each in _without_welsh(project, how)],
    }
    told = tuple(Remark(about, what) for about, lines in found.items() for what in lines)
    return Checked(content, right=True, counts=counts(store), remarks=told)


def _without_welsh(project: Project, how: Settings) -> Iterator[TextPair]:
    return (each for each in text_pairs(project.root / how.data) if not each.cy)


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
    for about in dict.fromkeys(each.about for each in checked.remarks):
        lines = [each.what for each in checked.remarks if each.about == about]
        yield from lines[:_MOST_SHOWN]
        if (more := len(lines) - _MOST_SHOWN) > 0:
            yield f"… and {more} more such; --json lists all."
