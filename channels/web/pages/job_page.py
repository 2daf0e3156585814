"""A job page, as a careers service would have it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from careers.answering.sections import compose, general
from careers.answering.speaker import Speaker
from careers.shapes.language import Language, Phrase
from careers.shapes.profile import Profile
from careers.shapes.store import Store
from careers.turn.encoding import as_json

Section = tuple[Phrase, Sequence[Mapping[str, Any]]]


def sections_of(store: Store, profile: Profile, language: Language) -> list[Section]:
    """What a page tells of a job: a heading and the blocks below it, one topic after the other."""
    sections: list[Section] = []
    shown = [topic for topic in store.topics.values() if topic.on_page]
    for topic in (each for each in shown if each.id in profile.topics):
        speaker = Speaker(store, language)
        told = general(store, profile, topic.id)
        parts, sources = compose(speaker, told) if told else ([], [])
        blocks = as_json(speaker.message(*parts, sources=sources))
        sections.append((topic.question.said_in(language), blocks))
    return sections
