"""Jobs that only tests know: three of a group and one of none, each with facts of its own."""

from __future__ import annotations

import datetime
from dataclasses import replace

from careers.shapes.language import Text
from careers.shapes.profile import Profile, Section
from careers.shapes.store import Store

GROUP = "radiographers"
BONE, RAY, KITE = "bone-mender", "ray-mender", "kite-maker"
_DAY = datetime.date(2026, 11, 20)


def with_made_up_jobs(store: Store) -> Store:
    """The content with two jobs that share a name, and one that shares none."""
    made = (
        _job(store, BONE, "Bone Mender", "bone menders", (GROUP,), ("skeleton mender",)),
        _job(store, RAY, "Ray Mender", "ray menders", (GROUP,), ("beam mender",)),
        _job(store, KITE, "Kite Maker", "kite makers", (), ("kiter",)),
    )
    return replace(store, profiles={**store.profiles, **{each.id: each for each in made}})


def _job(
    store: Store,
    job: str,
    title: str,
    plural: str,
    groups: tuple[str, ...],
    aliases: tuple[str, ...],
) -> Profile:
    like = store.profiles["clinical-technologist"]
    return Profile(
        id=job,
        title=Text(en=title),
        plural=Text(en=plural),
        sources=like.sources,
        general_contact=like.general_contact,
        topics={
            "summary": Section(_DAY, Text(en=f"This is what {plural} are.")),
            "hours": Section(_DAY, Text(en=f"The hours of {plural} are long.")),
            "team": Section(_DAY, Text(en=f"The team of {plural} is small.")),
            "training_length": Section(_DAY, Text(en=f"Training {plural} takes years.")),
        },
        aliases=aliases,
        groups=groups,
        entry_routes=like.entry_routes[:1],
        criteria=like.criteria,
    )
