"""How a bot does with many visitors at once, and whether each gets the answer that is theirs."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from operations.common.conversation import Answer, Conversation
from operations.common.web import NoAnswerError
from operations.measuring.benchmark.turns import QUESTIONS, median, slowest_twentieth

AT_ONCE = (1, 4, 16, 64)
_CONVERSATIONS = 32  # as many in all, but one of each visitor at least

Begin = Callable[[int], Conversation]


@dataclass(frozen=True)
class Talk:
    """What visitors of one kind ask, and what each is told.

    Attributes:
        begin: begins a conversation.
        questions: in their order.
        answers: the texts that are right; None where any text is.
    """

    begin: Callable[[], Conversation]
    questions: Sequence[str]
    answers: Sequence[str] | None = None


@dataclass(frozen=True)
class Crowd:
    """Some visitors that wrote at once.

    Attributes:
        visitors: how many there were.
        per_second: turns that were answered, of all together.
        median: seconds that half of the turns stayed below.
        slow: seconds that 95 % stayed below.
        errors: turns that got no proper answer.
        wrong: turns whose answer was meant for somebody else.
    """

    visitors: int
    per_second: float
    median: float
    slow: float
    errors: int
    wrong: int


def alone(begin: Callable[[], Conversation], questions: Sequence[str] = QUESTIONS) -> Talk:
    """What a visitor asks, with what they are told while nobody else is there.

    Raises:
        NoAnswerError: the bot did not answer.
    """
    talk = begin()
    return Talk(begin, questions, [talk.say(question).text for question in questions])


def crowd(talks: Sequence[Talk], visitors: int) -> Crowd:
    """Let visitors write at once, each as soon as they have their answer.

    Args:
        talks: what they ask; visitors next to one another ask different ones.
        visitors: how many there are.
    """
    rounds = max(1, _CONVERSATIONS // visitors)

    def visit(number: int) -> list[_Turn]:
        asked = (talks[(number + each) % len(talks)] for each in range(rounds))
        return [turn for talk in asked for turn in _held(talk)]

    began = time.perf_counter()
    with ThreadPoolExecutor(visitors) as pool:
        turns = [turn for each in pool.map(visit, range(visitors)) for turn in each]
    took = time.perf_counter() - began
    seconds = [turn.seconds for turn in turns if not turn.failed]
    return Crowd(
        visitors=visitors,
        per_second=len(seconds) / took,
        median=median(seconds) if seconds else 0.0,
        slow=slowest_twentieth(seconds) if len(seconds) > 1 else 0.0,
        errors=sum(turn.failed for turn in turns),
        wrong=sum(turn.wrong for turn in turns),
    )


@dataclass(frozen=True)
class _Turn:
    seconds: float
    failed: bool
    wrong: bool


def _held(talk: Talk) -> list[_Turn]:
    visitor, turns = talk.begin(), []
    for number, question in enumerate(talk.questions):
        try:
            answer = visitor.say(question)
        except NoAnswerError:
            turns.append(_Turn(0.0, failed=True, wrong=False))
            continue
        failed = not answer.text or "error" in answer.statuses
        right = talk.answers[number] if talk.answers else None
        turns.append(_Turn(answer.seconds, failed, not failed and _strays(answer, visitor, right)))
    return turns


def _strays(answer: Answer, visitor: Conversation, right: str | None) -> bool:
    """Whether an answer is somebody else's, by its name or by what it says."""
    to = {said.get("recipient_id", visitor.sender) for said in answer.messages}
    return to != {visitor.sender} or (right is not None and answer.text != right)
