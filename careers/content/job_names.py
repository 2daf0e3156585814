"""Names of jobs: each means one job, or is the name of a group of jobs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from careers.shapes.errors import Problem
from careers.shapes.profile import Profile
from careers.shapes.store import Store
from careers.shapes.topics import JOB_GROUP, OTHER_JOB, Word

_VOCABULARY = Path("vocabulary")


def check_job_names(store: Store) -> Iterator[Problem]:
    """Names and descriptions of two jobs, which never tell which is meant, and unknown groups."""
    groups = {word.id for word in _words(store, JOB_GROUP)}
    named: dict[str, str] = {}
    for profile in store.profiles.values():
        yield from _of_profile(profile, named, groups)
    yield from _known_by(store)
    for kind, vocabulary in store.vocabulary.items():
        for number, word in enumerate(vocabulary.words):
            yield from _of_word(kind, f"{kind}.words[{number}]", word, groups)
    for number, word in enumerate(_words(store, JOB_GROUP)):
        for name in word.names:
            if (job := named.get(name.casefold())) is not None:
                what = f"found {name!r}, which {job} is called; leave it out of one"
                yield Problem(_VOCABULARY, f"{JOB_GROUP}.words[{number}].names", what)


def _of_profile(profile: Profile, named: dict[str, str], groups: set[str]) -> Iterator[Problem]:
    """Names that an earlier job has, and groups that there are not; it adds its own names."""
    file = Path("profiles", f"{profile.id}.yml")
    for where, name in _names(profile):
        other = named.setdefault(name.casefold(), profile.id)
        if other != profile.id:
            what = (
                f"found {name!r}, which {other} is called too; leave it out of one; if both "
                f"are called so, let both be of a group with this name ({JOB_GROUP})"
            )
            yield Problem(file, where, what)
    for place, group in enumerate(profile.groups):
        if group not in groups:
            yield _unknown(file, f"groups[{place}]", group, groups)


def _known_by(store: Store) -> Iterator[Problem]:
    """What two jobs are known by, so that it tells neither from the other."""
    known: dict[str, str] = {}
    for profile in store.profiles.values():
        file = Path("profiles", f"{profile.id}.yml")
        for language, phrases in (("en", profile.known_by.en), ("cy", profile.known_by.cy)):
            for place, said in enumerate(phrases):
                other = known.setdefault(said.casefold(), profile.id)
                if other != profile.id:
                    what = f"found {said!r}, by which {other} is known, too; say what sets it apart"
                    yield Problem(file, f"known_by.{language}[{place}]", what)


def _of_word(kind: str, where: str, word: Word, groups: set[str]) -> Iterator[Problem]:
    """Only jobs are near groups of jobs, and only to those that there are."""
    if kind != OTHER_JOB and word.groups:
        yield Problem(_VOCABULARY, f"{where}.groups", f"found some; allowed in {OTHER_JOB} only")
        return
    for place, group in enumerate(word.groups):
        if group not in groups:
            yield _unknown(_VOCABULARY, f"{where}.groups[{place}]", group, groups)


def _unknown(file: Path, where: str, found: str, groups: set[str]) -> Problem:
    allowed = ", ".join(sorted(groups)) or "none, since there are none"
    return Problem(file, where, f"found {found!r}; allowed: {allowed}")


def _names(profile: Profile) -> Iterator[tuple[str, str]]:
    """Where each name of a job stands, and the name."""
    yield "title", profile.title.en
    yield "plural", profile.plural.en
    for place, title in enumerate(profile.other_titles):
        yield f"other_titles[{place}]", title.en
    for place, alias in enumerate(profile.aliases):
        yield f"aliases[{place}]", alias


def _words(store: Store, kind: str) -> tuple[Word, ...]:
    return store.vocabulary[kind].words if kind in store.vocabulary else ()
