"""Which jobs there are facts about, what they are called, and what to say of others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from careers.answering.contacts import adviser_line
from careers.answering.speaker import Part, Speaker
from careers.shapes.profile import Profile
from careers.shapes.topics import JOB, JOB_GROUP, OTHER_JOB, UNLISTED
from careers.turn.answer import Answer, QuickReply, Status, together
from careers.turn.press import asking
from careers.turn.question import Named, Question

_MOST_JOBS = 6
_MOST_EXAMPLES = 4
_MOST_NEAR = 3
_MOST_REPLIES = 4


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
    answer = speaker.answer([speaker.message(*parts)], Status.ANSWERED, (), replies)
    return replace(answer, jobs=tuple(speaker.store.profiles)[:_MOST_JOBS])


def _covered(speaker: Speaker) -> str:
    titles = [speaker.text(item.title) for item in speaker.store.profiles.values()]
    shown = speaker.listed(titles[:_MOST_JOBS])
    if len(titles) == 1:
        return speaker.words("jobs.one", titles=shown)
    key = "jobs.some" if len(titles) <= _MOST_JOBS else "jobs.many"
    return speaker.words(key, titles=shown, count=len(titles))


def decline_other_job(
    speaker: Speaker, profile: Profile, jobs: Sequence[str], question: Question
) -> Answer:
    """There are no facts about the job that was asked for; who has some, and which jobs are near.

    Args:
        speaker: says it.
        profile: the job that is talked about.
        jobs: ids of the jobs without a profile.
        question: what was asked of them, to be asked of those that are near.
    """
    listed = [job for job in jobs if job != UNLISTED]
    named = speaker.listed(job_name(speaker, job) for job in listed[:2]) if listed else ""
    near = _near(speaker, jobs)
    if named and not near and len(speaker.store.profiles) == 1:
        known = [speaker.words("jobs.unknown", job=named, title=speaker.text(profile.title))]
    else:
        first = speaker.words("jobs.unknown_any", job=named) if named else ""
        known = [first or speaker.words("jobs.unknown_unlisted")]
        titles = speaker.listed(_titles(speaker, near)) if near else ""
        known.append(speaker.words("jobs.near", titles=titles) if near else _covered(speaker))
    parts: list[Part] = [*known, adviser_line(speaker, profile, "contact.other_jobs")]
    replies = _replies(speaker, [question], near) or speaker.leads(profile, "jobs_covered")
    answer = speaker.answer([speaker.message(*parts)], Status.OUT_OF_SCOPE, (), replies)
    return replace(answer, jobs=tuple(near))


def _near(speaker: Speaker, jobs: Sequence[str]) -> list[str]:
    """Ids of the jobs with facts that are nearest to some without."""
    words = {word.id: word for word in speaker.store.vocabulary[OTHER_JOB].words}
    groups = (group for job in jobs if job in words for group in words[job].groups)
    near = (job for group in groups for job in speaker.store.jobs_of(group))
    return list(dict.fromkeys(near))[:_MOST_NEAR]


def _titles(speaker: Speaker, jobs: Iterable[str]) -> list[str]:
    return [speaker.text(speaker.store.profiles[job].title) for job in jobs]


def not_compared(speaker: Speaker, profile: Profile, jobs: Sequence[str], answer: Answer) -> Answer:
    """There are no facts about the jobs to compare with; what is known of this one."""
    named = speaker.listed(job_name(speaker, job) for job in jobs[:2])
    title = speaker.text(profile.title)
    text = speaker.words("jobs.not_compared", job=named, title=title)
    unknown = speaker.answer([speaker.message(text)], Status.PARTLY_ANSWERED)
    return replace(together([unknown, answer]), replies=answer.replies)


def ask_which_job(speaker: Speaker, questions: Sequence[Question], jobs: Sequence[str]) -> Answer:
    """Which job is meant, of several that a name may mean, or of all?

    Args:
        speaker: says it.
        questions: what waits for the job.
        jobs: ids of those that may be meant; of all jobs, none.
    """
    if jobs:
        titles = speaker.alternatives(_titles(speaker, jobs[:_MOST_JOBS]))
        text = speaker.words("jobs.which_of", titles=titles)
        return speaker.answer([text], Status.CLARIFIED, (), _replies(speaker, questions, jobs))
    every = list(speaker.store.profiles)
    many = len(every) > _MOST_JOBS
    titles = speaker.listed(_titles(speaker, every[:_MOST_EXAMPLES] if many else every))
    key = "jobs.which_of_many" if many else "jobs.which"
    text = speaker.words(key, titles=titles, count=len(every))
    return speaker.answer([text], Status.CLARIFIED, (), _replies(speaker, questions, every))


def _replies(
    speaker: Speaker, questions: Sequence[Question], jobs: Sequence[str]
) -> list[QuickReply]:
    """Quick replies that ask the same of one job each.

    Several questions wait for the job, and so does a message that wasn't understood: naming the
    job leads on from them.
    """
    first = questions[0]
    others = [item for item in first.named if item.kind not in (JOB, JOB_GROUP, OTHER_JOB)]
    alone = len(questions) == 1 and first.topic is not None
    asked = Question(first.intent, tuple(others)) if alone else Question("follow_up")
    profiles = (speaker.store.profiles[job] for job in jobs[:_MOST_REPLIES])
    return [
        QuickReply(
            speaker.text(each.title), asking(asked.about([*asked.named, Named(JOB, each.id)]))
        )
        for each in profiles
    ]


def job_name(speaker: Speaker, job: str) -> str:
    """What a job without a profile is called in a sentence."""
    return speaker.text(speaker.store.label(OTHER_JOB, job))
