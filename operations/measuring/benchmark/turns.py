"""How long turns take."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator, Mapping
from itertools import cycle, islice

from operations.common.conversation import Answer, Conversation
from operations.common.failure import OperationError

# Each runs a custom action. As many as there are turns around each one that is measured, so that
# all are measured over the same questions.
QUESTIONS = (
    "what hours do they work",
    "how much do they earn",
    "what qualifications do I need",
    "where would I work",
    "how long does the training take",
)
YOUNG = range(3, 8)
LENGTHS = {turn: range(turn - 2, turn + 3) for turn in (50, 200, 500)}
"""The turns that are measured for each length of a conversation, beside those of a young one."""

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


def growing_turns(
    ours: Begin, conversations: int, lengths: Mapping[int, range] = LENGTHS
) -> dict[int, tuple[list[float], list[float]]]:
    """Seconds of turns of long conversations, each beside one of a conversation that is young then.

    Args:
        ours: begins a conversation.
        conversations: how many to hold until they are long.
        lengths: the turns to measure, counted from 1, for each length.

    Returns:
        For each length the turns of young conversations, and those of the long ones.

    Raises:
        OperationError: a turn did not do what is measured.
        NoAnswerError: the bot did not answer.
    """
    took: dict[int, tuple[list[float], list[float]]] = {each: ([], []) for each in lengths}
    around = {number: length for length, each in lengths.items() for number in each}
    for _ in range(conversations):
        talk, young = ours(), ours()
        for number, question in enumerate(_questions(max(around)), 1):
            if number + 1 in around and number not in around:
                young = _started(ours)
            if number in around:
                took[around[number]][0].append(_answered(young.say(question), question).seconds)
            seconds = _answered(talk.say(question), question).seconds
            if number in around:
                took[around[number]][1].append(seconds)
    return took


def _started(ours: Begin) -> Conversation:
    """A conversation before its first turn that is measured."""
    talk = ours()
    for question in _questions(YOUNG.start - 1):
        _answered(talk.say(question), question)
    return talk


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


def slowest_hundredth(seconds: list[float]) -> float:
    """The value that 99 % of the turns stay below."""
    return statistics.quantiles(seconds, n=100, method="inclusive")[-1]
