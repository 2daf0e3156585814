"""What nobody can have meant: facts that never show, and ways in that hide words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from careers.content.placeholders import fields_of
from careers.shapes.errors import Problem
from careers.shapes.kinds import ASPECT
from careers.shapes.profile import Focus, Profile, Section
from careers.shapes.store import Store
from careers.shapes.topics import Word

_MOST_POINTS = 6


def check_oversights(store: Store) -> Iterator[Problem]:
    """Facts that no question brings up, and ways in by names that hide words."""
    aspects = frozenset(word.id for word in _words(store, ASPECT))
    for file, sections in _files(store):
        for topic, section in sections.items():
            yield from _unshown(file, f"topics.{topic}", section, aspects)
    for profile in store.profiles.values():
        yield from _hiding(store, profile)


def _files(store: Store) -> Iterator[tuple[Path, Mapping[str, Section]]]:
    for profile in store.profiles.values():
        yield Path("profiles", f"{profile.id}.yml"), profile.topics
    for scheme in store.schemes.values():
        yield Path("pay", scheme.id, "scheme.yml"), scheme.topics
    for name, terms in store.terms.items():
        yield Path("pay", name, "terms.yml"), terms.topics


def _unshown(
    file: Path, where: str, section: Section, aspects: frozenset[str]
) -> Iterator[Problem]:
    said = [section.lead, *(point.text for point in section.points)]
    said += [section.more] if section.more else []
    used = {name for text in said for name in fields_of(f"{text.en} {text.cy or ''}")}
    for name in section.figures:
        if name not in used:
            what = f"no text says it; write {{{name}}} in one, or leave it out"
            yield Problem(file, f"{where}.figures.{name}", what)
    shown = 0 if section.focus is Focus.NAMED else _MOST_POINTS
    plain = [place for place, point in enumerate(section.points) if not point.about]
    for place in plain[shown:]:
        # Of a kind that nothing else answers, it is told to whoever asks for that.
        if not section.points[place].answers:
            what = f"never shows; say what it is about, as in about: [{_one(aspects)}]"
            yield Problem(file, f"{where}.points[{place}]", what)


def _one(aspects: frozenset[str]) -> str:
    return min(aspects, default="gcse")


def _hiding(store: Store, profile: Profile) -> Iterator[Problem]:
    """A way in by the name of a word: who says the word would always name the way in."""
    file = Path("profiles", f"{profile.id}.yml")
    kinds = (kind for kind in store.vocabulary if kind != ASPECT)
    words = {
        name.casefold(): kind
        for kind in kinds
        for word in _words(store, kind)
        for name in word.names
    }
    for place, route in enumerate(profile.entry_routes):
        named = (("name", route.name.en), ("short_name", route.short_name or ""))
        aliases = ((f"aliases[{number}]", each) for number, each in enumerate(route.aliases))
        for key, name in (*named, *aliases):
            if (kind := words.get(name.casefold())) is not None:
                what = f"found {name!r}, which is a {kind}; write {name + ' route'!r}, say"
                yield Problem(file, f"entry_routes[{place}].{key}", what)


def _words(store: Store, kind: str) -> tuple[Word, ...]:
    return store.vocabulary[kind].words if kind in store.vocabulary else ()
