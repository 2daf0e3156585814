"""How pay is set: the page's own words, then the pay scheme's."""

from __future__ import annotations

from careers.answering.sections import answer_topic, compose
from careers.answering.speaker import Part, Speaker
from careers.shapes.profile import Profile
from careers.shapes.sources import Source
from careers.turn.answer import Answer, Status
from careers.turn.memory import Memory
from careers.turn.question import Question


def answer_scheme_topic(
    speaker: Speaker, profile: Profile, question: Question, memory: Memory, topic: str
) -> Answer:
    """Answer a topic that the pay scheme knows more of than the page."""
    scheme_id = profile.pay.scheme if profile.pay else None
    scheme = speaker.store.schemes[scheme_id] if scheme_id else None
    if scheme is None or topic not in scheme.topics:
        return answer_topic(speaker, profile, question, memory, topic)
    section = scheme.topics[topic]
    known = {about for point in section.points for about in point.about}
    about = [item.id for item in question.named if item.id in known]
    scheme_lines, scheme_sources = compose(speaker, section, about[:2], scheme.sources)
    page = profile.topics.get(topic)
    lines: list[Part] = []
    sources: list[Source] = []
    if page is not None and not about:
        lines, sources = compose(speaker, page, (), profile.sources)
    both = [*sources, *scheme_sources]
    message = speaker.message(*lines, *scheme_lines, sources=both)
    return speaker.answer([message], Status.ANSWERED, both, speaker.leads(profile, topic))
