"""Whether the running bot answers held-out questions as their files expect."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from operations.common.conversation import Conversation
from operations.measuring.evaluation.cases import Case, Step, Talk

Begin = Callable[[], Conversation]


@dataclass(frozen=True)
class Mistake:
    """An answer that isn't as expected.

    Attributes:
        name: the conversation.
        asked: the turn.
        answer: what was said.
        why: the patterns that are missing or must not be there.
    """

    name: str
    asked: str
    answer: str
    why: str


@dataclass(frozen=True)
class Outcome:
    """How a set of conversations went: a conversation is right if every turn is.

    Attributes:
        name: of the set.
        count: how many conversations it has.
        mistakes: what makes a conversation wrong.
        remarks: what doesn't, and is worth a look.
    """

    name: str
    count: int
    mistakes: tuple[Mistake, ...]
    remarks: tuple[Mistake, ...] = ()

    @property
    def right(self) -> float:
        """The share of conversations without a mistake."""
        return 1 - len({mistake.name for mistake in self.mistakes}) / self.count


def check_talks(name: str, talks: Sequence[Talk], begin: Begin) -> Outcome:
    """Hold conversations and look for the expected patterns.

    Args:
        name: the set.
        talks: the conversations.
        begin: begins one with the running bot.

    Raises:
        NoAnswerError: the bot did not answer.
    """
    mistakes = [mistake for talk in talks for mistake in _mistakes(talk, _told(talk, begin()))]
    return Outcome(name, len(talks), tuple(mistakes))


def _told(talk: Talk, conversation: Conversation) -> Conversation:
    return conversation if talk.told is None else replace(conversation, metadata=talk.told)


def _mistakes(talk: Talk, conversation: Conversation) -> Iterable[Mistake]:
    for step in talk.steps:
        answer = conversation.say(step.say).text
        if why := "; ".join(wrong_with(answer, step)):
            yield Mistake(talk.name, step.say, answer, why)


def wrong_with(answer: str, step: Step) -> list[str]:
    """What an answer lacks or should not have; nothing if it is right."""
    missing = [f"no {p!r}" for p in step.expect if not re.search(p, answer, re.IGNORECASE)]
    unwanted = [f"has {p!r}" for p in step.refuse if re.search(p, answer, re.IGNORECASE)]
    return missing + unwanted


def check_statuses(
    name: str, cases: Sequence[Case], allowed: Callable[[str], bool], begin: Begin
) -> Outcome:
    """Send each message in a conversation of its own and judge the status of the answer.

    Args:
        name: the set.
        cases: the messages.
        allowed: whether a status is right.
        begin: begins a conversation with the running bot.

    Raises:
        NoAnswerError: the bot did not answer.
    """
    mistakes = []
    for case in cases:
        answer = begin().say(case.text)
        status = ", ".join(answer.statuses) or "none"
        if not allowed(status):
            mistakes.append(Mistake(case.text, case.text, answer.text, f"status {status}"))
    return Outcome(name, len(cases), tuple(mistakes))
