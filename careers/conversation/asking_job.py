"""Questions that wait until the visitor says which job is meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from careers.answering.occupations import ask_which_job
from careers.answering.social import SOCIAL_INTENTS
from careers.answering.speaker import Speaker
from careers.conversation.jobs import other_jobs
from careers.conversation.shared_names import chosen_of_group
from careers.shapes.store import Store
from careers.shapes.topics import JOB
from careers.turn.encoding import kept
from careers.turn.memory import Memory, as_offer, from_offer
from careers.turn.question import Question
from careers.turn.turn import Reply, Turn


def ask_job(speaker: Speaker, turn: Turn, memory: Memory, jobs: Sequence[str]) -> Reply:
    """Ask which job is meant, and keep what was asked.

    Args:
        speaker: says it.
        turn: the message.
        memory: what is remembered.
        jobs: ids of those that may be meant; of all jobs, none.
    """
    asks = any(question.topic for question in turn.questions) or not memory.awaiting_job
    waiting = [as_offer(each) for each in turn.questions] if asks else memory.awaiting_job
    answer = ask_which_job(speaker, turn.questions, jobs)
    return Reply(
        answer,
        replace(
            memory,
            jobs=list(jobs) or memory.jobs,
            awaiting_job=waiting,
            last_answer=kept(answer.messages),
            answer_status=answer.status.value,
        ),
    )


def is_general(turn: Turn, memory: Memory, store: Store) -> bool:
    """Whether everything that a message asks has an answer whichever job is meant."""
    if turn.intent == "affirm" and memory.offered:
        return False
    return all(_of_no_job(each, store) or other_jobs(each, store) for each in turn.questions)


def _of_no_job(question: Question, store: Store) -> bool:
    topic = store.topic(question.topic)
    if topic is not None:
        return topic.of_no_job
    return question.intent in ("out_of_scope", *SOCIAL_INTENTS)


def resumed(turn: Turn, memory: Memory, store: Store) -> Turn:
    """The question that waited for a job, once a message does little more than name one."""
    jobs = [item for item in turn.questions[0].named if item.kind == JOB]
    if not memory.awaiting_job or not jobs:
        return turn
    little = store.named_alone(JOB).intent
    if turn.intent.startswith("ask_") and turn.intent != little:
        return turn
    waiting = [from_offer(offer) for offer in memory.awaiting_job]
    asked: tuple[Question, ...] = tuple(chosen_of_group(each, jobs, store) for each in waiting)
    return replace(turn, questions=asked, press=None)
