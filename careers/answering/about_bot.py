"""What the bot says of itself: what it is, what it can do, what it knows from where."""

from __future__ import annotations

import datetime

from careers.answering.contacts import adviser_line
from careers.answering.pay_dates import since_then
from careers.answering.sections import chooser_of
from careers.answering.speaker import Part, Speaker
from careers.pay.lookup import NoTable, pay_table
from careers.shapes.pay import PayTable
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
    """The day since which everything that is told of a job was compared with its sources.

    That is its own sections, those that hold because of its pay scheme, and its pay.
    """
    places = chooser_of(speaker.store, profile).places
    days = [place.section.last_reviewed for place in places]
    if profile.pay is not None:
        days.append(profile.pay.last_reviewed)
    days += [table.last_reviewed for table in _table(speaker, profile)]
    return min(days)


def _table(speaker: Speaker, profile: Profile) -> list[PayTable]:
    """The pay table of the home nation that holds today, where there is one."""
    scheme = speaker.store.schemes.get((profile.pay.scheme if profile.pay else None) or "")
    if scheme is None:
        return []
    try:
        return [pay_table(speaker.store, scheme.id, scheme.home_nation, speaker.today)]
    except NoTable:
        return []


def answer_sources(speaker: Speaker, profile: Profile) -> Answer:
    """Where the facts come from, how old they are and when they were last reviewed."""
    page = profile.sources["page"]
    reviewed = _oldest_review(speaker, profile)
    sources = [page]
    key = "sources.page_undated" if page.date == NOT_STATED else "sources.page"
    lines = [
        speaker.words(
            key,
            page=speaker.text(page.title),
            date=speaker.source_date(page.date),
            reviewed=speaker.day(reviewed),
        )
    ]
    if profile.pay is not None and profile.pay.scheme is not None:
        name = speaker.text(speaker.store.schemes[profile.pay.scheme].name)
        for table in _table(speaker, profile):
            sources.append(table.sources[0])
            lines.append(speaker.words("sources.pay", scheme=name, year=table.year))
            lines.append(since_then(speaker, table))
    quoted = [stage.quoted for stage in profile.pay.stages if stage.quoted] if profile.pay else []
    if quoted and quoted[0].date != NOT_STATED:
        lines.append(speaker.words("sources.page_pay", date=speaker.source_date(quoted[0].date)))
    text = speaker.message(*lines, sources=sources)
    return speaker.answer([text], Status.ANSWERED, sources, speaker.leads(profile, "sources"))
