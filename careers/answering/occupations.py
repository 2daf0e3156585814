"""Which jobs there are facts about, what they are called, and what to say of others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from careers.answering.contacts import adviser_line
from careers.answering.speaker import Part, Speaker
from careers.shapes.profile import Profile
from careers.turn.answer import Answer, Status, together

_MOST_JOBS = 6


def answer_other_titles(speaker: Speaker, profile: Profile) -> Answer:
    """Every other title that the page lists."""
    title = speaker.text(profile.title)
    sources = [profile.sources["page"]]
    if profile.other_titles:
        parts: list[Part] = [
            speaker.words("titles.intro", title=title),
            speaker.bullets(speaker.text(other) for other in profile.other_titles),
        ]
    else:
        parts = [speaker.words("titles.none", title=title)]
    text = speaker.message(*parts, sources=sources)
    return speaker.answer([text], Status.ANSWERED, sources, speaker.leads(profile, "other_titles"))


def answer_jobs_covered(speaker: Speaker, profile: Profile) -> Answer:
    """The jobs that there are profiles of, and who knows about others."""
    parts: list[Part] = [_covered(speaker), adviser_line(speaker, profile)]
    replies = speaker.leads(profile, "jobs_covered")
    return speaker.answer([speaker.message(*parts)], Status.ANSWERED, (), replies)


def _covered(speaker: Speaker) -> str:
    titles = [speaker.text(item.title) for item in speaker.store.profiles.values()]
    shown = speaker.listed(titles[:_MOST_JOBS])
    if len(titles) == 1:
        return speaker.words("jobs.one", titles=shown)
    key = "jobs.some" if len(titles) <= _MOST_JOBS else "jobs.many"
    return speaker.words(key, titles=shown, count=len(titles))


def decline_other_job(speaker: Speaker, profile: Profile, jobs: Sequence[str]) -> Answer:
    """There are no facts about the job that was asked for; who has some."""
    named = speaker.listed(job_name(speaker, job) for job in jobs[:2])
    if profile.id in speaker.store.profiles:
        known = [speaker.words("jobs.unknown", job=named, title=speaker.text(profile.title))]
    else:
        known = [speaker.words("jobs.unknown_any", job=named), _covered(speaker)]
    parts: list[Part] = [*known, adviser_line(speaker, profile)]
    replies = speaker.leads(profile, "jobs_covered")
    return speaker.answer([speaker.message(*parts)], Status.OUT_OF_SCOPE, (), replies)


def not_compared(speaker: Speaker, profile: Profile, jobs: Sequence[str], answer: Answer) -> Answer:
    """There are no facts about the jobs to compare with; what is known of this one."""
    named = speaker.listed(job_name(speaker, job) for job in jobs[:2])
    title = speaker.text(profile.title)
    text = speaker.words("jobs.not_compared", job=named, title=title)
    unknown = speaker.answer([speaker.message(text)], Status.PARTLY_ANSWERED)
    return replace(together([unknown, answer]), replies=answer.replies)


def ask_which_job(speaker: Speaker, profiles: Sequence[Profile], intent: str) -> Answer:
    """No page and no job named: which one is meant?"""
    titles = speaker.listed(speaker.text(item.title) for item in profiles[:_MOST_JOBS])
    text = speaker.words("jobs.which", titles=titles)
    # A message that wasn't understood can't be pressed again; naming the job leads on from it.
    pressed = intent if intent.startswith("ask_") else "follow_up"
    return speaker.answer([text], Status.CLARIFIED, (), speaker.jobs(pressed))


def job_name(speaker: Speaker, job: str) -> str:
    """What a job without a profile is called in a sentence."""
    return speaker.text(speaker.store.label("other_occupation", job))
