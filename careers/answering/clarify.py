"""Asking which of several readings was meant."""

from __future__ import annotations

from collections.abc import Sequence

from careers.answering.speaker import Speaker
from careers.shapes.profile import Profile
from careers.turn.answer import Answer, QuickReply, Status
from careers.turn.press import Ask, asking
from careers.turn.question import Question

SOMETHING_ELSE = Ask("deny")


def ask_which(
    speaker: Speaker, profile: Profile, readings: Sequence[Question], corrected: bool = False
) -> Answer:
    """Offer two or three readings and "something else".

    Args:
        speaker: says it.
        profile: what there is to ask about where no reading is likely.
        readings: the likeliest first; questions with a topic.
        corrected: whether the visitor has just said that the answer was wrong.
    """
    if not readings:
        key = "clarify.corrected_nothing" if corrected else "clarify.nothing"
        leads = speaker.what_to_ask(profile)
        return speaker.answer([speaker.words(key)], Status.CLARIFIED, (), leads)
    topics = [speaker.store.topics[reading.topic or ""] for reading in readings]
    labels = [speaker.text(topic.label) for topic in topics]
    key = "clarify.corrected" if corrected else "clarify.which"
    text = speaker.words(key, readings=speaker.alternatives(labels))
    replies = [
        QuickReply(speaker.text(topic.question), asking(reading))
        for topic, reading in zip(topics, readings, strict=True)
    ]
    other = QuickReply(speaker.words("reply.something_else"), SOMETHING_ELSE)
    return speaker.answer([text], Status.CLARIFIED, (), [*replies, other])
