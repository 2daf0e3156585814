"""What holds for every job on a pay scheme, told where no job is named: a band's pay, leave, the pension."""

from __future__ import annotations

from dataclasses import replace

from careers.answering.any_job import any_job
from careers.answering.sections import chooser_of, tells_of_aspect
from careers.answering.speaker import Speaker
from careers.shapes.profile import Pay, Profile
from careers.shapes.store import Store
from careers.shapes.topics import OF_PAY, OF_RULES, Topic
from careers.turn.answer import Answer, Status
from careers.turn.memory import Memory
from careers.turn.question import Question
from careers.turn.turn import Turn

_BAND, _FOLLOW_UP = "band", "follow_up"


def job_on_scheme(speaker: Speaker, turn: Turn, memory: Memory) -> Profile | None:
    """A job of which only its pay scheme is known, where that answers all that is asked; else None.

    Args:
        speaker: speaks the language of the answer.
        turn: a message that names no job.
        memory: what it may go on about.
    """
    for scheme in speaker.store.schemes:
        pay = Pay(last_reviewed=speaker.today, stages=(), scheme=scheme)
        profile = replace(any_job(speaker), pay=pay)
        if all(_is_told(speaker.store, profile, each, memory) for each in turn.questions):
            return profile
    return None


def told_in_general(
    speaker: Speaker, profile: Profile, turn: Turn, memory: Memory, answer: Answer
) -> Answer | None:
    """An answer from a pay scheme, with whom it holds for; None where it answers nothing.

    A band has the name of its scheme in its source, so nothing is said before it.
    """
    if answer.status is not Status.ANSWERED:
        return None
    topics = (_topic(speaker.store, each, memory) for each in turn.questions)
    of_pay = all(topic is not None and topic.answered_by in OF_PAY for topic in topics)
    if of_pay or profile.pay is None or profile.pay.scheme is None:
        return answer
    scheme = speaker.store.schemes[profile.pay.scheme]
    head = speaker.message(speaker.words("jobs.on_scheme", scheme=speaker.text(scheme.name)))
    first, *others = answer.messages
    return replace(answer, messages=((*head, *first), *others))


def _is_told(store: Store, profile: Profile, question: Question, memory: Memory) -> bool:
    """Whether a question is about a band, how pay is set, or an aspect that the scheme tells of."""
    topic = _topic(store, question, memory)
    if topic is None:
        return False
    if topic.answered_by in OF_PAY:
        named = question.all("pay_aspect")
        rules = bool(named) and chooser_of(store, profile).topic_of(named) is not None
        return bool(question.all(_BAND)) or rules or topic.answered_by in OF_RULES
    return tells_of_aspect(store, profile, question)


def _topic(store: Store, question: Question, memory: Memory) -> Topic | None:
    """What a question asks of; a follow-up asks of what was answered last."""
    return store.topic(memory.topic if question.intent == _FOLLOW_UP else question.topic)
