"""Finds the jobs of a store that are what a visitor wants."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from careers.finding.matching import (
    Fit,
    Match,
    Matcher,
    Pays,
    builds_on_degree,
    first_stage,
    goals,
    worst,
)
from careers.finding.texts import TextSearch
from careers.finding.wants import BEST_PAID, LONGEST, OF_LENGTH, Kind, Want
from careers.pay.lookup import NoTable, pay_table
from careers.shapes.language import Language
from careers.shapes.pay import PayTable
from careers.shapes.profile import Profile, Route
from careers.shapes.store import Store

_NEVER = float("inf")
_MOST_NEAR = 3
_DEGREE_YEARS = 3
_UNFILTERED = (Kind.ORDER, Kind.TEXT)


@dataclass(frozen=True)
class Result:
    """A job, and how each want comes out for it."""

    profile: Profile
    matches: tuple[Match, ...]


@dataclass(frozen=True)
class Findings:
    """What a search came to.

    Attributes:
        results: the jobs that fit, the best first.
        unknown: jobs that may fit, if their profiles told enough.
        nearest: where none fits, those that come nearest.
        pays: by what pay was compared.
    """

    wants: tuple[Want, ...]
    results: tuple[Result, ...]
    unknown: tuple[Profile, ...]
    nearest: tuple[Result, ...]
    pays: Pays


def pays_of(store: Store, today: datetime.date, nation: str | None) -> Pays:
    """What jobs pay today.

    Args:
        store: holds the tables.
        today: the day.
        nation: id of the nation; the home nation of each scheme where none is given.
    """
    tables: dict[str, PayTable] = {}
    for scheme in store.schemes.values():
        try:
            tables[scheme.id] = pay_table(store, scheme.id, nation or scheme.home_nation, today)
        except NoTable:
            continue
    return Pays(store, tables)


class Finder:
    """Finds jobs; made once for a store."""

    def __init__(self, store: Store) -> None:
        """Prepare to search a store."""
        self._store = store
        self._texts = TextSearch(store)

    def find(
        self,
        wants: Sequence[Want],
        today: datetime.date,
        nation: str | None = None,
        language: Language = Language.ENGLISH,
    ) -> Findings:
        """Find what fits all wants.

        Args:
            wants: what is wanted; with none, every job fits.
            today: the day whose pay counts.
            nation: id of the nation whose pay counts, where one is named.
            language: the language of sentences that are found.
        """
        pays = pays_of(self._store, today, nation)
        matcher = Matcher(self._store, pays)
        filters = [want for want in wants if want.kind not in _UNFILTERED]
        said = self._said(wants, language)
        words = [want for want in wants if want.kind is Kind.TEXT]
        tests = [*map(matcher.of, filters), *(_words(want, said) for want in words)]
        results: list[Result] = []
        unknown: list[Profile] = []
        for profile in self._store.profiles.values():
            found = _unless_not(profile, tests)
            if found is None:
                continue
            if Fit.UNKNOWN not in [match.fit for match in found]:
                results.append(Result(profile, tuple(found)))
            else:
                unknown.append(profile)
        ordered = self._ordered(results, wants, pays, said)
        near = [] if ordered or len(filters) < 2 else self._nearest(tests)
        return Findings(tuple(wants), tuple(ordered), tuple(unknown), tuple(near), pays)

    def _nearest(self, tests: Sequence[Callable[[Profile], Match]]) -> list[Result]:
        """Where no job fits, those that fail one want only."""
        near: list[Result] = []
        for profile in self._store.profiles.values():
            found = tuple(test(profile) for test in tests)
            missed = sum(match.fit >= Fit.UNKNOWN for match in found)
            if missed == 1 and worst(found) is Fit.NO:
                near.append(Result(profile, found))
                if len(near) == _MOST_NEAR:
                    break
        return near

    def _said(self, wants: Sequence[Want], language: Language) -> dict[str, str]:
        found: dict[str, str] = {}
        for want in wants:
            if want.kind is Kind.TEXT:
                found |= self._texts.find(want.value, language)
        return found

    def _ordered(
        self,
        results: Sequence[Result],
        wants: Sequence[Want],
        pays: Pays,
        said: dict[str, str],
    ) -> list[Result]:
        ranks = {job: place for place, job in enumerate(said)}
        orders = [want.value for want in wants if want.kind is Kind.ORDER]

        def key(result: Result) -> tuple[float, ...]:
            partly = sum(match.fit is Fit.PARTLY for match in result.matches)
            likeness = max((match.likeness for match in result.matches), default=0.0)
            asked = [_measured(result.profile, order, pays) for order in orders]
            return (*asked, -likeness, partly, ranks.get(result.profile.id, 0))

        return sorted(results, key=key)


def _words(want: Want, said: Mapping[str, str]) -> Callable[[Profile], Match]:
    """What tells whether a job says words that were looked for."""

    def match(profile: Profile) -> Match:
        told = said.get(profile.id)
        return Match(want, Fit.NO) if told is None else Match(want, Fit.YES, told=told)

    return match


def _unless_not(
    profile: Profile, tests: Sequence[Callable[[Profile], Match]]
) -> list[Match] | None:
    """How all wants come out for a job; None as soon as one of them isn't so."""
    found: list[Match] = []
    for test in tests:
        match = test(profile)
        if match.fit is Fit.NO:
            return None
        found.append(match)
    return found


def _measured(profile: Profile, order: str, pays: Pays) -> float:
    """A number by which jobs are put in order, the first the least."""
    if order in OF_LENGTH:
        route = shortest_route(profile)
        if route is None or route.years is None:
            return _NEVER
        # A degree that comes first takes its own years.
        before = _DEGREE_YEARS if builds_on_degree(route) else 0
        return -route.years.min - before if order == LONGEST else route.years.min
    stage = first_stage(profile)
    amounts = pays.amounts(profile, stage) if stage is not None else None
    if amounts is None:
        return _NEVER
    return -amounts[0] if order == BEST_PAID else amounts[0]


def shortest_route(profile: Profile) -> Route | None:
    """The quickest way into a job; None where no length is told.

    One that builds on a degree counts only where there is no other.
    """
    timed = [route for route in goals(profile) if route.years is not None]

    def key(route: Route) -> tuple[bool, float]:
        return builds_on_degree(route), route.years.min if route.years else _NEVER

    return min(timed, key=key, default=None)


def like_this(wants: Sequence[Want], job: str | None) -> tuple[Want, ...]:
    """Wants with the job talked of in the place of "like this one"."""
    filled = (
        replace(want, value=want.value or job or "") if want.kind is Kind.LIKE else want
        for want in wants
    )
    return tuple(want for want in filled if want.kind is not Kind.LIKE or want.value)
