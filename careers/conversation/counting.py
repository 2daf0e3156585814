"""Turns that failed are counted; after some in a row a person is named."""

from __future__ import annotations

from dataclasses import replace

from careers.answering.contacts import answer_person
from careers.answering.speaker import Speaker
from careers.conversation.jobs import other_jobs
from careers.shapes.profile import Profile
from careers.turn.answer import Answer, Status
from careers.turn.encoding import kept
from careers.turn.turn import Reply, Turn

_FAILURES_BEFORE_PERSON = 3


def counted(speaker: Speaker, profile: Profile, reply: Reply, turn: Turn) -> Reply:
    """The reply with its status remembered; after the third failure, with a person.

    A job that there are no facts about was understood all the same.
    """
    answer, memory = reply.answer, reply.memory
    unheld = any(other_jobs(each, speaker.store) for each in turn.questions)
    failed = memory.failed_turns + 1 if _has_failed(answer) and not unheld else 0
    if failed >= _FAILURES_BEFORE_PERSON:
        answer, failed = answer_person(speaker, profile), 0
        gave_up = speaker.message(speaker.words("clarify.gave_up"))
        answer = replace(answer, messages=(gave_up, *answer.messages))
    memory = replace(
        memory,
        failed_turns=failed,
        last_answer=kept(answer.messages),
        answer_status=answer.status.value,
    )
    return Reply(answer, memory)


def _has_failed(answer: Answer) -> bool:
    """Whether the visitor got nothing; asking which band, with all of them listed, is something."""
    asked = answer.status is Status.CLARIFIED and not answer.sources
    return asked or answer.status is Status.OUT_OF_SCOPE
