"""`careers stale`: what in the content is old, or waits for somebody."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

import typer

from operations.content.ages import MOST_DAYS, Reviewed, old_pay, reviewed
from operations.content.review import review, summary
from operations.editing.desk import AsJson, AsOfToday, content, content_folder, tell

_Days = Annotated[
    int, typer.Option("--days", min=0, help="How many days may go by between two reviews.")
]
_Every = Annotated[bool, typer.Option("--all", help="List what isn't overdue as well.")]


@dataclass(frozen=True)
class Stale:
    """How old the content is.

    Attributes:
        as_of: the day.
        days: how many may go by between two reviews.
        parts: how many parts there are that are compared with a source.
        listed: those that are shown, the oldest first.
        overdue: how many are overdue.
        oldest: when the oldest was last compared; None where there is none.
        pay: nations without a table of the newest year.
        welsh_drafts: texts whose Welsh no Welsh speaker has approved.
        welsh_approved: texts whose Welsh is approved.
    """

    as_of: datetime.date
    days: int
    parts: int
    listed: tuple[Reviewed, ...]
    overdue: int
    oldest: datetime.date | None
    pay: tuple[str, ...]
    welsh_drafts: int
    welsh_approved: int


def stale(
    as_of: AsOfToday, days: _Days = MOST_DAYS, every: _Every = False, as_json: AsJson = False
) -> None:
    """List what is old, the oldest first.

    That is whatever was last compared with its source too long ago, nations without a pay table of
    the newest year, and how much Welsh awaits approval.
    """
    store, read = content(), review(content_folder())
    found = reviewed(store, as_of)
    late = [each for each in found if each.days > days]
    result = Stale(
        as_of,
        days,
        len(found),
        tuple(found if every else late),
        len(late),
        found[0].last_reviewed if found else None,
        tuple(old_pay(store, as_of)),
        len(read.drafts),
        len(read.approved),
    )
    tell(result, [*_lines(result), summary(read) + "."], as_json)


def _lines(result: Stale) -> Iterator[str]:
    for each in result.listed:
        yield f"{each.last_reviewed} ({each.days} days)  {each.file}: {each.where}"
    oldest = f"; the oldest was on {result.oldest}" if result.oldest else ""
    yield (
        f"{result.overdue} of {result.parts} parts were last compared with their sources more than "
        f"{result.days} days before {result.as_of}{oldest}."
    )
    yield from (f"{each}." for each in result.pay)
