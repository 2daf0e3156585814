"""One thing that a visitor asked, as the bot understood it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from careers.shapes.kinds import QUESTION_KIND, TURNED, QuestionKind, YesVerb
from careers.shapes.roles import JobRole


@dataclass(frozen=True)
class Named:
    """Something the visitor named.

    Attributes:
        kind: the entity.
        id: the id of what is named.
        role: of a job, what it is to the visitor; None where nothing tells.
    """

    kind: str
    id: str
    role: JobRole | None = None


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

    def asked(self, kind: str) -> tuple[str, ...]:
        """Ids of the jobs of a kind that are asked about, each once."""
        jobs = (item for item in self.named if item.kind == kind)
        return tuple(dict.fromkeys(job.id for job in jobs if job.role in (None, JobRole.ASKED)))

    def first(self, kind: str) -> str | None:
        """The first of a kind that was named."""
        return next((item.id for item in self.named if item.kind == kind), None)

    @cached_property  # a question never changes, and is asked for them all over
    def kinds(self) -> tuple[QuestionKind, ...]:
        """What it asks for, such as when and how long; nothing where its words don't tell."""
        found = self.all(QUESTION_KIND)
        return tuple(kind for kind in QuestionKind if kind.value in found) if found else ()

    @property
    def turned(self) -> bool:
        """Whether the yes that is usually meant may be a no, as in "is age a problem?"."""
        return TURNED in self.all(QUESTION_KIND)

    @property
    def yes_verb(self) -> YesVerb | None:
        """The verb that a Welsh yes-or-no question begins with, by which it is answered."""
        found = self.all(QUESTION_KIND)
        return next((verb for verb in YesVerb if verb.value in found), None)

    @property
    def things(self) -> tuple[Named, ...]:
        """What was named, without what is asked for."""
        return tuple(item for item in self.named if item.kind != QUESTION_KIND)

    def asking(self, kinds: Iterable[QuestionKind]) -> Question:
        """The same question that asks for other kinds."""
        verbs = (self.yes_verb,) if self.yes_verb else ()
        asked = (Named(QUESTION_KIND, each.value) for each in (*kinds, *verbs))
        return self.about([*self.things, *asked])

    def about(self, named: Iterable[Named]) -> Question:
        """The same question with other things named."""
        return replace(self, named=tuple(named))
