"""What visitors call the ways into a job: by its names, its letters, or the kind that it is of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from careers.finding.mutating import welsh_forms
from careers.shapes.finding import APPRENTICESHIPS, RouteKind
from careers.shapes.profile import Profile, Route
from careers.shapes.store import Store
from careers.words.reader import WordReader
from careers.words.tokens import Token

_ELSEWHERE = ""
"""Stands for a way in, or a kind of it, that a job doesn't have."""


def names_of_ways(store: Store) -> list[str]:
    """What the ways into all jobs are called, whatever the job."""
    routes = (each for job in store.profiles.values() for each in job.entry_routes)
    own = {name for route in routes for name in _own_names(route)}
    return sorted(own | {name for kind in store.finding.kinds for name in _kind_names(store, kind)})


class WaysNamed:
    """Finds the ways into one job that a message names."""

    def __init__(self, profile: Profile, store: Store, words: WordReader) -> None:
        """Learn what they are called."""
        self._words = words
        self._names = words.names(_all_names(profile, store))

    def in_text(self, text: str) -> list[str]:
        """Ids of the ways in that a message names, in their order."""
        found = self._names.find(self._words.read(text))
        return list(dict.fromkeys(each.target for each in found if each.target != _ELSEWHERE))

    def only_elsewhere(self, text: str) -> bool:
        """Whether a message names a way in that other jobs have, and none that this job has."""
        found = self._names.find(self._words.read(text))
        return bool(found) and all(each.target == _ELSEWHERE for each in found)

    def left_of(self, text: str) -> str:
        """A message without the ways in that it names, which tell nothing of who asks."""
        words = self._words.read(text)
        for found in reversed(self._names.find(words)):
            start, end = _place(words, found.start, found.end)
            text = f"{text[:start]} {text[end:]}"
        return text


def _place(words: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """Where some words stand in the message that they are of."""
    return words[start].start, words[end - 1].end


def _all_names(profile: Profile, store: Store) -> Iterator[tuple[str, str]]:
    named = [(name, way.id) for way in profile.entry_routes for name in _own_names(way)]
    for kind in store.finding.kinds:
        same = [route.id for route in profile.entry_routes if _is_of(route, RouteKind(kind))]
        named += [(name, way) for name in _kind_names(store, kind) for way in same]
    yield from named
    own = {name for name, _ in named}
    yield from ((name, _ELSEWHERE) for name in names_of_ways(store) if name not in own)


def _is_of(route: Route, kind: RouteKind) -> bool:
    """Whether a way in is of a kind; "the apprenticeship" may be one to a degree."""
    return route.kind is kind or (
        kind is RouteKind.APPRENTICESHIP and route.kind in APPRENTICESHIPS
    )


def _own_names(route: Route) -> Iterator[str]:
    names = (route.name.en, route.name.cy, route.short_name, *route.aliases)
    yield from (name.lower() for name in names if name)


def _kind_names(store: Store, kind: str) -> Iterator[str]:
    ways = store.finding.kinds[kind]
    yield from ways.en
    for name in ways.cy:
        yield from welsh_forms(name)
