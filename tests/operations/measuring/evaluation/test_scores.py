"""Scores over a few messages can be counted by hand."""

from __future__ import annotations

import pytest

from operations.measuring.evaluation.cases import Case
from operations.measuring.evaluation.model import Understood
from operations.measuring.evaluation.scores import (
    Confusion,
    Judged,
    no_question,
    one_question,
    other_job,
    several_questions,
    worst_confusions,
)


def _judged(
    expected: str, found: str, text: str = "a", kinds: tuple[str, ...] = (), seconds: float = 0.002
) -> Judged:
    """A message; intents are given as words, several for several questions."""
    questions = tuple(found.split())
    understood = Understood(questions[0], 0.9, questions, frozenset(kinds), seconds)
    return Case(text, tuple(expected.split())), understood


def test_one_question_is_right_when_its_intent_comes_first() -> None:
    score = one_question("x", [_judged("pay", "pay"), _judged("pay", "hours")])
    assert (score.count, score.right) == (2, 0.5)


def test_every_intent_counts_the_same_in_the_macro_f1_however_rare_it_is() -> None:
    judged = [*[_judged("pay", "pay")] * 9, _judged("age", "pay")]
    # pay: precision 0.9, recall 1; age: never found
    assert one_question("x", judged).macro_f1 == pytest.approx((2 * 0.9 / 1.9 + 0) / 2)


@pytest.mark.parametrize("intent", ["nlu_fallback", "out_of_scope"])
def test_what_is_taken_for_no_question_is_refused(intent: str) -> None:
    score = no_question("x", [_judged("", intent), _judged("", "pay")])
    assert score.right == score.refused == 0.5


@pytest.mark.parametrize(
    ("found", "right"), [("pay hours", 1.0), ("hours pay", 0.0), ("pay", 0.0), ("pay hours age", 0)]
)
def test_two_questions_are_right_only_both_and_in_order(found: str, right: float) -> None:
    assert several_questions("x", [_judged("pay hours", found)]).right == right


def test_another_job_is_noticed_by_its_name_or_by_refusing() -> None:
    judged = [
        _judged("", "pay", kinds=("other_occupation",)),
        _judged("", "out_of_scope"),
        _judged("", "pay"),
        _judged("", "pay", kinds=("band",)),
    ]
    assert other_job("x", judged).right == 0.5


def test_the_time_is_the_median_so_that_one_slow_message_does_not_count() -> None:
    judged = [_judged("pay", "pay", seconds=seconds) for seconds in (0.002, 0.003, 1.0)]
    assert one_question("x", judged).milliseconds == pytest.approx(3.0)


def test_the_commonest_confusions_come_first_with_the_first_such_message() -> None:
    judged = [
        _judged("pay", "hours", "how much time"),
        _judged("age", "pay", "first"),
        _judged("age", "pay", "second"),
        _judged("pay", "pay", "right"),
    ]
    assert worst_confusions(judged) == [
        Confusion("age", "pay", 2, "first"),
        Confusion("pay", "hours", 1, "how much time"),
    ]


def test_no_more_confusions_are_listed_than_asked_for() -> None:
    judged = [_judged("pay", f"other_{number}") for number in range(5)]
    assert len(worst_confusions(judged, count=3)) == 3
