"""How visitors ask for jobs to be set side by side."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import TypeVar

from careers.shapes.finding import Aspect
from careers.shapes.questions import Ways
from careers.shapes.store import Store
from careers.words.names import Names
from careers.words.vocabulary import reader_of

T = TypeVar("T", bound=Hashable)


class ComparisonReader:
    """Reads by what jobs are to be compared."""

    def __init__(self, store: Store) -> None:
        """Learn the words of a store."""
        self._reader = reader_of(store)
        words = store.finding
        self._aspects = self._names((ways, Aspect(key)) for key, ways in words.aspects.items())
        self._comparatives = self._names([(words.comparatives, True)])
        self._weighing = self._names([(words.both_ways, True)])
        self._between = self._names([(words.between, True)])

    def _names(self, ways: Iterable[tuple[Ways, T]]) -> Names[T]:
        """Names to find; those in Welsh as they are, since "haws" repaired as English is "has"."""
        return Names(
            (form, target)
            for each, target in ways
            for name in (*each.en, *each.cy)
            for form in ((name, *self._reader.forms(name)) if name in each.en else (name,))
        )

    def aspect(self, text: str) -> Aspect | None:
        """By what jobs are compared; None where a message names nothing, or several things.

        In "which has the longer degree" it is the length, not the degree.
        """
        tokens = self._reader.read(text)
        named = self._aspects.find(tokens)
        ranking = self._comparatives.find(tokens)
        ranked = {
            each.target
            for each in named
            if any(each.start < other.end and other.start < each.end for other in ranking)
        }
        found = ranked or {each.target for each in named}
        return found.pop() if len(found) == 1 else None

    def is_weighing(self, text: str) -> bool:
        """Whether a message asks for good and bad of each."""
        return bool(self._weighing.find(self._reader.read(text)))

    def speaks_of_several(self, text: str) -> bool:
        """Whether a message speaks of jobs as of several, as in "which one"."""
        return bool(self._between.find(self._reader.read(text)))
