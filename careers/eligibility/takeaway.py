"""The summary to take away: a page that one would hand to an adviser."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from careers.answering.contacts import contact_line
from careers.answering.said import language_of
from careers.answering.speaker import Part, Speaker
from careers.eligibility.verdicts import VerdictSpeaker
from careers.shapes.profile import Profile
from careers.turn.blocks import Summary, Told
from careers.turn.plain import plain_text

_DAY = "%d/%m/%Y"


def takeaway(
    speaker: Speaker,
    profile: Profile,
    verdicts: VerdictSpeaker,
    told: Iterable[Told],
    notes: Iterable[Part],
    today: datetime.date,
) -> Summary:
    """The page, and the same as plain text.

    Args:
        speaker: says it.
        profile: the job.
        verdicts: say how each way in came out.
        told: the visitor's answers.
        notes: what else matters.
        today: stands on the page.
    """
    title = speaker.words("summary.title", title=speaker.text(profile.title))
    answers = [each.words for each in told]
    outcomes = verdicts.ordered()
    parts: list[Part] = [speaker.words("summary.date", date=today.strftime(_DAY))]
    if answers:
        parts += [speaker.words("summary.told"), speaker.bullets(answers)]
    parts += [speaker.words("summary.ways"), *(verdicts.full(each) for each in outcomes)]
    parts.append(speaker.words("verdict.no_promise"))
    if steps := [step for _, step in verdicts.steps()]:
        parts += [speaker.words("guide.steps"), speaker.bullets(steps, ordered=True)]
    contacts = dict.fromkeys(
        each.contact for outcome in outcomes for each in verdicts.deciders(outcome)
    )
    contacts = contacts | {profile.general_contact: None}
    parts.append(speaker.words("summary.contacts"))
    parts += [contact_line(speaker, profile, contact) for contact in contacts]
    parts += notes
    page_source = profile.sources["page"]
    if page_source.url:
        parts.append(speaker.words("summary.page", url=page_source.url))
    sources = [source for outcome in outcomes for source in verdicts.sources(outcome)]
    page = speaker.message(*parts, sources=sources)
    text = f"{title}\n{plain_text(page)}"
    return Summary(title, page, text, language=language_of([title], speaker.language))
