"""Names that several jobs share: the conversation tells which job is meant, or it is asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from careers.eligibility.state import GuideState
from careers.shapes.roles import JobRole
from careers.shapes.store import Store
from careers.shapes.topics import JOB, JOB_GROUP
from careers.turn.memory import Memory
from careers.turn.question import Named, Question
from careers.turn.turn import Turn

# A group in one of these roles is asked about, so it has to be known which of its jobs.
_TELLING = (None, JobRole.ASKED, JobRole.COMPARED)
# Of a message that was taken for one of these, nobody is asked which job was meant.
_NO_QUESTION = ("out_of_scope", "affirm", "deny")
_GOES_ON = ("follow_up", "correct_answer")


@dataclass(frozen=True)
class _Spoken:
    """What tells which job of a group is meant.

    Attributes:
        jobs: ids of the job that is talked of and that of the page.
        asking: whether the visitor may be asked.
    """

    jobs: tuple[str, ...]
    asking: bool


def with_jobs_of_groups(turn: Turn, memory: Memory, store: Store) -> Turn:
    """The turn with a job for each name of several, where the conversation tells which.

    A name stays that of its group where it has to be asked which job is meant.

    Args:
        turn: the message.
        memory: tells which job is talked of, and which page the visitor is on.
        store: knows the jobs of each group.
    """
    spoken = _Spoken(
        tuple(filter(None, (memory.occupation, memory.page))), _may_ask(turn, memory, store)
    )
    return replace(
        turn,
        questions=tuple(_told(each, spoken, store) for each in turn.questions),
        readings=tuple(_told(each, spoken, store) for each in turn.readings),
    )


def group_asked(turn: Turn, store: Store) -> str | None:
    """Id of the first group of which it isn't known which job is meant, where one is."""
    questions = (each for each in turn.questions if not _over_all_jobs(each, store))
    groups = (item.id for each in questions for item in each.named if item.kind == JOB_GROUP)
    return next(groups, None)


def chosen_of_group(question: Question, chosen: Iterable[Named], store: Store) -> Question:
    """A question that waited for a job, with those that were chosen in the place of their group."""
    jobs = tuple(chosen)
    ids = {job.id for job in jobs}
    named: list[Named] = []
    for item in question.named:
        if item.kind == JOB_GROUP and ids & set(store.jobs_of(item.id)):
            role = item.role
            jobs = tuple(replace(job, role=job.role if role is None else role) for job in jobs)
        else:
            named.append(item)
    return question.about([*named, *jobs])


def _may_ask(turn: Turn, memory: Memory, store: Store) -> bool:
    first = turn.questions[0]
    topic = store.topic(first.topic)
    if turn.intent in _NO_QUESTION or (topic is not None and topic.of_no_job):
        return False
    state = GuideState.read(memory.guide)
    answering = state is not None and state.busy and topic is None
    return not answering or turn.intent in _GOES_ON


def _over_all_jobs(question: Question, store: Store) -> bool:
    topic = store.topic(question.topic)
    return topic is not None and topic.over_all_jobs


def _told(question: Question, spoken: _Spoken, store: Store) -> Question:
    if not question.all(JOB_GROUP) or _over_all_jobs(question, store):
        return question
    return question.about(_items(question, spoken, store))


def _items(question: Question, spoken: _Spoken, store: Store) -> Iterator[Named]:
    named = set(question.all(JOB))
    for item in question.named:
        if item.kind != JOB_GROUP:
            yield item
            continue
        jobs = store.jobs_of(item.id)
        if named & set(jobs) or item.role not in _TELLING:
            continue  # the same job by its own name, or one that only tells of the visitor
        meant = next((job for job in spoken.jobs if job in jobs), None)
        if meant is not None:
            if item.role is not JobRole.COMPARED:
                yield Named(JOB, meant, item.role)
        elif spoken.asking and jobs:
            yield item
