"""Turns are measured against real servers, and only turns that were answered."""

from __future__ import annotations

import time
from collections import Counter

import pytest

from operations.common.conversation import Conversation
from operations.common.failure import OperationError
from operations.measuring.benchmark.turns import (
    LENGTHS,
    QUESTIONS,
    YOUNG,
    alternating_turns,
    growing_turns,
    median,
    paired_turns,
    slowest_hundredth,
    slowest_twentieth,
)
from tests.operations.rest_server import Messages, RestServer, Serve

SLOWER = 0.02


def _at_once(_: object) -> Messages:
    return [{"text": "Hello"}]


def _slowly(_: object) -> Messages:
    time.sleep(SLOWER)
    return [{"text": "Hello"}]


def _begin(server: RestServer) -> Conversation:
    return Conversation(server.address, {"occupation": "paramedic"})


def test_each_bot_has_its_own_times(serve: Serve) -> None:
    slow, fast = serve(_slowly), serve(_at_once)
    theirs, ours = paired_turns(lambda: _begin(slow), lambda: _begin(fast), "hi", 2, 5)
    assert len(theirs) == len(ours) == 10
    assert median(theirs) >= SLOWER
    assert median(ours) < median(theirs)


def test_two_bots_are_asked_the_same_in_turn(serve: Serve) -> None:
    slow, fast = serve(_slowly), serve(_at_once)
    took = alternating_turns(lambda: _begin(slow), lambda: _begin(fast), 2, 5)
    assert [len(each) for each in took] == [10, 10]
    assert median(took[1]) < median(took[0])
    for server in (slow, fast):
        assert [sent["message"] for sent in server.received] == [*QUESTIONS, *QUESTIONS]


def test_the_reference_bot_is_greeted_and_ours_is_asked_every_question(serve: Serve) -> None:
    reference, ours = serve(_at_once), serve(_at_once)
    paired_turns(lambda: _begin(reference), lambda: _begin(ours), "hi", 1, 5)
    assert [sent["message"] for sent in reference.received] == ["hi"] * 5
    assert [sent["message"] for sent in ours.received] == list(QUESTIONS)


def test_every_conversation_has_a_visitor_of_its_own(serve: Serve) -> None:
    server = serve(_at_once)
    paired_turns(lambda: _begin(server), lambda: _begin(server), "hi", 3, 5)
    assert sorted(Counter(sent["sender"] for sent in server.received).values()) == [5] * 6


@pytest.mark.parametrize(
    "messages", [[], [{"text": "Sorry"}, {"custom": {"status": "error"}}]], ids=["none", "apology"]
)
def test_a_turn_without_a_proper_answer_is_not_measured(serve: Serve, messages: Messages) -> None:
    server = serve(lambda _: messages)
    with pytest.raises(OperationError, match="'hi' got no proper answer"):
        paired_turns(lambda: _begin(server), lambda: _begin(server), "hi", 1, 1)


def test_a_bot_that_grows_slower_shows_in_the_late_turns(serve: Serve) -> None:
    turns: Counter[str] = Counter()

    def slower_and_slower(sent: dict[str, str]) -> Messages:
        turns[sent["sender"]] += 1
        time.sleep(SLOWER if turns[sent["sender"]] > 20 else 0)
        return _at_once(sent)

    server = serve(slower_and_slower)
    lengths = {10: range(8, 13), 30: range(28, 33)}
    took = growing_turns(lambda: _begin(server), 2, lengths)
    assert {length: tuple(map(len, each)) for length, each in took.items()} == {
        10: (10, 10),
        30: (10, 10),
    }
    assert median(took[10][1]) < SLOWER <= median(took[30][1])
    assert median(took[30][0]) < SLOWER, "beside it, turns of a young conversation"
    assert sorted(turns.values()) == [7, 7, 7, 7, 32, 32], "turns that nobody measures"


def test_every_length_is_measured_over_all_questions() -> None:
    for around in (YOUNG, *LENGTHS.values()):
        assert len({number % len(QUESTIONS) for number in around}) == len(QUESTIONS)


def test_one_slow_turn_in_twenty_is_beyond_the_slowest_twentieth() -> None:
    assert slowest_twentieth([1.0] * 95 + [9.0] * 5) < 9.0
    assert slowest_twentieth([1.0] * 94 + [9.0] * 6) == 9.0


def test_one_slow_turn_in_a_hundred_is_beyond_the_slowest_hundredth() -> None:
    assert slowest_hundredth([1.0] * 990 + [9.0] * 10) < 9.0
    assert slowest_hundredth([1.0] * 989 + [9.0] * 11) == 9.0
