"""Jobs that only tests know, each known by what is done in it."""

from __future__ import annotations

import datetime
from dataclasses import replace

from careers.shapes.language import Text
from careers.shapes.profile import Profile, Section
from careers.shapes.questions import Ways
from careers.shapes.store import Store

EARS, BIRTHS, ASLEEP, TRAYS, RAYS, PICTURES = (
    *("ear-fitter", "birth-helper", "sleep-bringer"),
    *("tray-packer", "ray-aimer", "picture-taker"),
)
GROUP = "radiographers"
_DAY = datetime.date(2026, 11, 20)
_KNOWN = {
    EARS: Ways(("fits hearing aids", "tests your hearing"), ("gosod cymhorthion clyw",)),
    BIRTHS: Ways(("delivers babies", "mums who are pregnant"), ("geni babanod",)),
    ASLEEP: Ways(("puts you to sleep before an operation", "hands tools to the surgeon"), ()),
    TRAYS: Ways(("cleans surgical instruments", "packs trays after an operation"), ()),
    RAYS: Ways(("aims rays at cancer", "scans where the cancer is"), ("trin canser",)),
    PICTURES: Ways(
        ("takes x-rays of broken bones", "scans inside the body"), ("lluniau o esgyrn",)
    ),
}


def with_described_jobs(store: Store) -> Store:
    """The content with jobs that are known by what is done in them; two share a name."""
    made = {job: _job(store, job, known) for job, known in _KNOWN.items()}
    return replace(store, profiles={**store.profiles, **made})


def _job(store: Store, job: str, known: Ways) -> Profile:
    like = store.profiles["clinical-technologist"]
    first, second = job.split("-")
    plural = f"{first} {second}s"
    return Profile(
        id=job,
        title=Text(en=f"{first.title()} {second.title()}", cy=f"Y {job}"),
        plural=Text(en=plural),
        sources=like.sources,
        general_contact=like.general_contact,
        topics={
            "summary": Section(_DAY, Text(en=f"This is what {plural} are.", cy=f"Dyma {plural}.")),
            "hours": Section(_DAY, Text(en="They start at seven.")),
            "training_length": Section(_DAY, Text(en="It takes nine years.")),
        },
        known_by=known,
        groups=(GROUP,) if job in (RAYS, PICTURES) else (),
    )
