"""One thing that a visitor asked, as the bot understood it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Named:
    """Something the visitor named: its kind (the entity) and its id."""

    kind: str
    id: str


@dataclass(frozen=True)
class Question:
    """An intent and what was named with it.

    Attributes:
        intent: such as `ask_pay` or `follow_up`.
        named: in the order of the message.
    """

    intent: str
    named: tuple[Named, ...] = ()

    @property
    def topic(self) -> str | None:
        """The topic of a question that asks for one."""
        return self.intent.removeprefix("ask_") if self.intent.startswith("ask_") else None

    def all(self, kind: str) -> tuple[str, ...]:
        """Ids of everything of a kind that was named, each once."""
        return tuple(dict.fromkeys(item.id for item in self.named if item.kind == kind))

    def first(self, kind: str) -> str | None:
        """The first of a kind that was named."""
        return next((item.id for item in self.named if item.kind == kind), None)

    def about(self, named: Iterable[Named]) -> Question:
        """The same question with other things named."""
        return replace(self, named=tuple(named))
