"""Which job a message is about."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from careers.answering.social import SOCIAL_INTENTS
from careers.shapes.profile import Profile
from careers.shapes.store import Store
from careers.turn.memory import Memory
from careers.turn.question import Question
from careers.turn.turn import Turn


def on_page(memory: Memory, page: str | None, store: Store) -> Memory:
    """The memory with the job of the page, where the visitor has come to another page."""
    if page is None or page not in store.profiles or page == memory.page:
        return memory
    return replace(memory, page=page, occupation=page)


def job_of(turn: Turn, memory: Memory, store: Store) -> Profile | None:
    """The job that is talked about: named now, on the page or named before, or the only one.

    Returns:
        None where it could be any of several.
    """
    named = [job for question in turn.questions for job in question.all("occupation")]
    candidates = [*named, *filter(None, [memory.occupation])]
    known = [job for job in candidates if job in store.profiles]
    if known:
        return store.profiles[known[0]]
    return next(iter(store.profiles.values())) if len(store.profiles) == 1 else None


def about_job(turn: Turn, profile: Profile) -> Turn:
    """The turn with the routes and specialisms of the job that is talked about.

    Several jobs may each have their own by one name. Where the job has none of what is named,
    it stays: it is another job's that is asked about.
    """
    own = _own(profile)
    return replace(
        turn,
        questions=tuple(_of_job(each, own) for each in turn.questions),
        readings=tuple(_of_job(each, own) for each in turn.readings),
    )


def remembered_of_job(memory: Memory, profile: Profile) -> Memory:
    """The memory without routes and specialisms of other jobs."""
    own = _own(profile)
    kept = {kind: each for kind, each in memory.context.items() if each in own.get(kind, (each,))}
    return replace(memory, context=kept)


def _own(profile: Profile) -> dict[str, set[str]]:
    return {
        "route": {route.id for route in profile.entry_routes},
        "specialism": {part.id for part in profile.specialisms},
    }


def _of_job(question: Question, own: Mapping[str, Collection[str]]) -> Question:
    having = {kind for kind, ids in own.items() if set(ids) & set(question.all(kind))}
    return question.about(
        each for each in question.named if each.kind not in having or each.id in own[each.kind]
    )


def other_jobs(question: Question, store: Store) -> tuple[str, ...]:
    """Ids of jobs without a profile that a question is about."""
    topic = store.topic(question.topic)
    mentioned = topic is not None and topic.mentions_jobs
    about_them = not mentioned and question.intent not in SOCIAL_INTENTS
    if not about_them or question.all("occupation"):
        return ()
    return question.all("other_occupation")
