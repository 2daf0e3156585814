"""How old the content is: when each part was last compared with its source, and of which year pay is."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from careers.pay.lookup import in_force
from careers.pay.years import pay_year
from careers.shapes.profile import Section
from careers.shapes.store import Store

MOST_DAYS = 365
"""After so many days a part wants to be compared with its source again."""


@dataclass(frozen=True)
class Reviewed:
    """A part of the content.

    Attributes:
        file: the file, in the folder of content.
        where: the place in the file.
        last_reviewed: the day on which it was last compared with its source.
        days: how many have gone by since.
    """

    file: str
    where: str
    last_reviewed: datetime.date
    days: int

    @property
    def line(self) -> str:
        """It on one line."""
        return f"{self.file}: {self.where}: last compared with its source on {self.last_reviewed}"


def reviewed(store: Store, today: datetime.date) -> list[Reviewed]:
    """Every part that is compared with a source, the oldest first."""
    found = (Reviewed(file, where, day, (today - day).days) for file, where, day in _parts(store))
    return sorted(found, key=lambda each: (each.last_reviewed, each.file, each.where))


def overdue(store: Store, today: datetime.date, most_days: int = MOST_DAYS) -> list[Reviewed]:
    """The parts that want to be compared again, the oldest first."""
    return [each for each in reviewed(store, today) if each.days > most_days]


def _parts(store: Store) -> Iterator[tuple[str, str, datetime.date]]:
    for profile in store.profiles.values():
        file = f"profiles/{profile.id}.yml"
        yield from _sections(file, profile.topics)
        if profile.pay is not None:
            yield file, "pay", profile.pay.last_reviewed
    for scheme in store.schemes.values():
        yield from _sections(f"pay/{scheme.id}/scheme.yml", scheme.topics)
    for name, terms in store.terms.items():
        yield from _sections(f"pay/{name}/terms.yml", terms.topics)
    for name, tables in store.pay_tables.items():
        for table in tables:
            file = f"pay/{name}/{table.nation}-{table.year.replace('/', '-')}.yml"
            yield file, "the table", table.last_reviewed
    for contact in store.contacts.values():
        yield f"contacts/{contact.id}.yml", "the contact", contact.last_reviewed


def _sections(
    file: str, sections: Mapping[str, Section]
) -> Iterator[tuple[str, str, datetime.date]]:
    yield from ((file, f"topics.{topic}", each.last_reviewed) for topic, each in sections.items())


def old_pay(store: Store, today: datetime.date) -> list[str]:
    """Nations whose newest table isn't of the newest year that any nation has, or of this one."""
    found = []
    for name, tables in store.pay_tables.items():
        holding = [each for each in tables if in_force(each, today)]
        newest = max([pay_year(today), *(each.year for each in holding)])
        for nation in dict.fromkeys(each.nation for each in tables):
            own = max((each.year for each in holding if each.nation == nation), default=None)
            if own != newest:
                held = f"the newest table that holds is of {own}" if own else "no table holds yet"
                found.append(f"pay/{name}: {nation}: {held}, and {newest} is due")
    return found
