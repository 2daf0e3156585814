"""What profiles say for finding and comparing must be features that there are."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from careers.shapes.errors import Problem
from careers.shapes.finding import Aspect, RouteKind, Span
from careers.shapes.profile import Profile
from careers.shapes.store import Store

_FEATURES = Path("finding", "features.yml")
_WORDS = Path("finding", "words.yml")
_DESCRIBED = Path("finding", "described.yml")
_LEVELS = (2, 8)


def check_finding(store: Store) -> Iterator[Problem]:
    """Features and words that stand twice or nowhere, registers of nobody, lengths that can't be."""
    yield from _features(store)
    yield from _all_have_words("kinds", store.finding.kinds, [each.value for each in RouteKind])
    yield from _alike_twice(store)
    aspects = [each.value for each in Aspect]
    yield from _all_have_words("aspects", store.finding.aspects, aspects)
    for topic in store.topics.values():
        if topic.compared_by not in (None, *aspects):
            where = f"{topic.id}.compared_by"
            yield _missing(Path("topics"), where, topic.compared_by or "", aspects)
    for profile in store.profiles.values():
        file = Path("profiles", f"{profile.id}.yml")
        yield from _named(store, profile, file)
        yield from _routes(profile, file)
        body = profile.registration.body if profile.registration else None
        if body is not None and body not in store.contacts:
            yield _missing(file, "registration.body", body, store.contacts)
        if profile.registration and profile.registration.required and body is None:
            yield Problem(file, "registration.body", "missing; registration is required")


def _missing(file: Path, where: str, found: str, allowed: Collection[str]) -> Problem:
    listed = ", ".join(sorted(allowed)) or "none"
    return Problem(file, where, f"found {found!r}; allowed: {listed}")


def _all_have_words(
    key: str, words: Mapping[str, object], known: Collection[str]
) -> Iterator[Problem]:
    """What the bot asks for has words, and nothing else has."""
    for each in known:
        if each not in words:
            yield Problem(_WORDS, f"{key}.{each}", "missing; it needs words")
    for each in words:
        if each not in known:
            yield _missing(_WORDS, key, each, known)


def _features(store: Store) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for kind, features in store.features.lists.items():
        ids = [each.id for each in features]
        for place, feature in enumerate(features):
            where = f"{kind}[{place}]"
            if feature.id in seen:
                yield Problem(_FEATURES, f"{where}.id", f"{feature.id!r} stands twice")
            seen[feature.id] = kind
            if feature.part_of is not None and feature.part_of not in ids:
                yield _missing(_FEATURES, f"{where}.part_of", feature.part_of, ids)
            for other in feature.may_include:
                if other not in ids:
                    yield _missing(_FEATURES, f"{where}.may_include", other, ids)


def _alike_twice(store: Store) -> Iterator[Problem]:
    """Words of a description that would mean two things."""
    known: dict[str, str] = {}
    words = store.described
    for key, lists in (("alike", words.alike), ("everyday", words.everyday)):
        for place, ways in enumerate(lists):
            where = f"{key}[{place}]"
            for name in dict.fromkeys(each.casefold() for each in ways.all):
                if (other := known.setdefault(name, where)) != where:
                    what = f"found {name!r}, which stands in {other} as well; leave it out of one"
                    yield Problem(_DESCRIBED, where, what)


def _named(store: Store, profile: Profile, file: Path) -> Iterator[Problem]:
    """Each id of a profile's lists is one of that list; of some posts are only those named."""
    known = store.features.lists
    named: list[str] = []
    for kind, ids in profile.features.lists.items():
        allowed = [each.id for each in known[kind]]
        for place, found in enumerate(ids or ()):
            if found not in allowed:
                yield _missing(file, f"features.{kind}[{place}]", found, allowed)
        named += ids or ()
    for place, found in enumerate(profile.features.sometimes):
        if found not in named:
            yield _missing(file, f"features.sometimes[{place}]", found, named)


def _routes(profile: Profile, file: Path) -> Iterator[Problem]:
    for place, route in enumerate(profile.entry_routes):
        where = f"entry_routes[{place}]"
        if route.years is not None and not 0 < route.years.min <= route.years.max:
            yield Problem(file, f"{where}.years", _no_span(route.years))
        if route.level is None:
            continue
        least, most = _LEVELS
        if not least <= route.level.min <= route.level.max <= most:
            what = f"{_no_span(route.level)}; allowed: {least} to {most}"
            yield Problem(file, f"{where}.level", what)


def _no_span(span: Span) -> str:
    return f"{span.min:g} to {span.max:g} can't be"
