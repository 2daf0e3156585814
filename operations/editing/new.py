"""`careers new`: a profile to fill in."""

from __future__ import annotations

import datetime
import json
import re
from pathlib import Path
from string import Template
from typing import Annotated

import typer

from operations.common.project import this_project
from operations.editing.choosing import names_of
from operations.editing.desk import AsJson, AsOfToday, content, content_folder, tell

TEMPLATE = "docs/new-profile.yml"
_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_Job = Annotated[
    str, typer.Argument(metavar="JOB", help='Its title, such as "Kite Inspector", or the id to be.')
]
_Title = Annotated[str | None, typer.Option("--title", help="Its title, where JOB is the id.")]
_Plural = Annotated[
    str | None, typer.Option("--plural", help='More than one of them, such as "kite inspectors".')
]


def new(
    job: _Job,
    as_of: AsOfToday,
    title: _Title = None,
    plural: _Plural = None,
    as_json: AsJson = False,
) -> None:
    """Write a profile to fill in.

    It passes the check as it is, and says nothing of the job but that there is nothing yet. A file
    that is there already is never touched.
    """
    identity = _identity(job)
    named = title or (job if job != identity else job.replace("-", " ").title())
    if job != identity and title is not None and title != job:
        raise typer.BadParameter(f"found two titles, {job!r} and {title!r}; allowed: one")
    folder = content_folder() / "profiles"
    place = folder / f"{identity}.yml"
    if place.exists() or (folder / identity).exists():
        raise typer.BadParameter(f"{place.name} is there already, and is left as it is")
    for name in (identity, named):
        if held := names_of(content(), name):
            raise typer.BadParameter(f"{name!r} is a name already, of {', '.join(held)}")
    _write(place, identity, named, plural or f"{named.lower()}s", as_of)
    told = [f"Wrote {place}: fill it in, then run `careers check`."]
    tell({"id": identity, "file": place}, told, as_json)


def _identity(job: str) -> str:
    """The id of a job, made from its title."""
    found = "-".join(re.findall(r"[a-z0-9]+", job.lower().replace("'", "").replace("’", "")))
    if not _ID.fullmatch(found):
        allowed = "a title in letters, or an id such as kite-inspector"
        raise typer.BadParameter(f"found {job!r}; allowed: {allowed}")
    return found


def _write(place: Path, identity: str, title: str, plural: str, day: datetime.date) -> None:
    template = Template((this_project().root / TEMPLATE).read_text(encoding="utf-8"))
    words = {"title": title, "plural": plural}
    quoted = {key: json.dumps(each, ensure_ascii=False)[1:-1] for key, each in words.items()}
    with place.open("x", encoding="utf-8") as file:
        file.write(template.substitute(quoted, id=identity, today=day.isoformat()))
