"""Whether the patterns of the eligibility check name groups that there are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from careers.shapes.answer_words import AnswerWords
from careers.shapes.errors import Problem
from careers.shapes.questions import Ways

_NAMED = re.compile(r"<([^>]*)>")
# Groups that the code fills: whom visitors ask for, and what ways in are called.
_FILLED = ("who", "way")


def check_groups(file: Path, words: AnswerWords) -> Iterator[Problem]:
    """Patterns that name a group that isn't there, and groups that hold themselves.

    Args:
        file: where the words stand.
        words: the patterns and their groups.
    """
    begun, steered = words.starting.groups, words.command_groups
    own = {**begun, **steered}
    places = {name: f"starting.groups.{name}" for name in begun}
    places |= {name: f"command_groups.{name}" for name in steered}
    said = words.starting
    lists = {"starting.patterns": said.patterns, "starting.closing": said.closing}
    lists |= {"starting.weighing": said.weighing}
    lists |= {f"commands.{each.id}.patterns": each.patterns for each in words.commands}
    lists |= {places[name]: own[name] for name in own}
    for name in begun.keys() & steered.keys():
        yield Problem(file, places[name], f"found <{name}> a second time, after starting.groups")
    for where, ways in lists.items():
        for phrase in ways.all:
            for name in _NAMED.findall(phrase):
                if name not in own and name not in _FILLED:
                    allowed = ", ".join(sorted([*own, *_FILLED]))
                    why = f"found <{name}> in {phrase!r}; allowed: {allowed}"
                    yield Problem(file, where, why)
    for name in own:
        if name in _within(name, own):
            yield Problem(file, places[name], f"<{name}> stands in itself")


def _within(name: str, groups: Mapping[str, Ways]) -> set[str]:
    """Every group that a group holds, if only through another one."""
    found: set[str] = set()
    left = [name]
    while left:
        ways = groups.get(left.pop())
        named = {each for phrase in ways.all for each in _NAMED.findall(phrase)} if ways else set()
        left += named - found
        found |= named
    return found
