"""`careers compare`: a few jobs side by side, as visitors are told."""

from __future__ import annotations

from typing import Annotated

import typer

from careers.answering.messages import as_custom
from careers.answering.speaker import Speaker
from careers.finding.comparing import MOST_COMPARED
from careers.finding.finder import pays_of
from careers.finding.side_by_side import SideBySide
from careers.shapes.language import Language
from operations.editing.choosing import job_named
from operations.editing.desk import AsJson, AsOfToday, InLanguage, content, tell

_Jobs = Annotated[
    list[str], typer.Argument(metavar="JOB JOB", help="Two to four jobs, by their ids or by names.")
]


def compare(
    jobs: _Jobs,
    as_of: AsOfToday,
    language: InLanguage = Language.ENGLISH,
    as_json: AsJson = False,
) -> None:
    """Set two to four jobs side by side, as visitors are told."""
    store = content()
    profiles = list({each.id: each for each in (job_named(store, name) for name in jobs)}.values())
    if not 2 <= len(profiles) <= MOST_COMPARED:
        found = "the same job twice" if len(profiles) < len(jobs) else f"{len(jobs)} of them"
        raise typer.BadParameter(f"found {found}; allowed: 2 to {MOST_COMPARED} different jobs")
    speaker = Speaker(store, language, as_of)
    answer = SideBySide(speaker, profiles, pays_of(store, as_of, None)).answer(None)
    found_jobs = [each.id for each in profiles]
    tell({"jobs": found_jobs, **as_custom(answer)}, answer.paragraphs, as_json)
