"""What the bot says of itself: what it is, what it can do, what it knows from where."""

from __future__ import annotations

import datetime

from careers.answering.contacts import adviser_line
from careers.answering.speaker import Part, Speaker
from careers.pay.lookup import in_force
from careers.shapes.profile import Profile
from careers.shapes.sources import NOT_STATED
from careers.turn.answer import Answer, Status


def answer_bot(speaker: Speaker, profile: Profile) -> Answer:
    """It is automated."""
    parts: list[Part] = [speaker.words("bot.automated"), adviser_line(speaker, profile)]
    return speaker.answer(
        [speaker.message(*parts)], Status.SOCIAL, (), speaker.leads(profile, "bot")
    )


def answer_capabilities(speaker: Speaker, profile: Profile) -> Answer:
    """What it can be asked."""
    text = speaker.words("bot.capabilities", plural=speaker.text(profile.plural))
    return speaker.answer([text], Status.SOCIAL, (), speaker.leads(profile, "capabilities"))


def answer_language(speaker: Speaker, profile: Profile) -> Answer:
    """Which languages it speaks."""
    text = speaker.words("bot.languages")
    return speaker.answer([text], Status.SOCIAL, (), speaker.leads(profile, "language"))


def _oldest_review(speaker: Speaker, profile: Profile) -> datetime.date:
    """The day since which everything that is told of a job was compared with its sources."""
    days = [section.last_reviewed for section in profile.topics.values()]
    if profile.pay is not None:
        days.append(profile.pay.last_reviewed)
        tables = speaker.store.pay_tables.get(profile.pay.scheme or "", ())
        days += [each.last_reviewed for each in tables if in_force(each, speaker.today)][:1]
    return min(days)


def answer_sources(speaker: Speaker, profile: Profile) -> Answer:
    """Where the facts come from, how old they are and when they were last reviewed."""
    page = profile.sources["page"]
    reviewed = _oldest_review(speaker, profile)
    sources = [page]
    key = "sources.page_undated" if page.date == NOT_STATED else "sources.page"
    lines = [
        speaker.words(
            key, page=speaker.text(page.title), date=page.date, reviewed=f"{reviewed:%d %B %Y}"
        )
    ]
    if profile.pay is not None and profile.pay.scheme is not None:
        scheme = speaker.store.schemes[profile.pay.scheme]
        tables = speaker.store.pay_tables[scheme.id]
        newest = [table for table in tables if in_force(table, speaker.today)][:1]
        sources += [table.sources[0] for table in newest]
        lines += [
            speaker.words("sources.pay", scheme=speaker.text(scheme.name), year=table.year)
            for table in newest
        ]
    quoted = [stage.quoted for stage in profile.pay.stages if stage.quoted] if profile.pay else []
    if quoted and quoted[0].date != NOT_STATED:
        lines.append(speaker.words("sources.page_pay", date=quoted[0].date))
    text = speaker.message(*lines, sources=sources)
    return speaker.answer([text], Status.ANSWERED, sources, speaker.leads(profile, "sources"))
