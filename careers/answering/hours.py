"""The working week: the page's, and the full-time week of another nation's pay table."""

from __future__ import annotations

from dataclasses import replace

from careers.answering.sections import answer_topic
from careers.answering.speaker import Speaker, number
from careers.pay.lookup import NoTable, pay_table
from careers.shapes.profile import Profile
from careers.turn.answer import Answer
from careers.turn.memory import Memory
from careers.turn.question import Question


def answer_hours(speaker: Speaker, profile: Profile, question: Question, memory: Memory) -> Answer:
    """What the page says; with a nation named, also the week that its pay is for."""
    answer = answer_topic(speaker, profile, question, memory, "hours")
    nation = question.first("nation") or memory.remembered("nation")
    scheme = speaker.store.schemes.get(profile.pay.scheme or "") if profile.pay else None
    if nation is None or scheme is None or "hours" not in profile.topics:
        return answer
    try:
        table = pay_table(speaker.store, scheme.id, nation, speaker.today)
    except NoTable:
        return answer
    text = speaker.words(
        "hours.nation",
        nation=speaker.text(speaker.store.label("nation", nation)),
        scheme=speaker.text(scheme.name),
        year=table.year,
        hours=number(table.weekly_hours),
    )
    message = speaker.message(text, sources=table.sources[:1])
    return replace(
        answer,
        messages=(*answer.messages, message),
        sources=(*answer.sources, *table.sources[:1]),
    )
