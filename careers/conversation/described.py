"""A job that is described instead of named: "who puts you to sleep before an operation?"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from careers.eligibility.state import GuideState
from careers.finding.descriptions import Near, descriptions_of
from careers.shapes.kinds import QuestionKind
from careers.shapes.roles import JobRole
from careers.shapes.store import Store
from careers.shapes.topics import JOB, JOB_GROUP
from careers.turn.memory import Memory
from careers.turn.question import Named, Question
from careers.turn.turn import Turn
from careers.words.colloquial import colloquial
from careers.words.names import Found, Names
from careers.words.stems import stem
from careers.words.tokens import Token
from careers.words.vocabulary import reader_of

# Beside a job that is talked of, whoever does something may be one of its people; so more must tell.
_SURELY = 0.9
# Where a job is named that something is done for, or nothing about careers was read, what is said
# must be a job's without doubt.
_BEYOND_DOUBT = 1.2
# A question about the job talked of that is read so surely describes none.
_READ_SURELY = 0.8
_OUT_OF_SCOPE = "out_of_scope"
# What asks for the job itself; other kinds ask something of it.
_OF_THE_JOB = {QuestionKind.WHO, QuestionKind.WHAT_IS, QuestionKind.WHICH}
# After so many words, somebody who does something stands inside of a question.
_INSIDE = 3
_ENDS = ".!?;:\n,–"


class _Asked(Enum):
    """What words tell of a job that is described."""

    NAMING = auto()
    """They ask what it is called."""
    PERSON = auto()
    WHO = auto()
    NOT_WHO = auto()


@dataclass(frozen=True)
class _Place:
    """Where a message describes a job.

    Attributes:
        inside: whether it is inside of a question, which then asks something of the job.
        person: whether words for a person tell it.
        last: whether it is in the last half of the message.
    """

    inside: bool
    person: bool
    last: bool


@dataclass(frozen=True)
class Described:
    """A turn that describes a job.

    Attributes:
        turn: the turn with the job that is meant, where it is only one.
        jobs: ids of the jobs that may be meant, the likeliest first.
    """

    turn: Turn
    jobs: tuple[str, ...]


def described(turn: Turn, memory: Memory, store: Store) -> Described | None:
    """The job, or the two or three, that a message asks for by what is done in it.

    Args:
        turn: the message.
        memory: what was talked of before.
        store: knows what each job is known by.

    Returns:
        None where no job is described, or none is clearly near to what is said.
    """
    state = GuideState.read(memory.guide)
    if turn.press is not None or not turn.text or (state is not None and state.busy):
        return None
    tokens = descriptions_of(store).read(turn.text)
    found = list(_asking(turn.text, tokens, store))
    if not found:
        return None
    taken = {place for each in found for place in range(each.start, each.end)}
    said = [token for place, token in enumerate(tokens) if place not in taken]
    near = _meant(said, turn, store)
    jobs = tuple(each.job for each in near)
    naming = any(each.target is _Asked.NAMING for each in found)
    if not near or (not naming and _perhaps_of_its_people(near, memory, store)):
        return None
    if not naming and _is_surely_read(turn, near[0], memory, store):
        return None
    asked = tuple(_of_job(turn, jobs, _place(found[0], tokens, turn.text), store))
    return Described(replace(turn, questions=asked, readings=()), jobs)


def _meant(said: Sequence[Token], turn: Turn, store: Store) -> list[Near]:
    """The jobs that are described, of the group that is named; none where one is asked about by name."""
    named = [item for question in turn.questions for item in question.named]
    groups = [item.id for item in named if item.kind == JOB_GROUP]
    near = descriptions_of(store).nearest(
        said, [job for group in groups for job in store.jobs_of(group)]
    )
    others = {item.id for item in named if item.kind == JOB}
    if not near or not others:
        return near
    clear = len(near) == 1 and near[0].job not in others and near[0].likeness >= _BEYOND_DOUBT
    return near if clear else []


def _is_surely_read(turn: Turn, near: Near, memory: Memory, store: Store) -> bool:
    """Whether it is surely something else: out of scope, or a question about the job talked of."""
    if turn.intent == _OUT_OF_SCOPE:
        return near.likeness < _BEYOND_DOUBT
    topic = store.topic(turn.questions[0].topic)
    of_job = topic is not None and not topic.over_all_jobs and memory.occupation in store.profiles
    return of_job and turn.confidence >= _READ_SURELY


def _perhaps_of_its_people(near: Sequence[Near], memory: Memory, store: Store) -> bool:
    """Whether somebody may be meant with whom the job talked of has to do."""
    if memory.occupation not in store.profiles:
        return False
    jobs = [each.job for each in near]
    return len(jobs) > 1 or memory.occupation in jobs or near[0].likeness < _SURELY


def _place(found: Found[_Asked], tokens: Sequence[Token], text: str) -> _Place:
    """Where a message describes the job."""
    ends = any(mark in text[: tokens[found.start].start] for mark in _ENDS)
    inside = found.target is _Asked.PERSON and found.start >= _INSIDE and not ends
    return _Place(inside, found.target is _Asked.PERSON, found.start > len(tokens) // 2)


def _of_job(turn: Turn, jobs: Sequence[str], place: _Place, store: Store) -> Iterator[Question]:
    """The questions, asked of the job; what only describes it asks what the job is."""
    job = [Named(JOB, jobs[0], JobRole.ASKED)] if len(jobs) == 1 else []
    summary = Question(store.named_alone(JOB).intent, tuple(job))
    several = len(turn.questions) > 1
    describing = turn.questions[-1 if place.last else 0]
    for question in turn.questions:
        wanted = question if several else _wanted(question, turn, place.inside, store)
        if (question is describing and several) or wanted is None:
            yield summary
            continue
        if not several and not place.person:
            yield summary
        yield wanted.about(
            [*(each for each in wanted.named if each.kind not in (JOB, JOB_GROUP)), *job]
        )


def _wanted(question: Question, turn: Turn, inside: bool, store: Store) -> Question | None:
    """What a question asks of the job that it describes, such as what it pays; None for the job itself."""
    more = inside or bool(set(question.kinds) - _OF_THE_JOB)
    for each in (question, *turn.readings):
        topic = store.topic(each.topic)
        if topic is None or topic.over_all_jobs or topic.of_no_job:
            continue
        return each if topic.about_pay or more else None
    return None


def _asking(text: str, tokens: Sequence[Token], store: Store) -> Iterator[Found[_Asked]]:
    """The words that ask for a job by what is done in it."""
    found = store.once("asks for a job", lambda: _names(store)).find(tokens)
    beside = store.once("beside a person", lambda: _words(store, store.described.beside.all))
    for each in found:
        before = tokens[each.start - 1] if each.start else None
        if _is_plural(tokens[each.end - 1], each):
            continue
        if each.target is _Asked.NAMING:
            yield each
        elif each.target is _Asked.PERSON:
            if before is None or before.text not in beside:
                yield each
        elif each.target is _Asked.WHO and _begins(text, tokens, each.start, store):
            yield each


def _is_plural(word: Token, found: Found[_Asked]) -> bool:
    """Whether several are asked for, such as "which jobs" are."""
    many = found.target is _Asked.WHO and found.end - found.start > 1
    return (
        many and word.text.endswith("s") and "'" not in word.text and stem(word.text) != word.text
    )


def _begins(text: str, tokens: Sequence[Token], place: int, store: Store) -> bool:
    """Whether a clause begins with a word, or only idle words stand before it."""
    if place == 0:
        return True
    before = tokens[place - 1]
    gap = text[before.end : tokens[place].start]
    if any(mark in gap for mark in _ENDS):
        return True
    joins = store.once("joins", lambda: _words(store, store.finding.joins.all))
    return before.text in joins or not descriptions_of(store).tells(tokens[:place])


def _words(store: Store, names: Sequence[str]) -> frozenset[str]:
    return reader_of(store).words(names) | frozenset(names)


def _names(store: Store) -> Names[_Asked]:
    words = store.described
    ways = {
        _Asked.NAMING: words.naming,
        _Asked.PERSON: words.person,
        _Asked.WHO: words.who,
        _Asked.NOT_WHO: words.not_who,
    }
    return reader_of(store).names(
        (name, what)
        for what, each in ways.items()
        for name in dict.fromkeys((*each.all, *map(colloquial().words, each.cy)))
    )
