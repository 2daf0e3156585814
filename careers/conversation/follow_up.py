"""What a message asks that only makes sense after the one before it."""

from __future__ import annotations

from collections.abc import Iterable

from careers.answering.sections import chooser_of
from careers.shapes.kinds import ASPECT
from careers.shapes.profile import Profile
from careers.shapes.store import Store
from careers.shapes.topics import JOB, AnsweredBy
from careers.turn.memory import Memory
from careers.turn.question import Named, Question

_OF_PAY = ("band", "stage", "pay_period", "year", "amount")
# At first, a year may be of anything; after another topic, "start" and "every year" may be, too.
_FIRST = ("band", "stage", "pay_period", "amount")
_YEAR = "year"
_ONLY_PAY = ("band",)
# What asks for a topic of its own when it is named alone, where the topic spoken of says
# nothing of it; of several, the first.
_ASPECTS = (ASPECT, "pay_aspect")
_ALONE = ("organisation", "subject", "pay_aspect", "route", "specialism", "working_pattern")

# What may be told of another nation, or said not to be.
_OF_A_NATION = (AnsweredBy.SECTION, AnsweredBy.HOURS)


def follow_up(
    question: Question, memory: Memory, profile: Profile, store: Store
) -> Question | None:
    """The whole question that a follow-up asks.

    Args:
        question: what was named, under whatever intent it was read.
        memory: what was talked of before.
        profile: the job that is talked of.
        store: knows which topic a qualification leads to.

    Returns:
        None where nothing is named that leads to a topic.
    """
    question = _at_an_end(question, memory, store)
    question = _with_year(_with_band(question, memory, store), memory, store)
    topic = _topic(question, memory, profile, store)
    return with_what_was_named(Question(f"ask_{topic}", question.named), memory) if topic else None


def same_again(question: Question, memory: Memory, store: Store) -> Question:
    """The question on the topic talked of, once more: of what was named then, and now besides.

    Args:
        question: what was named, under whatever intent it was read.
        memory: what was talked of; there must be a topic.
        store: knows which topics are about pay.
    """
    again = with_what_was_named(Question(f"ask_{memory.topic}", question.named), memory)
    if not store.is_about_pay(memory.topic) or any(map(question.all, _OF_PAY)):
        return again
    return again.about([*again.named, *_remembered(memory, _OF_PAY)])


def with_what_was_named(question: Question, memory: Memory) -> Question:
    """A question on the topic talked of, with the aspect of it that was talked of."""
    if question.topic != memory.topic or question.all(ASPECT):
        return question
    kinds = (kind for kind in _ASPECTS if not question.all(kind))
    return question.about([*question.named, *_remembered(memory, kinds)])


def _remembered(memory: Memory, kinds: Iterable[str]) -> list[Named]:
    found = ((kind, memory.remembered(kind)) for kind in kinds)
    return [Named(kind, id_) for kind, id_ in found if id_ is not None]


def with_other_route(question: Question, memory: Memory, profile: Profile) -> Question:
    """After a route was talked of, "the other one" is the profile's first one besides it."""
    remembered = memory.remembered("route")
    if remembered is None or "other" not in question.all("reference") or question.all("route"):
        return question
    others = [route.id for route in profile.entry_routes if route.id != remembered]
    return question.about([*question.named, *(Named("route", other) for other in others[:1])])


def _at_an_end(question: Question, memory: Memory, store: Store) -> Question:
    """After a band or a stage, "the top of it" asks for its own two ends."""
    if "end" not in question.all("reference") or not store.is_about_pay(memory.topic):
        return question
    if any(map(question.all, _OF_PAY)):
        return question
    return question.about([*question.named, *_remembered(memory, _OF_PAY)])


def _with_band(question: Question, memory: Memory, store: Store) -> Question:
    """After pay was talked of, a number alone is a band."""
    bare = question.first("bare_number")
    differ = memory.topic == store.answered_by(AnsweredBy.PAY_DIFFERENCE).id
    alone = question.first("band") is None
    of_time = question.all("stage") and not differ  # "after 5 years"
    about_pay = store.is_about_pay(memory.topic)
    if about_pay and of_time:
        return question.about(item for item in question.named if item.kind != "bare_number")
    if bare is None or not about_pay or not (alone or differ):
        return question
    named = (
        Named("band", item.id) if item.kind == "bare_number" else item for item in question.named
    )
    return question.about(named if differ else [*question.named, Named("band", bare)])


def _with_year(question: Question, memory: Memory, store: Store) -> Question:
    """After the pay of a year was talked of, another band or nation is asked for in that year."""
    year = memory.remembered("year")
    narrower = any(question.all(kind) for kind in ("band", "stage", "nation", "pay_period"))
    if year is None or question.all("year") or not narrower or not store.is_about_pay(memory.topic):
        return question
    return question.about([*question.named, Named("year", year)])


def _topic(question: Question, memory: Memory, profile: Profile, store: Store) -> str | None:
    after_pay = store.is_about_pay(memory.topic)
    of_pay = _OF_PAY if after_pay else _FIRST if memory.topic is None else _ONLY_PAY
    if memory.topic is None and {item.kind for item in question.things} == {_YEAR}:
        return store.named_alone(_YEAR).id
    if any(question.all(kind) for kind in of_pay):
        difference = store.answered_by(AnsweredBy.PAY_DIFFERENCE).id
        differ = memory.topic == difference and len(question.all("band")) > 1
        kind = next(filter(question.all, of_pay))
        return difference if differ else store.named_alone(kind).id
    if memory.topic and _tells_of(profile, memory.topic, question, store):
        return memory.topic
    for kind in filter(question.all, _ALONE):
        topic = store.named_alone(kind)
        if not topic.about_pay or after_pay or memory.topic is None:
            return topic.id
    if question.all("qualification"):
        instead = store.answered_by(AnsweredBy.CHECK).instead
        named = (instead[item] for item in question.all("qualification") if item in instead)
        return next(named, instead.get("otherwise"))
    if question.all("nation"):
        before, amounts = store.topic(memory.topic), store.answered_by(AnsweredBy.PAY)
        if before is not None and not after_pay and before.answered_by in _OF_A_NATION:
            return before.id
        return (amounts if after_pay else store.named_alone("nation")).id
    if question.all(JOB) or "here" in question.all("reference"):
        before = store.topic(memory.topic)
        # After jobs were found or compared, one of them alone asks what it is.
        over_all = before is None or before.over_all_jobs
        return store.named_alone(JOB).id if over_all else memory.topic
    return None


def _tells_of(profile: Profile, topic: str, question: Question, store: Store) -> bool:
    """Whether the topic spoken of has a point about what is named."""
    place = chooser_of(store, profile).place(topic)
    return place is not None and bool(place.about([item.id for item in question.things]))
