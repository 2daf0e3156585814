"""The turn before answered again, in the language that is spoken now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from careers.answering.speaker import Speaker
from careers.conversation.stand_in import signpost
from careers.safety.crisis import Crisis, CrisisKind
from careers.turn.again import turn_again
from careers.turn.memory import Memory
from careers.turn.turn import Reply, Turn

_CRISIS = "crisis"


def kept_crisis(kind: CrisisKind) -> dict[str, Any]:
    """A crisis as the slot keeps it that holds the turn before."""
    return {_CRISIS: kind.value}


def once_more(
    speaker: Speaker, memory: Memory, reply: Callable[[Turn, Memory], Reply]
) -> Reply | None:
    """What was answered last, in the language of the speaker; nothing if that isn't known any more.

    All that the turn before changed is as if it had been answered so at once: no answer to the
    eligibility check is lost or counted twice.

    Args:
        speaker: says it.
        memory: what is remembered.
        reply: answers a turn.
    """
    if (kind := _crisis(memory)) is not None:
        answer = signpost(Crisis(kind, speaker.language, ""))
        return Reply(answer, replace(memory, answer_status=answer.status.value))
    kept = turn_again(memory)
    if kept is None:
        return None
    turn, before = kept
    found = reply(replace(turn, language=speaker.language), before)
    intro = speaker.message(speaker.words("repeat.in_language"))
    answer = replace(found.answer, messages=(intro, *found.answer.messages))
    return Reply(answer, replace(found.memory, again=memory.again))


def _crisis(memory: Memory) -> CrisisKind | None:
    kept = (memory.again or {}).get(_CRISIS)
    return next((kind for kind in CrisisKind if kind.value == kept), None)
