"""Says which job an answer is about, where the talk has gone from one to another."""

from __future__ import annotations

from dataclasses import replace

from careers.answering.speaker import Speaker
from careers.shapes.profile import Profile
from careers.turn.answer import Status
from careers.turn.encoding import kept
from careers.turn.plain import plain_text
from careers.turn.turn import Reply

_TELLS = (Status.ANSWERED, Status.PARTLY_ANSWERED, Status.HANDED_OFF)


def headed(
    speaker: Speaker, profile: Profile, before: str | None, reply: Reply, described: bool = False
) -> Reply:
    """A reply under the name of its job, if it is another job than before and isn't named in it.

    Args:
        speaker: says it.
        profile: the job that the reply is about.
        before: id of the job that was talked of; None where it was none.
        reply: the answer, and the memory after it.
        described: whether the visitor asked without the job's name, which is told even after none.
    """
    answer, memory = reply.answer, reply.memory
    topic = speaker.store.topic(memory.topic)
    over_all = topic is not None and (topic.over_all_jobs or topic.of_no_job)
    known = before == profile.id or (before is None and not described)
    if known or over_all or answer.status not in _TELLS:
        return reply
    said = "\n".join(map(plain_text, answer.messages)).lower()
    names = (profile.title, profile.plural, *profile.other_titles)
    if not answer.messages or any(speaker.text(name).lower() in said for name in names):
        return reply
    title = speaker.message(speaker.words("jobs.about", title=speaker.text(profile.title)))
    first, *others = answer.messages
    answer = replace(answer, messages=((*title, *first), *others))
    return Reply(answer, replace(memory, last_answer=kept(answer.messages)))
