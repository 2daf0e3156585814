"""What a message asks that only makes sense after the one before it."""

from __future__ import annotations

from careers.shapes.profile import Profile
from careers.shapes.store import Store
from careers.turn.memory import Memory
from careers.turn.question import PAY_TOPICS, Named, Question

_OF_PAY = ("band", "stage", "pay_period", "year")
# After another topic, "start" and "every year" need not be about pay.
_ONLY_PAY = ("band",)
# The topic that answers a thing named alone, where the topic spoken of says nothing of it.
_OF_KIND = {
    "organisation": "contact",
    "subject": "contact",
    "pay_aspect": "pay_system",
    "route": "entry_routes",
    "specialism": "specialisms",
    "working_pattern": "labour_market",
}


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
    question = _with_band(question, memory)
    topic = _topic(question, memory, profile, store)
    return Question(f"ask_{topic}", question.named) if topic else None


def with_other_route(question: Question, memory: Memory, profile: Profile) -> Question:
    """After a route was talked of, "the other one" is the profile's first one besides it."""
    remembered = memory.remembered("route")
    if remembered is None or "other" not in question.all("reference") or question.all("route"):
        return question
    others = [route.id for route in profile.entry_routes if route.id != remembered]
    return question.about([*question.named, *(Named("route", other) for other in others[:1])])


def _with_band(question: Question, memory: Memory) -> Question:
    """After pay was talked of, a number alone is a band."""
    bare = question.first("bare_number")
    if bare is None or memory.topic not in PAY_TOPICS or question.first("band"):
        return question
    return question.about([*question.named, Named("band", bare)])


def _topic(question: Question, memory: Memory, profile: Profile, store: Store) -> str | None:
    of_pay = _OF_PAY if memory.topic in (*PAY_TOPICS, None) else _ONLY_PAY
    if any(question.all(kind) for kind in of_pay):
        differ = memory.topic == "pay_difference" and len(question.all("band")) > 1
        return "pay_difference" if differ else "pay"
    if memory.topic and _tells_of(profile, memory.topic, question):
        return memory.topic
    for kind, topic in _OF_KIND.items():
        elsewhere = topic in PAY_TOPICS and memory.topic not in (*PAY_TOPICS, None)
        if question.all(kind) and not elsewhere:
            return topic
    if question.all("qualification"):
        instead = store.topics["eligibility"].instead
        named = (instead[item] for item in question.all("qualification") if item in instead)
        return next(named, instead.get("otherwise"))
    if question.all("nation"):
        return "pay" if memory.topic in PAY_TOPICS else "contact"
    if question.all("occupation"):
        return memory.topic or "summary"
    return None


def _tells_of(profile: Profile, topic: str, question: Question) -> bool:
    """Whether the topic spoken of has a point about what is named."""
    section = profile.topics.get(topic)
    known = {about for point in section.points for about in point.about} if section else set()
    return any(item.id in known for item in question.named)
