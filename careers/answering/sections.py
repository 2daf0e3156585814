"""What a profile says on a topic, chosen by what the visitor named."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from careers.answering.contacts import contact_line
from careers.answering.speaker import Part, Speaker, number
from careers.shapes.kinds import ASPECT
from careers.shapes.profile import Focus, Point, Profile, Section
from careers.shapes.sources import Source
from careers.turn.answer import Answer, Status
from careers.turn.memory import Memory
from careers.turn.question import Question

_MOST_POINTS = 6
# What was talked of before still counts for these, if the question names nothing else.
_FROM_CONTEXT = ("route", "specialism", "working_pattern")


def answer_topic(
    speaker: Speaker, profile: Profile, question: Question, memory: Memory, topic: str
) -> Answer:
    """Answer from the profile's section on a topic, or say that it has none and who knows."""
    section = profile.topics.get(topic)
    if section is None:
        return answer_not_said(speaker, profile, topic)
    about = _about(question, memory, section)
    said, sources = compose(speaker, section, about, profile.sources)
    contact = profile.contact_for(topic) or speaker.store.topics[topic].contact
    if contact is not None:
        said = [*said, contact_line(speaker, profile, contact)]
    message = speaker.message(*said, sources=sources)
    return speaker.answer([message], Status.ANSWERED, sources, speaker.leads(profile, topic))


def compose(
    speaker: Speaker, section: Section, about: Sequence[str], sources: dict[str, Source]
) -> tuple[list[Part], list[Source]]:
    """What a section says, and its sources.

    Args:
        speaker: says them.
        section: what there is to say.
        about: ids of what the visitor named.
        sources: those that the section's keys refer to.
    """
    values = {name: number(figure.value) for name, figure in section.figures.items()}
    told = _without_details(speaker, section.points, about)
    named = [point for point in told if set(point.about) & set(about)]
    rest = [point for point in told if point not in named]
    whole = section.focus is Focus.FIRST or not named
    if not whole:
        points, lead = named, None
    else:
        points = [] if section.focus is Focus.NAMED else [*named, *rest]
        lead = speaker.text(section.lead, **values)
    points = points[:_MOST_POINTS]
    said = [speaker.text(point.text, **values) for point in points]
    parts: list[Part] = [lead] if lead else []
    if len(said) > 1 or (said and lead):
        parts.append(speaker.bullets(said))
    else:
        parts += said
    return parts, _sources(section, points, sources, bool(lead))


def _without_details(
    speaker: Speaker, points: Iterable[Point], about: Sequence[str]
) -> list[Point]:
    """The points without those about an aspect that nobody asked for."""
    vocabulary = speaker.store.vocabulary.get(ASPECT)
    aspects = {word.id for word in vocabulary.words} if vocabulary else set()
    details = ((point, aspects.intersection(point.about)) for point in points)
    return [point for point, of in details if not of or of & set(about)]


def _sources(
    section: Section, points: Iterable[Point], sources: dict[str, Source], lead: bool
) -> list[Source]:
    keys = [section.source] if lead else []
    keys += [point.source or section.source for point in points]
    return [sources[key] for key in dict.fromkeys(keys)]


def _about(question: Question, memory: Memory, section: Section) -> list[str]:
    """Ids of what the question names and the section has points about, else the context's."""
    known = {about for point in section.points for about in point.about}
    named = [item.id for item in question.named if item.id in known]
    if named:
        return named
    if any(item.kind in _FROM_CONTEXT for item in question.named):
        return []
    remembered = [memory.remembered(kind) for kind in _FROM_CONTEXT]
    return [item for item in remembered if item in known and memory.topic is not None]


def answer_more(speaker: Speaker, profile: Profile, topic: str) -> Answer:
    """What the profile adds on a topic, or all of it again, that it is all, and who may know."""
    section = profile.topics.get(topic)
    if section is None:
        return answer_not_said(speaker, profile, topic)
    sources = [profile.source_of(section)]
    if section.more is not None:
        values = {name: number(figure.value) for name, figure in section.figures.items()}
        message = speaker.message(speaker.text(section.more, **values), sources=sources)
        return speaker.answer([message], Status.ANSWERED, sources, speaker.leads(profile, topic))
    contact = profile.contact_for(topic) or profile.general_contact
    label = speaker.text(speaker.store.topics[topic].label)
    lines, sources = compose(speaker, section, (), profile.sources)
    message = speaker.message(
        *lines,
        speaker.words("more.nothing", label=label),
        contact_line(speaker, profile, contact),
        sources=sources,
    )
    return speaker.answer([message], Status.HANDED_OFF, sources, speaker.leads(profile, topic))


def answer_not_said(speaker: Speaker, profile: Profile, topic: str) -> Answer:
    """Nothing is known, and that is said, with who may know."""
    known = speaker.store.topics[topic]
    contact = profile.contact_for(topic) or known.contact or profile.general_contact
    parts: list[Part] = [
        speaker.words("unknown.topic", label=speaker.text(known.label)),
        contact_line(speaker, profile, contact),
    ]
    return speaker.answer(
        [speaker.message(*parts)],
        Status.HANDED_OFF,
        speaker.store.contacts[contact].sources[:1],
        speaker.leads(profile, topic),
    )
