"""What can be wanted of a job, by what visitors call it."""

from __future__ import annotations

from collections.abc import Iterator

from careers.finding.mutating import welsh_forms
from careers.finding.wants import (
    BEST_PAID,
    FEATURES,
    LONGEST,
    SHORTEST,
    WORST_PAID,
    Kind,
    Want,
)
from careers.shapes.questions import Ways
from careers.shapes.store import Store


def _ways(store: Store) -> Iterator[tuple[Ways, Want]]:
    """Everything that can be wanted, with how visitors name it."""
    lists = store.features.lists
    for kind in FEATURES:
        for feature in lists[kind.value]:
            yield feature.names, Want(kind, feature.id)
    yield store.features.emergencies.names, Want(Kind.EMERGENCIES)
    words = store.finding
    yield words.without_degree, Want(Kind.NO_DEGREE)
    yield words.paid, Want(Kind.PAID)
    yield words.registered, Want(Kind.REGISTERED)
    yield words.unregistered, Want(Kind.UNREGISTERED)
    for body in sorted(_keeping_registers(store)):
        contact = store.contacts[body]
        short = (contact.short_name,) if contact.short_name else ()
        english = (contact.name.en, *short, *contact.aliases)
        names = Ways(english, (contact.name.cy,) if contact.name.cy else ())
        yield names, Want(Kind.REGISTERED, body)
    for route, ways in words.kinds.items():
        yield ways, Want(Kind.ROUTE, route)
    yield words.best_paid, Want(Kind.ORDER, BEST_PAID)
    yield words.worst_paid, Want(Kind.ORDER, WORST_PAID)
    yield words.shortest, Want(Kind.ORDER, SHORTEST)
    yield words.longest, Want(Kind.ORDER, LONGEST)


def _keeping_registers(store: Store) -> set[str]:
    """Ids of the contacts with whom some job is registered."""
    every = (job.registration for job in store.profiles.values() if job.registration)
    return {each.body for each in every if each.body is not None and each.body in store.contacts}


def english_names(store: Store) -> Iterator[tuple[str, Want]]:
    """English names of whatever can be wanted."""
    for ways, want in _ways(store):
        for name in ways.en:
            yield name, want


def welsh_names(store: Store) -> Iterator[tuple[str, Want]]:
    """Welsh names, whose first word mutates, with accents and without."""
    for ways, want in _ways(store):
        for name in ways.cy:
            for each in welsh_forms(name):
                yield each, want
