"""Whether a job is what a visitor wants, as far as its profile tells."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import partial

from careers.finding.wants import FEATURES, Kind, Want
from careers.shapes.finding import Features, RouteKind
from careers.shapes.pay import PayTable, Scheme
from careers.shapes.profile import Profile, Route, Stage
from careers.shapes.store import Store

_WITH_DEGREE = (
    RouteKind.DEGREE,
    RouteKind.POSTGRADUATE,
    RouteKind.DEGREE_APPRENTICESHIP,
    RouteKind.FOUNDATION_DEGREE,
)
_DEGREE_LEVEL = 6
_LIKE_ENOUGH = 0.2
# Who or what the work is with tells more of a job than where and when it is done.
_WEIGHTS = {"works_with": 3.0, "places": 1.0, "pattern": 0.5, "subjects": 1.0}


class Fit(IntEnum):
    """How far a job is what is wanted, the best first."""

    YES = 0
    PARTLY = 1
    """In some posts, or by a wider word."""
    UNKNOWN = 2
    NO = 3


@dataclass(frozen=True)
class Match:
    """How one want comes out for a job.

    Attributes:
        route: the way in that it is about, of wants about ways in.
        stage: the stage of pay that it is about, of wants about pay.
        likeness: how much the job has in common with the one that it should be like, up to 1.
        leaving: of what isn't wanted, ids of what leaves it open.
        told: a sentence that holds the words that were looked for.
    """

    want: Want
    fit: Fit
    route: Route | None = None
    stage: Stage | None = None
    likeness: float = 0.0
    leaving: tuple[str, ...] = ()
    told: str = ""


@dataclass(frozen=True)
class Pays:
    """What the stages of jobs pay on a day, by the tables of one nation.

    Attributes:
        tables: the table of each pay scheme, where there is one.
    """

    store: Store
    tables: Mapping[str, PayTable]

    def scheme(self, profile: Profile) -> Scheme | None:
        """The pay scheme of a job, where it has one."""
        return self.store.schemes.get((profile.pay.scheme if profile.pay else None) or "")

    def amounts(self, profile: Profile, stage: Stage) -> tuple[int, int] | None:
        """The least and the most that a stage pays, in GBP a year; None where that isn't known."""
        table = self.tables.get((profile.pay.scheme if profile.pay else None) or "")
        if table is not None and stage.band is not None:
            found = table.bands.get(stage.band)
            if found is not None:
                return found.min, found.max
            entry = table.entry_points.get(stage.band)
            return (entry, entry) if entry is not None else None
        if stage.band is None and stage.quoted is not None:
            return stage.quoted.min, stage.quoted.max
        return None


def first_stage(profile: Profile) -> Stage | None:
    """The stage of pay at which a job begins."""
    return next(iter(profile.pay.stages), None) if profile.pay else None


def goals(profile: Profile) -> list[Route]:
    """The ways in that lead into the job itself, and not to another way in."""
    return [route for route in profile.entry_routes if route.leads_to is None]


def builds_on_degree(route: Route) -> bool:
    """Whether a way in is for those who have a degree, or a job at that level, already."""
    if route.kind is RouteKind.POSTGRADUATE:
        return True
    in_short = route.kind in (RouteKind.COURSE, RouteKind.ON_THE_JOB)
    return in_short and route.level is not None and route.level.min >= _DEGREE_LEVEL


class Matcher:
    """Sees whether jobs are what is wanted."""

    def __init__(self, store: Store, pays: Pays) -> None:
        """See by the features of a store and what jobs pay."""
        self._store = store
        self._pays = pays
        self._wider: dict[str, str] = {}
        self._having: dict[str, list[str]] = {}
        self._open: dict[str, list[str]] = {}
        for feature in (each for found in store.features.lists.values() for each in found):
            self._having.setdefault(feature.id, []).append(feature.id)
            for other in feature.may_include:
                self._open.setdefault(other, []).append(feature.id)
            if feature.part_of is not None:
                self._wider[feature.id] = feature.part_of
                self._having.setdefault(feature.part_of, []).append(feature.id)
        self._by_kind: Mapping[Kind, Callable[[Profile, Want], Match]] = {
            Kind.EMERGENCIES: self._emergencies,
            Kind.PAY: self._pay,
            Kind.BAND: self._band,
            Kind.ROUTE: self._route,
            Kind.NO_DEGREE: self._no_degree,
            Kind.PAID: self._paid,
            Kind.YEARS: self._years,
            Kind.REGISTERED: self._registered,
            Kind.UNREGISTERED: self._registered,
            Kind.JOB: self._job,
        }

    def of(self, want: Want) -> Callable[[Profile], Match]:
        """What tells how a want comes out for a job.

        Args:
            want: any but words and an order.
        """
        if want.kind in FEATURES:
            return partial(self._feature, want, want.kind.value, self._having.get(want.value, []))
        if want.kind is Kind.LIKE:
            return self._likeness(want)
        match = self._by_kind[want.kind]
        return lambda profile: match(profile, want)

    def _feature(self, want: Want, kind: str, names: Sequence[str], profile: Profile) -> Match:
        ids: tuple[str, ...] | None = getattr(profile.features, kind)
        if ids is None:
            return Match(want, Fit.UNKNOWN)
        having = [each for each in names if each in ids]
        some = profile.features.sometimes
        always = any(each not in some for each in having)
        if want.against and not having:
            return self._none_of(want, ids, some)
        if want.against:
            return Match(want, Fit.NO if always else Fit.PARTLY)
        if having:
            return Match(want, Fit.YES if always else Fit.PARTLY)
        return Match(want, Fit.PARTLY if self._wider.get(want.value) in ids else Fit.NO)

    def _none_of(self, want: Want, ids: Sequence[str], some: Sequence[str]) -> Match:
        """How it comes out that a job doesn't name what isn't wanted: it may still be meant."""
        leaving = [each for each in self._open.get(want.value, ()) if each in ids]
        if not leaving:
            return Match(want, Fit.YES)
        if all(each in some for each in leaving):
            return Match(want, Fit.PARTLY, leaving=tuple(leaving))
        return Match(want, Fit.UNKNOWN)

    @staticmethod
    def _job(profile: Profile, want: Want) -> Match:
        """Whether a job is another than that, or those of a group, that isn't wanted."""
        return Match(want, _fit(want.value not in (profile.id, *profile.groups)))

    def _emergencies(self, profile: Profile, want: Want) -> Match:
        found = profile.features.emergencies
        return Match(want, _fit(None if found is None else found is not want.against))

    def _pay(self, profile: Profile, want: Want) -> Match:
        stages = profile.pay.stages if profile.pay else ()
        looked_at = stages if want.later else stages[:1]
        known = [(s, a) for s in looked_at if (a := self._pays.amounts(profile, s)) is not None]
        for stage, (least, most) in reversed(known):
            amount = most if want.later else least
            if amount <= want.number if want.is_most else amount >= want.number:
                return Match(want, Fit.YES, stage=stage)
        return Match(want, Fit.NO if known else Fit.UNKNOWN, stage=known[-1][0] if known else None)

    def _band(self, profile: Profile, want: Want) -> Match:
        stage, scheme = first_stage(profile), self._pays.scheme(profile)
        if stage is None or (scheme is not None and stage.band is None):
            return Match(want, Fit.UNKNOWN)
        if scheme is None:
            return Match(want, Fit.NO, stage=stage)
        asked, inclusive = want.band, "=" in want.value
        parts = scheme.parts_of(asked)
        if not parts:
            return Match(want, Fit.NO, stage=stage)
        rank, ranks = scheme.bands.index(stage.band or ""), [scheme.bands.index(p) for p in parts]
        if want.is_least:
            fits = rank >= min(ranks) if inclusive else rank > max(ranks)
        elif want.is_most:
            fits = rank <= max(ranks) if inclusive else rank < min(ranks)
        else:
            fits = rank in ranks
        return Match(want, _fit(fits is not want.against), stage=stage)

    def _route(self, profile: Profile, want: Want) -> Match:
        kinds = [RouteKind(want.value)]
        if kinds == [RouteKind.APPRENTICESHIP]:
            kinds.append(RouteKind.DEGREE_APPRENTICESHIP)
        return self._through(profile, want, lambda r: None if r.kind is None else r.kind in kinds)

    def _no_degree(self, profile: Profile, want: Want) -> Match:
        def without(route: Route) -> bool | None:
            if route.kind is None:
                return None
            return route.kind not in _WITH_DEGREE and not builds_on_degree(route)

        return self._through(profile, want, without)

    def _paid(self, profile: Profile, want: Want) -> Match:
        return self._through(profile, want, lambda route: route.paid)

    def _years(self, profile: Profile, want: Want) -> Match:
        def takes(route: Route) -> bool | None:
            if route.years is None:
                return None
            if want.is_most:
                return route.years.min <= want.number
            return route.years.max >= want.number

        return self._through(profile, want, takes)

    def _through(
        self, profile: Profile, want: Want, looks: Callable[[Route], bool | None]
    ) -> Match:
        """Whether some way into the job itself is as wanted; of against, whether none is."""
        routes = sorted(goals(profile), key=builds_on_degree)
        found = [looks(route) for route in routes]
        route = next((r for r, fits in zip(routes, found, strict=True) if fits), None)
        if want.against:
            fits = None if route is None and None in found else route is None
            return Match(want, _fit(fits))
        if route is not None:
            fit = Fit.PARTLY if want.kind is Kind.YEARS and builds_on_degree(route) else Fit.YES
            return Match(want, fit, route=route)
        return Match(want, _fit(None if None in found or not found else False))

    def _registered(self, profile: Profile, want: Want) -> Match:
        registration, wanted = profile.registration, want.kind is Kind.REGISTERED
        if want.value and registration is not None:
            return Match(want, _fit(registration.body == want.value))
        return Match(want, _fit(None if registration is None else registration.required is wanted))

    def _likeness(self, want: Want) -> Callable[[Profile], Match]:
        other = self._store.profiles[want.value]
        like = Likeness(other.features)

        def match(profile: Profile) -> Match:
            if profile is other:
                return Match(want, Fit.NO)
            found = like.of(profile.features)
            if found is None:
                return Match(want, Fit.UNKNOWN)
            return Match(want, Fit.YES if found >= _LIKE_ENOUGH else Fit.NO, likeness=found)

        return match


class Likeness:
    """How much jobs have in common with one."""

    def __init__(self, features: Features) -> None:
        """Measure by the features of a job."""
        self._lists = [
            (kind, weight, frozenset(ids))
            for kind, weight in _WEIGHTS.items()
            if (ids := features.lists[kind])
        ]

    def of(self, features: Features) -> float | None:
        """How much a job has in common with it, from 0 to 1; None where nothing is known."""
        found = total = 0.0
        for kind, weight, ids in self._lists:
            others: tuple[str, ...] | None = getattr(features, kind)
            if not others:
                continue
            both = len(ids.intersection(others))
            total += weight
            found += weight * both / (len(ids) + len(others) - both)
        return found / total if total else None


def shared(one: Features, other: Features) -> list[str]:
    """Ids of what two jobs have in common, of which they are alike."""
    kinds = [kind for kind in _WEIGHTS if kind != Kind.SUBJECTS.value]
    lists = ((one.lists[kind] or (), other.lists[kind] or ()) for kind in kinds)
    return [each for first, second in lists for each in first if each in second]


def worst(matches: Iterable[Match]) -> Fit:
    """How several wants come out together."""
    return max((match.fit for match in matches), default=Fit.YES)


def _fit(fits: bool | None) -> Fit:
    if fits is None:
        return Fit.UNKNOWN
    return Fit.YES if fits else Fit.NO
