"""Two or three jobs side by side, as far as their profiles tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from careers.finding.finder import shortest_route
from careers.finding.matching import Pays, first_stage
from careers.shapes.profile import Profile, Route
from careers.shapes.requirements import Criterion, Strength, Tree

MOST_COMPARED = 4


@dataclass(frozen=True)
class Measured:
    """What jobs come to by an aspect that is counted, those without a figure apart.

    Attributes:
        known: the jobs with a figure and the figure, in the order of the question.
        unknown: the jobs without.
    """

    known: tuple[tuple[Profile, float], ...]
    unknown: tuple[Profile, ...]

    @property
    def are_equal(self) -> bool:
        """Whether all the figures are one."""
        return len({figure for _, figure in self.known}) == 1

    def ordered(self, descending: bool) -> list[Profile]:
        """The jobs with a figure, by their figures."""
        sign = -1 if descending else 1
        return [job for job, _ in sorted(self.known, key=lambda pair: sign * pair[1])]


def starting_pay(profiles: Sequence[Profile], pays: Pays) -> Measured:
    """What the jobs pay at the start, in GBP a year."""
    figures: list[tuple[Profile, float | None]] = []
    for profile in profiles:
        stage = first_stage(profile)
        amounts = pays.amounts(profile, stage) if stage is not None else None
        figures.append((profile, amounts[0] if amounts is not None else None))
    return _measured(figures)


def quickest(profiles: Sequence[Profile]) -> Measured:
    """How many years the quickest way into each job takes."""
    figures: list[tuple[Profile, float | None]] = []
    for profile in profiles:
        route = shortest_route(profile)
        figures.append((profile, route.years.min if route is not None and route.years else None))
    return _measured(figures)


def _measured(figures: Sequence[tuple[Profile, float | None]]) -> Measured:
    return Measured(
        tuple((job, figure) for job, figure in figures if figure is not None),
        tuple(job for job, figure in figures if figure is None),
    )


def main_route(profile: Profile) -> Route | None:
    """The way in that a profile tells of first and says what it asks for."""
    return next((r for r in profile.entry_routes if r.requirements is not None), None)


def asked_for(profile: Profile, route: Route) -> list[Criterion]:
    """What a way in asks for, by the first of the alternatives that it gives."""
    criteria = {each.id: each for each in profile.criteria}
    if route.requirements is None:
        return []
    asked = [criteria[name] for name in _first_way(route.requirements)]
    return [each for each in asked if each.strength is not Strength.HELPFUL]


def _first_way(tree: Tree) -> list[str]:
    """Ids of the criteria of one way through a tree; what has alternatives, such as A levels, first."""
    if tree.criterion is not None:
        return [tree.criterion]
    parts = list(tree.parts)
    if tree.any is not None:
        parts = parts[:1]
    elif tree.at_least is not None:
        parts = parts[: tree.at_least.number]
    parts.sort(key=lambda part: part.criterion is not None)
    return list(dict.fromkeys(name for part in parts for name in _first_way(part)))
