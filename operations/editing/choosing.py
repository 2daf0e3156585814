"""The job that an editor means: by its id, its title or another of its names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer
from rapidfuzz import fuzz, process

from careers.shapes.profile import Profile
from careers.shapes.store import Store
from careers.shapes.topics import JOB_GROUP

Job = Annotated[
    str, typer.Argument(metavar="JOB", help="A job: its id, or a name of it in either language.")
]

_MOST_NEAR = 3
_NEAR = 60.0  # of 100; below it names have hardly a word in common


def job_named(store: Store, named: str) -> Profile:
    """The job of a name.

    Raises:
        typer.BadParameter: there is none, or several have the name; names the nearest.
    """
    found = names_of(store, named)
    if len(found) == 1:
        return store.profiles[found[0]]
    if found:
        raise typer.BadParameter(f"found {named!r}, which names several: {_listed(store, found)}")
    names = list(_names(store))
    near = process.extract(
        _plain(named), [name for name, _ in names], scorer=fuzz.WRatio, score_cutoff=_NEAR, limit=20
    )
    jobs = list(dict.fromkeys(names[place][1] for _, _, place in near))[:_MOST_NEAR]
    nearest = (
        f"nearest: {_listed(store, jobs)}" if jobs else f"allowed: {', '.join(store.profiles)}"
    )
    raise typer.BadParameter(f"found {named!r}, and there is no such job; {nearest}")


def names_of(store: Store, named: str) -> list[str]:
    """Ids of the jobs that have a name."""
    return list(dict.fromkeys(job for name, job in _names(store) if name == _plain(named)))


def _names(store: Store) -> Iterator[tuple[str, str]]:
    """Every name of every job, with the job's id."""
    for profile in store.profiles.values():
        yield _plain(profile.id), profile.id
        for text in (profile.title, profile.plural, *profile.other_titles):
            yield from ((_plain(words), profile.id) for words in (text.en, text.cy) if words)
        yield from ((_plain(alias), profile.id) for alias in profile.aliases)
    vocabulary = store.vocabulary.get(JOB_GROUP)
    for group in vocabulary.words if vocabulary else ():
        for job in store.jobs_of(group.id):
            yield from ((_plain(name), job) for name in group.names)


def _plain(name: str) -> str:
    return " ".join(name.casefold().replace("-", " ").split())


def _listed(store: Store, jobs: list[str]) -> str:
    return ", ".join(f"{each} ({store.profiles[each].title.en})" for each in jobs)
