"""Makes jobs up by the thousand, to see how the bot bears a large store."""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from careers.shapes.store import Store
from careers.words.english import FREQUENT, english_words

SEED = "three thousand"
_ALIASES = 5
# Words that are more frequent would stand in everybody's messages.
_EVERYDAY = 4_000
_SHORTEST = 5
_ROLES = ("er", "or", "ist", "ian")
_DAY = datetime.date(2026, 11, 22)


@dataclass(frozen=True)
class MadeUp:
    """A job that is made up.

    Attributes:
        id: the file's name.
        names: its title, then its aliases.
        weekly: hours a week.
    """

    id: str
    names: tuple[str, ...]
    weekly: int

    @property
    def hours(self) -> str:
        """What is said of its hours, which no other job is told in."""
        return f"{self.names[0].capitalize()}s work {self.weekly} hours a week"


def make_jobs(store: Store, folder: Path, count: int, seed: str = SEED) -> list[MadeUp]:
    """Write profiles beside those that there are.

    Each has a title, five aliases, pay on two bands, features, a way in with shared criteria, and
    four topics of three to six sentences: some 70 lines.

    Args:
        store: the content beside which they must be right.
        folder: the content folder.
        count: how many.
        seed: the same seed makes the same jobs.
    """
    rng = random.Random(seed)  # noqa: S311 (no secret)
    names = _names(rng)
    made = []
    for number in range(count):
        own = tuple(next(names) for _ in range(1 + _ALIASES))
        job = MadeUp(f"made-up-{number:04}", own, rng.randint(30, 40))
        profile = yaml.dump(
            _profile(job, store, rng), Dumper=_Dumper, sort_keys=False, allow_unicode=True
        )
        _file(folder, job).write_text(profile, encoding="utf-8")
        made.append(job)
    return made


def change_hours(folder: Path, job: MadeUp) -> MadeUp:
    """Edit the file of a job, so that it works an hour more.

    Args:
        folder: the content folder.
        job: as it was made.
    """
    file, changed = _file(folder, job), replace(job, weekly=job.weekly + 1)
    text = file.read_text(encoding="utf-8")
    before, after = f"value: {job.weekly}\n", f"value: {changed.weekly}\n"
    file.write_text(text.replace(before, after, 1), encoding="utf-8")
    return changed


def _file(folder: Path, job: MadeUp) -> Path:
    return folder / "profiles" / f"{job.id}.yml"


_Dumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def _names(rng: random.Random) -> Iterator[str]:
    """Names of two words, none twice: what is worked with, and what somebody is."""
    rare = sorted(english_words(FREQUENT) - english_words(_EVERYDAY))
    words = [word for word in rare if len(word) >= _SHORTEST and word.isalpha()]
    roles = [word for word in words if word.endswith(_ROLES)]
    things = [word for word in words if not word.endswith((*_ROLES, "s", "ing", "ed", "ly"))]
    seen: set[tuple[str, str]] = set()
    while True:
        pair = rng.choice(things), rng.choice(roles)
        if pair not in seen:
            seen.add(pair)
            yield " ".join(pair)


def _profile(job: MadeUp, store: Store, rng: random.Random) -> dict[str, Any]:
    scheme = next(iter(store.schemes.values()))
    first = rng.randrange(2, len(scheme.bands) - 2)
    title, *aliases = job.names
    lists = store.features.lists

    def some(kind: str, most: int) -> list[str]:
        ids = [each.id for each in lists[kind]]
        return sorted(rng.sample(ids, rng.randint(1, min(most, len(ids)))))

    return {
        "id": job.id,
        "title": _text(title.title()),
        "plural": _text(f"{title}s"),
        "aliases": aliases,
        "sources": {
            "page": {"title": _text(f"Job page, {title.title()}"), "date": _DAY.isoformat()}
        },
        "general_contact": min(store.contacts),
        "features": {
            kind: some(kind, 3) for kind in ("works_with", "places", "pattern", "subjects")
        },
        "entry_routes": [
            {
                "id": "degree",
                "name": _text(f"Degree for {title}s"),
                "kind": "degree",
                "years": 3,
                "requirements": {"all": ["five-gcses", "gcse-english"]},
            }
        ],
        "criteria": [{"use": "five-gcses"}, {"use": "gcse-english"}],
        "pay": {
            "last_reviewed": _DAY,
            "scheme": scheme.id,
            "stages": [
                {"id": stage, "name": _text(stage), "band": scheme.bands[first + step]}
                for step, stage in enumerate(("start", "senior"))
            ],
        },
        "topics": {
            "summary": _section(f"{title.title()}s work with {title.split()[0]}.", 2, rng),
            "duties": _section("You'd look after this:", 5, rng),
            "hours": {
                **_section(f"{title.capitalize()}s work {{weekly}} hours a week.", 1, rng),
                "figures": {"weekly": {"value": job.weekly, "unit": "hours per week"}},
            },
            "workplaces": _section("You could work here:", 3, rng),
        },
    }


def _section(lead: str, points: int, rng: random.Random) -> dict[str, Any]:
    """A section, in sentences of everyday words."""
    words = sorted(english_words(_EVERYDAY))
    sentences = (" ".join(rng.choice(words) for _ in range(10)) for _ in range(points))
    return {
        "last_reviewed": _DAY,
        "lead": _text(lead),
        "points": [{"text": _text(each)} for each in sentences],
    }


def _text(words: str) -> dict[str, str | None]:
    return {"en": words, "cy": None}
