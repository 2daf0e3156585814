"""How well sets of held-out messages were understood."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sklearn.metrics import f1_score

from operations.measuring.evaluation.cases import Case
from operations.measuring.evaluation.model import Understood

Judged = tuple[Case, Understood]
_OTHER_JOB = "other_occupation"


@dataclass(frozen=True)
class Score:
    """A set of messages; shares are from 0 to 1.

    Attributes:
        name: the set.
        count: how many messages it has.
        measure: what counts as right.
        right: the share that is right.
        refused: the share that was taken for none of the questions.
        milliseconds: the median time to understand a message.
        macro_f1: the mean F1 of the intents, where each message has one.
    """

    name: str
    count: int
    measure: str
    right: float
    refused: float
    milliseconds: float
    macro_f1: float | None = None


@dataclass(frozen=True)
class Confusion:
    """An intent that was taken for another, how often, and one such message."""

    expected: str
    found: str
    count: int
    example: str


def one_question(name: str, judged: Sequence[Judged]) -> Score:
    """Scores messages that ask one thing: is it the top intent?"""
    expected = [case.intents[0] for case, _ in judged]
    found = [understood.intent for _, understood in judged]
    macro_f1 = f1_score(
        expected, found, labels=sorted(set(expected)), average="macro", zero_division=0
    )
    return _score(
        name, judged, "top intent", lambda case, got: got.intent == case.intents[0], float(macro_f1)
    )


def several_questions(name: str, judged: Sequence[Judged]) -> Score:
    """Scores messages that ask several things: are they these, in this order?"""
    return _score(name, judged, "all, in order", lambda case, got: got.questions == case.intents)


def no_question(name: str, judged: Sequence[Judged]) -> Score:
    """Scores messages that ask nothing about the job: were they refused?"""
    return _score(name, judged, "refused", lambda _, got: got.refused)


def other_job(name: str, judged: Sequence[Judged]) -> Score:
    """Scores questions about other jobs: was that noticed?"""
    return _score(name, judged, "noticed", lambda _, got: got.refused or _OTHER_JOB in got.kinds)


def _score(
    name: str,
    judged: Sequence[Judged],
    measure: str,
    right: Callable[[Case, Understood], bool],
    macro_f1: float | None = None,
) -> Score:
    return Score(
        name=name,
        count=len(judged),
        measure=measure,
        right=statistics.fmean(right(case, got) for case, got in judged),
        refused=statistics.fmean(got.refused for _, got in judged),
        milliseconds=1e3 * statistics.median(got.seconds for _, got in judged),
        macro_f1=macro_f1,
    )


def worst_confusions(judged: Sequence[Judged], count: int = 10) -> list[Confusion]:
    """The commonest mistakes among messages that ask one thing."""
    wrong = [
        (case.intents[0], got.intent, case.text)
        for case, got in judged
        if got.intent != case.intents[0]
    ]
    examples = {(expected, found): text for expected, found, text in reversed(wrong)}
    counts = Counter((expected, found) for expected, found, _ in wrong)
    return [
        Confusion(*pair, times, examples[pair])
        for pair, times in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:count]
    ]
