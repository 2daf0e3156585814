"""What the bot says in one turn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from careers.shapes.language import Language
from careers.shapes.sources import Source
from careers.turn.blocks import Answers, Message
from careers.turn.plain import plain_text
from careers.turn.press import Press


class Status(str, Enum):
    """How a turn ended; every turn ends in exactly one."""

    ANSWERED = "answered"
    PARTLY_ANSWERED = "partly_answered"
    CLARIFIED = "clarified"
    GUIDED = "guided"
    HANDED_OFF = "handed_off"
    SOCIAL = "social"
    OUT_OF_SCOPE = "out_of_scope"
    CRISIS = "crisis"
    ERROR = "error"


@dataclass(frozen=True)
class QuickReply:
    """Something the visitor can press instead of typing.

    Attributes:
        title: the words on it; typing them means the same.
        press: what pressing it means.
    """

    title: str
    press: Press


@dataclass(frozen=True)
class Answer:
    """What to say, and everything a channel needs to show it.

    Attributes:
        messages: each a bubble of its own, complete without anything else.
        status: how the turn ended.
        language: the language that the words are really in.
        sources: where the facts come from, in the order of the messages.
        replies: at most three quick replies, or four when asking which was meant.
        progress: in the eligibility check, which question this is and of how many.
        jobs: ids of the jobs that it lists, in its order: "the first one" is one of these.
    """

    messages: tuple[Message, ...]
    status: Status
    language: Language = Language.ENGLISH
    sources: tuple[Source, ...] = ()
    replies: tuple[QuickReply, ...] = ()
    progress: tuple[int, int] | None = None
    jobs: tuple[str, ...] = ()

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The text of each message."""
        return tuple(plain_text(message) for message in self.messages)

    @property
    def pressable(self) -> tuple[QuickReply, ...]:
        """All that can be pressed: the quick replies, and what changes an answer told."""
        blocks = [block for message in self.messages for block in message]
        told = [each for block in blocks if isinstance(block, Answers) for each in block.told]
        return (*self.replies, *(each.change for each in told))


def together(answers: Sequence[Answer]) -> Answer:
    """Several answers as one, in order."""
    first = answers[0]
    if len(answers) == 1:
        return first
    messages: list[Message] = []
    for message in (message for answer in answers for message in answer.messages):
        if message not in messages:
            messages.append(message)
    clarifying = [answer for answer in answers if answer.status is Status.CLARIFIED]
    replies = (clarifying or answers)[0].replies
    statuses = {answer.status for answer in answers}
    status = statuses.pop() if len(statuses) == 1 else Status.PARTLY_ANSWERED
    return Answer(
        messages=tuple(messages),
        status=status,
        language=min((answer.language for answer in answers), key=lambda each: each.value != "en"),
        sources=tuple(dict.fromkeys(s for answer in answers for s in answer.sources)),
        replies=replies,
        jobs=next((answer.jobs for answer in reversed(answers) if answer.jobs), ()),
    )
