"""Which jobs there are facts about, what they are called, and what to say of others."""

from __future__ import annotations

from collections.abc import Sequence

from careers.answering.contacts import adviser_line
from careers.answering.speaker import Speaker
from careers.shapes.profile import Profile
from careers.turn.answer import Answer, QuickReply, Status
from careers.turn.press import Ask
from careers.turn.question import Named

_MOST_JOBS = 6
_MOST_REPLIES = 4


def answer_other_titles(speaker: Speaker, profile: Profile) -> Answer:
    """Every other title that the page lists."""
    title = speaker.text(profile.title)
    sources = [profile.sources["page"]]
    if profile.other_titles:
        lines = [
            speaker.words("titles.intro", title=title),
            speaker.bullets(speaker.text(other) for other in profile.other_titles),
        ]
    else:
        lines = [speaker.words("titles.none", title=title)]
    text = speaker.paragraph(*lines, sources=sources)
    return speaker.answer([text], Status.ANSWERED, sources, speaker.leads(profile, "other_titles"))


def answer_jobs_covered(speaker: Speaker, profile: Profile) -> Answer:
    """The jobs that there are profiles of, and who knows about others."""
    titles = [speaker.text(item.title) for item in speaker.store.profiles.values()]
    shown = speaker.listed(titles[:_MOST_JOBS])
    key = (
        "jobs.one"
        if len(titles) == 1
        else "jobs.some"
        if len(titles) <= _MOST_JOBS
        else "jobs.many"
    )
    lines = [speaker.words(key, titles=shown, count=len(titles)), adviser_line(speaker, profile)]
    replies = speaker.leads(profile, "jobs_covered")
    return speaker.answer([speaker.paragraph(*lines)], Status.ANSWERED, (), replies)


def decline_other_job(speaker: Speaker, profile: Profile, jobs: Sequence[str]) -> Answer:
    """There are no facts about the job that was asked for; who has some."""
    named = speaker.listed(job_name(speaker, job) for job in jobs[:2])
    lines = [
        speaker.words("jobs.unknown", job=named, title=speaker.text(profile.title)),
        adviser_line(speaker, profile),
    ]
    replies = speaker.leads(profile, "jobs_covered")
    return speaker.answer([speaker.paragraph(*lines)], Status.OUT_OF_SCOPE, (), replies)


def ask_which_job(speaker: Speaker, profiles: Sequence[Profile], intent: str) -> Answer:
    """No page and no job named: which one is meant?"""
    replies = [
        QuickReply(speaker.text(item.title), Ask(intent, (Named("occupation", item.id),)))
        for item in profiles[:_MOST_REPLIES]
    ]
    titles = speaker.listed(speaker.text(item.title) for item in profiles[:_MOST_JOBS])
    text = speaker.words("jobs.which", titles=titles)
    return speaker.answer([text], Status.CLARIFIED, (), replies)


def job_name(speaker: Speaker, job: str) -> str:
    """What a job without a profile is called in a sentence."""
    return speaker.text(speaker.store.label("other_occupation", job))
