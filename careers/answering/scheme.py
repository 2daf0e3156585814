"""How pay is set: the page's own words, then the pay scheme's."""

from __future__ import annotations

from dataclasses import replace

from careers.answering.choosing import Choice, Chooser
from careers.answering.sections import answer_topic, chooser_of, compose, wanted_by
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
    wanted = wanted_by(speaker.store, question)
    chooser = chooser_of(speaker.store, profile)
    places = [place for place in chooser.places if place.topic == topic]
    if len(places) < 2 or chooser.topic_of(wanted.aspects) is not None:
        return answer_topic(speaker, profile, question, memory, topic)
    found = [Chooser((place,), chooser.known).choose(wanted, topic) for place in places]
    chosen = _answering([choice for choice in found if choice is not None])
    parts: list[Part] = []
    sources: list[Source] = []
    for choice in chosen:
        lines, named = compose(speaker, choice, question)
        parts, sources = [*parts, *lines], [*sources, *named]
    message = speaker.message(*parts, sources=sources)
    status = Status.PARTLY_ANSWERED if chosen[0].unsaid else Status.ANSWERED
    return speaker.answer([message], status, sources, speaker.leads(profile, topic))


def _answering(choices: list[Choice]) -> list[Choice]:
    """Those that answer the kind asked for; where none does, that is said once."""
    answering = [choice for choice in choices if choice.unsaid is None]
    return answering or [choices[0], *(replace(each, unsaid=None) for each in choices[1:])]
