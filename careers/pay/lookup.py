"""Which published pay table answers a question."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from careers.pay.years import pay_year
from careers.shapes.pay import PayTable, Range
from careers.shapes.store import Store


class NoTable(LookupError):
    """No table is held for a nation in a year.

    Attributes:
        year: the pay year that was asked for, or that the day lies in.
        years: the years that are held for the nation, newest first.
    """

    def __init__(self, nation: str, year: str, years: tuple[str, ...]) -> None:
        """Say what is missing and what is held."""
        super().__init__(f"no pay table for {nation} in {year}")
        self.nation = nation
        self.year = year
        self.years = years


@dataclass(frozen=True)
class BandPay:
    """What one band paid in one nation and year.

    Attributes:
        table: the table that says so.
        range: the whole range, where the table holds it.
        entry_point: the lowest point in GBP per year, where only that was seen.
    """

    table: PayTable
    band: str
    range: Range | None
    entry_point: int | None


def years_held(store: Store, scheme: str, nation: str) -> tuple[str, ...]:
    """The financial years of a nation's tables, newest first."""
    return tuple(table.year for table in store.pay_tables[scheme] if table.nation == nation)


def pay_table(
    store: Store, scheme: str, nation: str, today: datetime.date, year: str | None = None
) -> PayTable:
    """The table of a nation for a year; without one, the newest that holds today.

    Args:
        store: holds the tables.
        scheme: id of the pay scheme.
        nation: id of the nation.
        today: tables that hold from a later day only answer for their own year.
        year: the pay year, such as `2026/27`.

    Raises:
        NoTable: the store holds none; figures of another year are never put in its place.
    """
    for table in store.pay_tables[scheme]:
        fits = table.year == year if year is not None else in_force(table, today)
        if table.nation == nation and fits:
            return table
    raise NoTable(nation, year or pay_year(today), years_held(store, scheme, nation))


def tables_beside(store: Store, table: PayTable) -> tuple[PayTable, ...]:
    """The tables of a table's scheme and nation, itself among them, newest first."""
    scheme = next(tables for tables in store.pay_tables.values() if table in tables)
    return tuple(each for each in scheme if each.nation == table.nation)


def in_force(table: PayTable, today: datetime.date) -> bool:
    """Whether a table has begun to hold."""
    return table.effective_from <= today


def band_pay(table: PayTable, band: str) -> BandPay:
    """What a band pays by a table."""
    return BandPay(table, band, table.bands.get(band), table.entry_points.get(band))
