"""Content with one job, with a very small one, and with many; and everything to ask in it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import MISSING, dataclass, fields
from functools import lru_cache
from pathlib import Path

import yaml

from careers.shapes.profile import Profile
from careers.shapes.store import Store
from careers.turn.answer import Answer
from careers.turn.question import Named
from tests.loading import loaded
from tests.visitor import text_of

ROOT = Path(__file__).parents[2]
SMALLEST = ROOT / "docs" / "minimal-profile.yml"
MADE_UP = (SMALLEST, *sorted((ROOT / "tests" / "profiles").glob("*.yml")))
# What a turn of the other domain layers answers: danger, before anything else.
_ELSEWHERE = ("crisis_", "not_a_crisis")
_OF_PROFILE = ("route", "specialism")
_UNFILLED = re.compile(r"[{}]|\bNone\b")
# What is left of a list or a value that is empty: two spaces, a space before a stop, a bare bullet.
_EMPTY = re.compile(r"\S  \S|\s[.,;:!?)]|^- *$|:\s*\.|\(\s*\)|,\s*,", re.MULTILINE)


@dataclass(frozen=True)
class World:
    """Content, and the pages that visitors may come from.

    Attributes:
        name: what is in it.
        pages: ids of its jobs, and None for no page.
    """

    name: str
    store: Store
    pages: tuple[str | None, ...]


def one_job(real: Path) -> World:
    """The real content."""
    return _world("the real content", loaded(real))


def smallest_job(real: Path, folder: Path) -> World:
    """Nothing but the profile to copy."""
    data = Path(shutil.copytree(real, folder / "smallest", ignore=_training))
    _no_jobs(data)
    _place(SMALLEST, data)
    return _world("the profile to copy alone", loaded(data))


def barest_job(real: Path, folder: Path) -> World:
    """One profile with no key that may be left out."""
    data = Path(shutil.copytree(real, folder / "barest", ignore=_training))
    _no_jobs(data)
    profile = yaml.safe_load(SMALLEST.read_text(encoding="utf-8"))
    needed = {each.name for each in fields(Profile) if each.default is MISSING}
    bare = {key: value for key, value in profile.items() if key in needed}
    bare["sources"]["page"] = {"title": bare["sources"]["page"]["title"]}
    bare["topics"] = {"summary": bare["topics"]["summary"]}
    path = data / "profiles" / f"{bare['id']}.yml"
    path.write_text(yaml.safe_dump(bare), encoding="utf-8")
    return _world("a profile of needed keys alone", loaded(data))


def many_jobs(real: Path, folder: Path) -> World:
    """The real content and every made-up job."""
    data = Path(shutil.copytree(real, folder / "many", ignore=_training))
    for path in MADE_UP:
        _place(path, data)
    return _world("many jobs", loaded(data))


def _no_jobs(data: Path) -> None:
    shutil.rmtree(data / "profiles")
    (data / "profiles").mkdir()


def _training(folder: str, names: list[str]) -> set[str]:
    return {name for name in names if name in ("nlu", "rules", "stories")}


def _place(path: Path, data: Path) -> None:
    identity = yaml.safe_load(path.read_text(encoding="utf-8"))["id"]
    shutil.copyfile(path, data / "profiles" / f"{identity}.yml")


def _world(name: str, store: Store) -> World:
    return World(name, store, (*store.profiles, None))


@lru_cache(maxsize=1)
def intents() -> tuple[str, ...]:
    """Every intent that the answers are asked with."""
    domain = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
    return (
        *(each for each in domain["intents"] if not each.startswith(_ELSEWHERE)),
        "nlu_fallback",
    )


def nameable(store: Store, page: str | None) -> Iterator[tuple[Named, ...]]:
    """Nothing; then one thing of each kind that can be named; then two."""
    yield ()
    profiles = [store.profiles[page]] if page else list(store.profiles.values())
    parts = [(kind, part.id) for profile in profiles for kind, part in _parts(profile)]
    words = [
        (kind, entry.words[0].id)
        for kind, entry in store.vocabulary.items()
        if entry.words and kind != "band_word"  # read as a band, and never named by itself
    ]
    others = [
        ("occupation", next(iter(store.profiles))),
        ("organisation", next(iter(store.contacts))),
        ("subject", next(iter(store.contacts))),
        ("pay_scheme", next(iter(store.schemes))),
        ("bare_number", "3"),
        ("year", "2019/20"),
        *(("band", band) for band in ("1", "6", "8", "99")),
    ]
    for kind, item in [*words, *others, *parts]:
        yield (Named(kind, item),)
    yield Named("band", "5"), Named("band", "7")
    yield Named("nation", "scotland"), Named("stage", "senior")


def _parts(profile: Profile) -> Iterator[tuple[str, Profile]]:
    for kind, parts in zip(_OF_PROFILE, (profile.entry_routes, profile.specialisms), strict=True):
        yield from ((kind, part) for part in parts[:1])  # type: ignore[misc]


def faults(answer: Answer) -> list[str]:
    """Everything that no answer may be, whatever was asked."""
    text = text_of(answer)
    found = []
    if not answer.paragraphs or not all(part.strip() for part in answer.paragraphs):
        found.append("it says nothing")
    found += [f"it shows {match!r}" for match in _UNFILLED.findall(text)]
    found += [f"something is empty near {match!r}" for match in _EMPTY.findall(text)]
    titles = [reply.title for reply in answer.replies]
    if not all(titles) or len(set(titles)) != len(titles) or len(titles) > 4:
        found.append(f"its quick replies are {titles}")
    return found
