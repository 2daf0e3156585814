"""What the bot remembers of a conversation; each field is a slot of the same name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

from careers.shapes.roles import JobRole
from careers.turn.encoding import kept, messages_from
from careers.turn.question import Named, Question
from careers.turn.shown import shown_in
from careers.turn.slots import items_in, number_in, text_in, texts_in

_CONTEXT_KINDS = (
    "band",
    "stage",
    "nation",
    "year",
    "pay_period",
    "route",
    "specialism",
    "organisation",
    "working_pattern",
    "pay_aspect",
    "aspect",
    "other_occupation",
)
# What a visitor is still speaking of after the topic has changed.
_LASTING_KINDS = frozenset({"nation", "route", "specialism"})


_PAIR = 2
_ROLES = frozenset(role.value for role in JobRole)

MEMORY_VERSION = 2

MOST_RECENT = 4
"""So many of the jobs spoken of are remembered."""


@dataclass(frozen=True)
class Memory:
    """The context of a conversation.

    Attributes:
        page: id of the job whose page the last message came from.
        occupation: id of the job that is being talked about.
        jobs: ids of the jobs that were named together last, in their order.
        topic: id of the topic answered last.
        context: ids of what was named last, by kind.
        offered: questions offered when the bot asked which was meant, as `as_offer` has them.
        awaiting_job: questions that wait for the visitor to say which job, in that form.
        readings: what else the last message may have meant, in that form.
        failed_turns: turns in a row that were not understood or not in scope.
        last_answer: the messages said last, as `careers.turn.encoding` keeps them.
        answer_status: how the last turn ended.
        guide: the position in the eligibility check; `careers.eligibility.state` tells of it.
        shown: the quick replies shown last, as `careers.turn.shown` keeps them.
        explained: ids of the hard words that were explained.
        searched: what was wanted of jobs last, as `careers.finding.wants` keeps it.
        recent_jobs: ids of the jobs spoken of, the last first.
        found_so_far: how many of the jobs that fit were shown.
        language: code of the language that the visitor speaks, once they have shown it.
        page_language: code of the language that the page was in last.
        again: the turn before and what it changed, as `careers.turn.again` keeps them.
        memory_version: the form that the slots have; the first release wrote no number.
    """

    page: str | None = None
    occupation: str | None = None
    jobs: list[str] = field(default_factory=list)
    topic: str | None = None
    context: dict[str, str] = field(default_factory=dict)
    offered: list[dict[str, Any]] = field(default_factory=list)
    awaiting_job: list[dict[str, Any]] = field(default_factory=list)
    readings: list[dict[str, Any]] = field(default_factory=list)
    failed_turns: int = 0
    last_answer: list[Any] = field(default_factory=list)
    answer_status: str | None = None
    guide: dict[str, Any] | None = None
    shown: list[dict[str, str]] = field(default_factory=list)
    explained: list[str] = field(default_factory=list)
    searched: list[str] = field(default_factory=list)
    recent_jobs: list[str] = field(default_factory=list)
    found_so_far: int = 0
    language: str | None = None
    page_language: str | None = None
    again: dict[str, Any] | None = None
    memory_version: int = 1

    @classmethod
    def from_slots(cls, slots: Mapping[str, Any]) -> Memory:
        """Read the slots, whichever release wrote them.

        What was never set, or has not the form that it should have, is as it was at first.
        """
        guide, again = slots.get("guide"), slots.get("again")
        return cls(
            page=text_in(slots.get("page")),
            occupation=text_in(slots.get("occupation")),
            jobs=list(items_in(slots.get("jobs"), str)),
            topic=text_in(slots.get("topic")),
            context=texts_in(slots.get("context")),
            offered=offers_in(slots.get("offered")),
            awaiting_job=offers_in(slots.get("awaiting_job")),
            readings=offers_in(slots.get("readings")),
            failed_turns=number_in(slots.get("failed_turns")) or 0,
            last_answer=kept(messages_from(slots.get("last_answer"))),
            answer_status=text_in(slots.get("answer_status")),
            guide=dict(guide) if isinstance(guide, Mapping) else None,
            shown=shown_in(slots.get("shown")),
            explained=list(items_in(slots.get("explained"), str)),
            searched=list(items_in(slots.get("searched"), str)),
            recent_jobs=list(items_in(slots.get("recent_jobs"), str)),
            found_so_far=number_in(slots.get("found_so_far")) or 0,
            language=text_in(slots.get("language")),
            page_language=text_in(slots.get("page_language")),
            again=dict(again) if isinstance(again, Mapping) else None,
            memory_version=number_in(slots.get("memory_version")) or 1,
        )

    def as_slots(self) -> dict[str, Any]:
        """The slots and their values."""
        return {item.name: getattr(self, item.name) for item in fields(self)}

    def after(self, question: Question, aside: bool = False) -> Memory:
        """The memory once a question on a topic was answered.

        Args:
            question: what was asked.
            aside: whether the visitor goes on after it where they were before.
        """
        kept = {kind: value for kind, value in self.context.items() if kind in _LASTING_KINDS}
        if question.topic == self.topic:
            kept = dict(self.context)
        kept.pop("other_occupation", None)  # spoken of only as long as it is asked about
        if question.first("band") or question.first("stage"):
            kept = {kind: value for kind, value in kept.items() if kind not in ("band", "stage")}
        for kind in _CONTEXT_KINDS:
            if (value := question.first(kind)) is not None:
                kept[kind] = value
        topic = self.topic if aside else question.topic or self.topic
        return replace(self, topic=topic, context=kept)

    def with_jobs(self, jobs: Iterable[str]) -> Memory:
        """The memory once some jobs were spoken of, in the order of the message."""
        recent = dict.fromkeys([*reversed([*jobs]), *self.recent_jobs])
        return replace(self, recent_jobs=[*recent][:MOST_RECENT])

    def remembered(self, kind: str) -> str | None:
        """The id named last of a kind."""
        return self.context.get(kind)


def as_offer(question: Question) -> dict[str, Any]:
    """A question in the form in which it is kept in a slot."""
    return {"intent": question.intent, "named": [_kept(item) for item in question.named]}


def _kept(item: Named) -> list[str]:
    return [item.kind, item.id, *([item.role.value] if item.role else [])]


def offers_in(value: object) -> list[dict[str, Any]]:
    """What of a list has the form in which `as_offer` keeps questions."""
    return [as_offer(from_offer(each)) for each in items_in(value, dict) if _is_offer(each)]


def _is_offer(offer: Mapping[str, Any]) -> bool:
    named = offer.get("named")
    items = isinstance(named, (list, tuple)) and all(_is_kept(each) for each in named)
    return items and isinstance(offer.get("intent"), str)


def _is_kept(item: object) -> bool:
    """Whether it is a kind and an id, and perhaps the role of a job."""
    parts = items_in(item, str)
    return len(parts) == _PAIR or (len(parts) == _PAIR + 1 and parts[-1] in _ROLES)


def from_offer(offer: Mapping[str, Any]) -> Question:
    """The question of an offer."""
    return Question(
        offer["intent"],
        tuple(Named(kind, item, *map(JobRole, role)) for kind, item, *role in offer["named"]),
    )
