"""How long turns take."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator
from itertools import cycle, islice

from operations.common.conversation import Answer, Conversation
from operations.common.failure import OperationError

# Each runs a custom action. As many as there are turns around the 5th and the 200th,
# so that both are measured over the same questions.
QUESTIONS = (
    "what hours do they work",
    "how much do they earn",
    "what qualifications do I need",
    "where would I work",
    "how long does the training take",
)
EARLY = range(3, 8)
LATE = range(198, 203)

Begin = Callable[[], Conversation]


def paired_turns(
    reference: Begin, ours: Begin, greeting: str, conversations: int, turns: int
) -> tuple[list[float], list[float]]:
    """Seconds of turns of both bots, taken in turn so that both meet the same machine.

    Args:
        reference: begins a conversation with the reference bot.
        ours: begins a conversation with ours.
        greeting: what the reference bot is told; ours is asked the questions.
        conversations: how many to hold with each.
        turns: how many each has.

    Raises:
        OperationError: a turn did not do what is measured.
        NoAnswerError: a bot did not answer.
    """
    theirs_took: list[float] = []
    ours_took: list[float] = []
    for _ in range(conversations):
        their_talk, our_talk = reference(), ours()
        for question in _questions(turns):
            theirs_took.append(_answered(their_talk.say(greeting), greeting).seconds)
            ours_took.append(_answered(our_talk.say(question), question).seconds)
    return theirs_took, ours_took


def alternating_turns(
    one: Begin, other: Begin, conversations: int, turns: int
) -> tuple[list[float], list[float]]:
    """Seconds of turns of two bots that are asked the same, one after the other.

    Args:
        one: begins a conversation with the one.
        other: begins a conversation with the other.
        conversations: how many to hold with each.
        turns: how many each has.

    Raises:
        OperationError: a turn did not do what is measured.
        NoAnswerError: a bot did not answer.
    """
    took: tuple[list[float], list[float]] = ([], [])
    for _ in range(conversations):
        talks = one(), other()
        for question in _questions(turns):
            for talk, seconds in zip(talks, took, strict=True):
                seconds.append(_answered(talk.say(question), question).seconds)
    return took


def growing_turns(ours: Begin, conversations: int) -> tuple[list[float], list[float]]:
    """Seconds of turns around the 5th and around the 200th, of several conversations.

    Raises:
        OperationError: a turn did not do what is measured.
        NoAnswerError: the bot did not answer.
    """
    early: list[float] = []
    late: list[float] = []
    for _ in range(conversations):
        talk = ours()
        for number, question in enumerate(_questions(LATE.stop - 1), 1):
            seconds = _answered(talk.say(question), question).seconds
            if number in EARLY:
                early.append(seconds)
            elif number in LATE:
                late.append(seconds)
    return early, late


def _questions(count: int) -> Iterator[str]:
    return islice(cycle(QUESTIONS), count)


def _answered(answer: Answer, message: str) -> Answer:
    """The answer, if it is one: an apology is soon made and would look like speed."""
    if not answer.text or "error" in answer.statuses:
        raise OperationError(f"{message!r} got no proper answer but {answer.messages!r}.")
    return answer


def median(seconds: list[float]) -> float:
    """The value that half of the turns stay below."""
    return statistics.median(seconds)


def slowest_twentieth(seconds: list[float]) -> float:
    """The value that 95 % of the turns stay below."""
    return statistics.quantiles(seconds, n=20, method="inclusive")[-1]
