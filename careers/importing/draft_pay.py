"""The pay of a page in the form of a profile."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from careers.importing.amounts import Amount
from careers.importing.pay import PagePay, Row
from careers.importing.phrases import plain
from careers.shapes.language import Language
from careers.shapes.pay import PayTable, Scheme
from careers.shapes.sources import NOT_STATED
from careers.shapes.store import Store

_STAGES = "stage"


@dataclass(frozen=True)
class DraftPay:
    """The key `pay` of a profile, and what an editor should look at."""

    value: dict[str, Any]
    to_do: list[str]


def draft_pay(
    pay: PagePay, text: str, store: Store, day: datetime.date, language: Language
) -> DraftPay | None:
    """The pay of a page, or None where it prints none.

    Args:
        pay: as it was read.
        text: the whole page, which may name the pay scheme.
        store: knows the schemes and their tables.
        day: of the import.
        language: of the page.
    """
    if not pay.rows:
        return None
    to_do: list[str] = []
    scheme = _scheme(pay.rows, text, store)
    year = pay.year or (_year(pay.rows, store.pay_tables[scheme.id]) if scheme else None)
    if year and not pay.year:
        to_do.append(f"pay: the page gives no year; its amounts are those of {year} in the tables.")
    value: dict[str, Any] = {"last_reviewed": day}
    if scheme is not None:
        value["scheme"] = scheme.id
    elif any(row.band for row in pay.rows):
        schemes = ", ".join(store.schemes)
        to_do.append(f"pay.scheme: the page names bands and no pay scheme; known: {schemes}.")
    whole = [row for row in pay.rows if not (row.name or row.band or row.stage)]
    steps = [row for row in pay.rows if row not in whole]
    ids = [word.id for word in store.vocabulary[_STAGES].words] if steps else []
    value["stages"] = list(_stages(steps, ids, year or NOT_STATED, language, to_do))
    for place, row in enumerate(whole):
        if place:
            lines = ", ".join(map(str, row.lines))
            to_do.append(f"pay: line {lines} gives another range without saying for whom.")
        elif row.amount is not None:
            value["quoted"] = _quoted(row.amount, year or NOT_STATED)
    if not steps:
        to_do.append("pay.stages: the page names no steps; write at least one.")
    return DraftPay(value, to_do)


def _stages(
    rows: Sequence[Row], ids: Sequence[str], year: str, language: Language, to_do: list[str]
) -> Iterator[dict[str, Any]]:
    for place, (row, stage) in enumerate(zip(rows, _ids(rows, ids), strict=True)):
        if stage is None or row.stage != stage:
            lines = ", ".join(map(str, row.lines))
            taken = f"{stage!r} is taken by its place" if stage else f"each once: {', '.join(ids)}"
            to_do.append(
                f"pay.stages[{place}].id: line {lines} doesn't tell which step it is; {taken}."
            )
        found: dict[str, Any] = {"id": stage, "name": text_in(row.name or stage, language)}
        if row.band:
            found["band"] = row.band
        if row.amount is not None:
            found["quoted"] = _quoted(row.amount, year)
            if None in (row.amount.min, row.amount.max):
                end = "lowest" if row.amount.min is None else "highest"
                to_do.append(f"pay.stages[{place}].quoted: the page gives no {end} amount.")
        yield found


def _ids(rows: Sequence[Row], ids: Sequence[str]) -> list[str | None]:
    """The id of each step: what its name means, or what its place among the others leaves.

    Args:
        rows: the steps, as they stand on the page.
        ids: of the stages that there are, lowest first.
    """
    named = [
        row.stage if row.stage not in [each.stage for each in rows[:place]] else None
        for place, row in enumerate(rows)
    ]
    if not any(named):
        return [*ids, *[None] * len(rows)][: len(rows)]
    if len(rows) == len(ids):
        fits = [
            stage == own or row.stage is None
            for row, stage, own in zip(rows, named, ids, strict=True)
        ]
        return [*ids] if all(fits) and named.count(None) == 1 else named
    return named


def _quoted(amount: Amount, year: str) -> dict[str, Any]:
    return {"min": amount.min, "max": amount.max, "date": year}


def _scheme(rows: Sequence[Row], text: str, store: Store) -> Scheme | None:
    """The scheme that has all the bands, where the page names it or prints its amounts."""
    bands = {row.band for row in rows if row.band}
    low = plain(text)
    for scheme in store.schemes.values() if bands else ():
        names = filter(None, (scheme.name.en, scheme.name.cy))
        told = any(plain(name) in low for name in names)
        if bands <= set(scheme.bands) and (told or _year(rows, store.pay_tables[scheme.id])):
            return scheme
    return None


def _year(rows: Sequence[Row], tables: Sequence[PayTable]) -> str | None:
    """The year of the tables that hold all the amounts that they can hold, if it is one."""
    years = {table.year for table in tables if _agrees(rows, table)}
    return years.pop() if len(years) == 1 else None


def _agrees(rows: Sequence[Row], table: PayTable) -> bool:
    met = 0
    for row in rows:
        if row.amount is None or row.band is None:
            continue
        if (band := table.bands.get(row.band)) is not None:
            if (band.min, band.max) != (row.amount.min, row.amount.max):
                return False
            met += 1
        elif (least := table.entry_points.get(row.band)) is not None:
            if least != row.amount.min:
                return False
            met += 1
    return met > 0


def text_in(words: str | None, language: Language) -> dict[str, str | None]:
    """Words of a page as a text in both languages, of which it has one."""
    tidy = words.replace("\t", " ") if words else None
    welsh = language is Language.WELSH
    return {"en": None if welsh else tidy, "cy": tidy if welsh else None}
