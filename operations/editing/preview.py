"""`careers preview`: what would be told on another day."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

import typer

from careers.conversation.respond import Responder
from careers.pay.lookup import in_force
from careers.pay.years import pay_year
from careers.shapes.language import Language
from careers.shapes.pay import PayTable
from careers.shapes.profile import Profile
from careers.shapes.store import Store
from careers.shapes.topics import AnsweredBy
from careers.turn.memory import Memory
from careers.turn.question import Question
from careers.turn.turn import Turn
from operations.editing.choosing import job_named
from operations.editing.desk import AsJson, AsOf, InLanguage, content, tell

_Job = Annotated[
    str | None,
    typer.Argument(metavar="[JOB]", help="A job, of whose pay and sources the answers are shown."),
]


@dataclass(frozen=True)
class Nation:
    """The pay tables of a nation on a day.

    Attributes:
        holds: the pay year of the table that answers; None where none has begun to hold.
        old: whether that year is over, so that the answer says that pay may have gone up.
        announced: the years of tables that don't hold yet.
    """

    scheme: str
    nation: str
    holds: str | None
    old: bool
    announced: tuple[str, ...]


@dataclass(frozen=True)
class Preview:
    """What would be told on a day."""

    as_of: datetime.date
    tables: tuple[Nation, ...]
    answers: dict[str, tuple[str, ...]]


def preview(
    as_of: AsOf,
    job: _Job = None,
    language: InLanguage = Language.ENGLISH,
    as_json: AsJson = False,
) -> None:
    """Show what would be told on another day.

    That is which pay table of each nation would answer and which would be announced; with a job, the
    answers on its pay and on its sources, too.
    """
    store = content()
    tables = tuple(_nations(store, as_of))
    answers = _answers(store, job_named(store, job), as_of, language) if job else {}
    tell(Preview(as_of, tables, answers), _lines(as_of, tables, answers), as_json)


def _nations(store: Store, day: datetime.date) -> Iterator[Nation]:
    for scheme, tables in store.pay_tables.items():
        for nation in sorted({each.nation for each in tables}):
            yield _nation(scheme, nation, [each for each in tables if each.nation == nation], day)


def _nation(scheme: str, nation: str, tables: list[PayTable], day: datetime.date) -> Nation:
    holds = next((each.year for each in tables if in_force(each, day)), None)
    old = holds is not None and holds < pay_year(day)
    announced = tuple(each.year for each in reversed(tables) if not in_force(each, day))
    return Nation(scheme, nation, holds, old, announced)


def _answers(
    store: Store, profile: Profile, day: datetime.date, language: Language
) -> dict[str, tuple[str, ...]]:
    """What is answered on the pay and the sources of a job, by the question."""
    responder = Responder(store, lambda: day)
    found = {}
    for what in (AnsweredBy.PAY, AnsweredBy.SOURCES):
        topic = store.answered_by(what)
        turn = Turn("", (Question(topic.intent),), page=profile.id, language=language)
        question = topic.question.said_in(language).words
        found[question] = responder.respond(turn, Memory()).answer.paragraphs
    return found


def _lines(
    day: datetime.date, tables: tuple[Nation, ...], answers: dict[str, tuple[str, ...]]
) -> Iterator[str]:
    yield f"On {day}:"
    for each in tables:
        told = f"pay of {each.holds}" if each.holds else "no pay table holds yet"
        old = ", which is said to be old" if each.old else ""
        coming = f"; announced: {', '.join(each.announced)}" if each.announced else ""
        yield f"  {each.scheme}, {each.nation}: {told}{old}{coming}"
    for question, paragraphs in answers.items():
        yield from ("", f"> {question}", *paragraphs)
