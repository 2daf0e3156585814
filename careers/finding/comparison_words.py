"""How visitors ask for jobs to be set side by side."""

from __future__ import annotations

from careers.shapes.finding import Aspect
from careers.shapes.store import Store
from careers.words.vocabulary import reader_of


class ComparisonReader:
    """Reads by what jobs are to be compared."""

    def __init__(self, store: Store) -> None:
        """Learn the words of a store."""
        self._reader = reader_of(store)
        words = store.finding
        self._aspects = self._reader.names(
            (name, Aspect(key)) for key, ways in words.aspects.items() for name in ways.all
        )
        self._weighing = self._reader.names((name, True) for name in words.both_ways.all)
        self._between = self._reader.names((name, True) for name in words.between.all)

    def aspect(self, text: str) -> Aspect | None:
        """By what jobs are compared; None where a message names nothing, or several things."""
        found = {each.target for each in self._aspects.find(self._reader.read(text))}
        return found.pop() if len(found) == 1 else None

    def is_weighing(self, text: str) -> bool:
        """Whether a message asks for good and bad of each."""
        return bool(self._weighing.find(self._reader.read(text)))

    def speaks_of_several(self, text: str) -> bool:
        """Whether a message speaks of jobs as of several, as in "which one"."""
        return bool(self._between.find(self._reader.read(text)))
