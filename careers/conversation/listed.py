"""What the last answer listed, in its order: "the first one" is one of these."""

from __future__ import annotations

from careers.conversation.places import REFERENCE, place_in
from careers.shapes.profile import Profile, Specialism
from careers.shapes.store import Store
from careers.turn.encoding import messages_from
from careers.turn.memory import Memory
from careers.turn.plain import plain_text
from careers.turn.question import Named, Question

_FEWEST = 2


def with_listed(question: Question, memory: Memory, profile: Profile, store: Store) -> Question:
    """The question with what "the first one" or "the last one" points at.

    Args:
        question: what was asked.
        memory: what was talked of before.
        profile: the job that is talked of.
        store: knows which topics are about pay.
    """
    items = _listed(memory, profile, store)
    place = place_in(question.all(REFERENCE), len(items))
    kinds = {item.kind for item in items}
    if place is None or len(items) < _FEWEST or any(map(question.all, kinds)):
        return question
    return question.about([*question.named, items[place]])


def _listed(memory: Memory, profile: Profile, store: Store) -> list[Named]:
    """What the topic spoken of lists: stages of pay, or the routes or fields its facts are about."""
    topic = memory.topic
    if store.is_about_pay(topic):
        return [Named("stage", each.id) for each in profile.pay.stages] if profile.pay else []
    said = _said(memory)
    section = profile.topics.get(topic or "")
    told = (
        dict.fromkeys(about for point in section.points for about in point.about) if section else {}
    )
    routes = [Named("route", each.id) for each in profile.entry_routes if each.id in told]
    fields = {each.id: each for each in profile.specialisms}
    parts = [Named("specialism", each) for each in told if each in fields]
    if len(routes) >= _FEWEST:
        return routes
    places = {each.id: _place(said, fields[each.id]) for each in parts}
    shown = [each for each in parts if places[each.id] >= 0]
    return sorted(shown, key=lambda each: places[each.id]) if len(shown) >= _FEWEST else parts


def _said(memory: Memory) -> str:
    """The words of the last answer, in lower case."""
    return "\n".join(map(plain_text, messages_from(memory.last_answer))).lower()


def _place(said: str, part: Specialism) -> int:
    """Where a field of the work is first named; -1 where it isn't."""
    names = (part.name.en, part.name.cy or "", *part.aliases)
    found = [said.find(name.lower()) for name in names if name]
    return min((place for place in found if place >= 0), default=-1)
