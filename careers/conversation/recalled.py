"""What of a memory still holds, where the content has changed since it was written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from careers.shapes.store import Store
from careers.turn.memory import MEMORY_VERSION, Memory, from_offer


class Recall:
    """Leaves out of memories what a store doesn't know."""

    def __init__(self, store: Store) -> None:
        """Know the ids of a store."""
        self._topics = frozenset(store.topics)
        self._jobs = frozenset(store.profiles)
        profiles = store.profiles.values()
        self._ids: dict[str, frozenset[str]] = {
            "occupation": self._jobs,
            "organisation": frozenset(store.contacts),
            "route": frozenset(route.id for each in profiles for route in each.entry_routes),
            "specialism": frozenset(part.id for each in profiles for part in each.specialisms),
        }
        for kind, vocabulary in store.vocabulary.items():
            self._ids[kind] = frozenset(word.id for word in vocabulary.words)

    def recalled(self, memory: Memory) -> Memory:
        """The memory without what the store doesn't know; of the form of this release."""
        return replace(
            memory,
            page=self._known(memory.page, self._jobs),
            occupation=self._known(memory.occupation, self._jobs),
            jobs=[job for job in memory.jobs if job in self._jobs],
            topic=self._known(memory.topic, self._topics),
            context={
                kind: each for kind, each in memory.context.items() if self._knows(kind, each)
            },
            offered=self._answerable(memory.offered),
            awaiting_job=self._answerable(memory.awaiting_job),
            readings=self._answerable(memory.readings),
            memory_version=MEMORY_VERSION,
        )

    @staticmethod
    def _known(name: str | None, known: frozenset[str]) -> str | None:
        return name if name in known else None

    def _knows(self, kind: str, name: str) -> bool:
        """Whether an id is known; of kinds that have none, such as years, any will do."""
        return kind not in self._ids or name in self._ids[kind]

    def _answerable(self, offers: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
        """The questions whose topics there still are, and of which all that is named is known."""
        return [dict(each) for each in offers if self._can_ask(each)]

    def _can_ask(self, offer: Mapping[str, Any]) -> bool:
        question = from_offer(offer)
        topical = question.topic is None or question.topic in self._topics
        return topical and all(self._knows(each.kind, each.id) for each in question.named)
