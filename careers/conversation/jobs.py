"""Which job a message is about."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from careers.answering.social import SOCIAL_INTENTS
from careers.conversation.comparison import spoken_of
from careers.conversation.outside import surely_outside
from careers.shapes.kinds import YES_OR_NO, QuestionKind
from careers.shapes.profile import Profile
from careers.shapes.roles import JobRole
from careers.shapes.store import Store
from careers.shapes.topics import JOB, JOB_GROUP, OTHER_JOB, AnsweredBy, Topic
from careers.turn.memory import Memory
from careers.turn.question import Named, Question
from careers.turn.turn import Turn

_JOBS = (JOB, JOB_GROUP, OTHER_JOB)
_SEVERAL, _MOST_JOBS = 2, 3
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

    A job that is the visitor's own, or only stands there, is meant only if there is no other; so is
    the one job that has the way in or the field of work that is named.

    Returns:
        None where it could be any of several.
    """
    named = [job for each in turn.questions for job in each.named if job.kind == JOB]
    asked = [job.id for job in named if job.role in _ASKED]
    rest = [job.id for job in named if job.role not in _ASKED]
    candidates = [*asked, *filter(None, [memory.occupation]), *rest]
    known = [job for job in candidates if job in store.profiles]
    if known:
        return store.profiles[known[0]]
    if len(store.profiles) == 1:
        return next(iter(store.profiles.values()))
    having = [] if surely_outside(turn) else jobs_having(turn, store)
    return store.profiles[having[0]] if len(having) == 1 else None


def jobs_having(turn: Turn, store: Store) -> list[str]:
    """Ids of the jobs that have a way in or a field of work that a message names."""
    ids = {
        item.id
        for each in turn.questions
        for item in each.named
        if item.kind in ("route", "specialism")
    }
    return [
        job
        for job, profile in (store.profiles.items() if ids else ())
        if any(ids & own for own in _own(profile).values())
    ]


def by_job(turn: Turn, profile: Profile, store: Store) -> list[tuple[Profile, Turn]]:
    """The questions of a turn with the job that each is about, those of one job together.

    A question about several jobs is asked of each, unless it compares them.

    Args:
        turn: the message.
        profile: the job that is talked about where a question names none.
        store: knows the jobs.
    """
    parts: list[tuple[Profile, list[Question]]] = []
    current = profile
    for question in turn.questions:
        for each in _one_by_one(question, store):
            named = [job for job in each.asked(JOB) if job in store.profiles]
            current = store.profiles[named[0]] if named else current
            if parts and parts[-1][0] is current:
                parts[-1][1].append(each)
            else:
                parts.append((current, [each]))
    return [(job, replace(turn, questions=tuple(asked))) for job, asked in parts]


def _one_by_one(question: Question, store: Store) -> list[Question]:
    """A question for each job that it asks about; one that sets them side by side stays whole."""
    asked, topic = question.asked(JOB), store.topic(question.topic)
    alone = topic is None and question.intent == _GOES_ON[0]
    if len(asked) < _SEVERAL or not (alone or topic) or (topic and _compares(question, topic)):
        return [question]
    others = [item for item in question.named if item.kind != JOB]
    return [question.about([*others, Named(JOB, job)]) for job in asked[:_MOST_JOBS]]


def _compares(question: Question, topic: Topic) -> bool:
    side_by_side = topic.answered_by in (AnsweredBy.COMPARING, AnsweredBy.FINDING)
    compared = any(job.role is JobRole.COMPARED for job in question.named if job.kind == JOB)
    kind = QuestionKind.COMPARE in question.kinds
    return side_by_side or compared or kind or topic.compared_by is not None


def with_jobs_named(memory: Memory, turn: Turn, profile: Profile, store: Store) -> Memory:
    """The memory with the jobs that a message names, and with the one that it leads to.

    Args:
        memory: before.
        turn: the message.
        profile: the job that is talked about from now on.
        store: knows the jobs.
    """
    named = [job for each in turn.questions for job in each.named if job.kind == JOB]
    told = list(dict.fromkeys(job.id for job in named if job.role in _TOLD))
    compared = any(job.role is JobRole.COMPARED for job in named)
    if compared and memory.occupation and len(told) == 1:
        told = list(dict.fromkeys([memory.occupation, *told]))
    jobs = memory.jobs
    if len(told) >= _SEVERAL:
        jobs = told
    elif not set(told) <= set(memory.jobs):
        jobs = []
    after = replace(memory, jobs=jobs, occupation=profile.id, awaiting_job=[])
    return after.with_jobs(spoken_of(turn, profile, store))


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


def asked_onward(turn: Turn, store: Store) -> Turn:
    """The turn in which the job is asked about that somebody may go on to: "a doctor after this"."""
    onward = store.answered_by(AnsweredBy.CHECK).onward

    def asked(question: Question) -> Question:
        if question.topic != onward or not set(question.kinds) & set(YES_OR_NO):
            return question
        return question.about(map(_asked_about, question.named))

    questions = tuple(map(asked, turn.questions))
    return replace(turn, questions=questions, onward=questions != turn.questions)


def _asked_about(named: Named) -> Named:
    mentioned = named.kind == OTHER_JOB and named.role is JobRole.MENTIONED
    return replace(named, role=JobRole.ASKED) if mentioned else named


def only_asked(turn: Turn) -> Turn:
    """The turn without the jobs that tell of the visitor and that nothing is asked about."""
    return replace(
        turn,
        questions=tuple(_without_told(each) for each in turn.questions),
        readings=tuple(_without_told(each) for each in turn.readings),
    )


def has_another(turn: Turn, profile: Profile) -> bool:
    """Whether a message tells that the visitor has another job than the one that is talked of."""
    named = (each for question in turn.questions for each in question.named)
    held = (each for each in named if each.kind in _JOBS and each.role is JobRole.HELD)
    return any(each.id != profile.id for each in held)


def names_jobs(turn: Turn) -> bool:
    """Whether a message names any job."""
    return any(each.kind in _JOBS for question in turn.questions for each in question.named)


def without_jobs(turn: Turn) -> Turn:
    """The turn without the jobs that it names, where they only tell what somebody studied."""

    def without(question: Question) -> Question:
        return question.about(each for each in question.named if each.kind not in _JOBS)

    return replace(
        turn,
        questions=tuple(map(without, turn.questions)),
        readings=tuple(map(without, turn.readings)),
    )


def _without_told(question: Question) -> Question:
    return question.about(
        each for each in question.named if each.kind not in _JOBS or each.role in _TOLD
    )


def other_jobs(question: Question, store: Store) -> tuple[str, ...]:
    """Ids of jobs without a profile that a question is about."""
    if not _may_be_about_others(question, store) or question.all(JOB):
        return ()
    return question.asked(OTHER_JOB)


def compared_jobs(question: Question, store: Store) -> tuple[str, ...]:
    """Ids of jobs without a profile that the job talked of is measured by."""
    if not _may_be_about_others(question, store):
        return ()
    jobs = (each for each in question.named if each.kind == OTHER_JOB)
    return tuple(dict.fromkeys(each.id for each in jobs if each.role is JobRole.COMPARED))


def _may_be_about_others(question: Question, store: Store) -> bool:
    topic = store.topic(question.topic)
    mentioned = topic is not None and topic.mentions_jobs
    return not mentioned and question.intent not in SOCIAL_INTENTS


def still_of_others(question: Question, memory: Memory) -> Question:
    """After a question about another job, "and in Scotland?" or "do they" is about that one too."""
    before = memory.remembered(OTHER_JOB)
    pointed = question.all("reference")
    goes_on = question.intent in _GOES_ON or "they" in pointed
    if before is None or not goes_on or "here" in pointed or any(map(question.all, _JOBS)):
        return question
    return question.about([*question.named, Named(OTHER_JOB, before)])


def names_only_the_job(question: Question, store: Store) -> bool:
    """Whether a question does no more than name a job that there are facts about."""
    alone = store.named_alone(JOB).id
    names = "here" in question.all("reference") or bool(question.all(JOB))
    return question.topic == alone and names
