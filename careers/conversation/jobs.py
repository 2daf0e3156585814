"""Which job a message is about."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from careers.answering.social import SOCIAL_INTENTS
from careers.shapes.profile import Profile
from careers.shapes.roles import JobRole
from careers.shapes.store import Store
from careers.shapes.topics import JOB
from careers.turn.memory import Memory
from careers.turn.question import Named, Question
from careers.turn.turn import Turn

_OTHER = "other_occupation"
_JOBS = ("occupation", _OTHER)
_ASKED = (None, JobRole.ASKED)
# The roles of jobs that the answer hangs on; the others tell of the visitor.
_TOLD = (*_ASKED, JobRole.COMPARED)
# A few words that go on about the job spoken of; "they" may be its people.
_GOES_ON = ("follow_up", "more_detail", "nlu_fallback")


def on_page(memory: Memory, page: str | None, store: Store) -> Memory:
    """The memory with the job of the page, where the visitor has come to another page."""
    if page is None or page not in store.profiles or page == memory.page:
        return memory
    return replace(memory, page=page, occupation=page)


def job_of(turn: Turn, memory: Memory, store: Store) -> Profile | None:
    """The job that is talked about: asked about now, on the page or named before, or the only one.

    A job that is the visitor's own, or only stands there, is meant only if there is no other.

    Returns:
        None where it could be any of several.
    """
    named = [job for each in turn.questions for job in each.named if job.kind == "occupation"]
    asked = [job.id for job in named if job.role in _ASKED]
    rest = [job.id for job in named if job.role not in _ASKED]
    candidates = [*asked, *filter(None, [memory.occupation]), *rest]
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


def only_asked(turn: Turn) -> Turn:
    """The turn without the jobs that tell of the visitor and that nothing is asked about."""
    return replace(
        turn,
        questions=tuple(_without_told(each) for each in turn.questions),
        readings=tuple(_without_told(each) for each in turn.readings),
    )


def _without_told(question: Question) -> Question:
    return question.about(
        each for each in question.named if each.kind not in _JOBS or each.role in _TOLD
    )


def other_jobs(question: Question, store: Store) -> tuple[str, ...]:
    """Ids of jobs without a profile that a question is about."""
    if not _may_be_about_others(question, store) or question.all("occupation"):
        return ()
    return question.asked(_OTHER)


def compared_jobs(question: Question, store: Store) -> tuple[str, ...]:
    """Ids of jobs without a profile that the job talked of is measured by."""
    if not _may_be_about_others(question, store):
        return ()
    jobs = (each for each in question.named if each.kind == _OTHER)
    return tuple(dict.fromkeys(each.id for each in jobs if each.role is JobRole.COMPARED))


def _may_be_about_others(question: Question, store: Store) -> bool:
    topic = store.topic(question.topic)
    mentioned = topic is not None and topic.mentions_jobs
    return not mentioned and question.intent not in SOCIAL_INTENTS


def still_of_others(question: Question, memory: Memory) -> Question:
    """After a question about another job, "and in Scotland?" or "do they" is about that one too."""
    before = memory.remembered(_OTHER)
    pointed = question.all("reference")
    goes_on = question.intent in _GOES_ON or "they" in pointed
    if before is None or not goes_on or "here" in pointed or any(map(question.all, _JOBS)):
        return question
    return question.about([*question.named, Named(_OTHER, before)])


def names_only_the_job(question: Question, store: Store) -> bool:
    """Whether a question does no more than name a job that there are facts about."""
    alone = store.named_alone(JOB).id
    names = "here" in question.all("reference") or bool(question.all(JOB))
    return question.topic == alone and names
