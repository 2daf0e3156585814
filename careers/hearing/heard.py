"""What a message says about answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from careers.policy.answers import Answer, Questions, without_loners
from careers.shapes.questions import NO, UNKNOWN, CheckQuestion


@dataclass(frozen=True)
class Reading:
    """What a message says about answers.

    Attributes:
        answers: by question.
        asks: whether it asks something, too.
        unsure: whether the visitor doesn't know.
        senseless: whether it answers the open question with what can't be, such as 17
            A levels, or with what doesn't help, such as "loads".
        unplaced: school subjects of which nobody can say what they are of, each with its grade;
            empty for none.
        only_named: whether it names subjects or grades, and says nothing besides.
        levels: levels that are named with nothing else of them, such as "GCSE".
        towards: what of the answers the visitor is only working towards: ids of questions, or
            of options where several may be chosen.
        held: what of them the visitor says to have, by the same keys.
        for_other: whether the visitor asks for somebody else.
        unlevelled: id of the option that is told without its level, such as "an NVQ"; empty for
            none.
        graded: whether it tells a grade or a number of any qualifications, asked for or not.
        lacking: qualifications that the visitor says not to have: ids of options.
    """

    answers: dict[str, Answer] = field(default_factory=dict)
    asks: bool = False
    unsure: bool = False
    senseless: bool = False
    unplaced: tuple[tuple[str, str], ...] = ()
    levels: tuple[str, ...] = ()
    towards: frozenset[str] = frozenset()
    held: frozenset[str] = frozenset()
    for_other: bool = False
    graded: bool = False
    only_named: bool = False
    lacking: frozenset[str] = frozenset()
    unlevelled: str = ""


def merged(
    before: dict[str, Answer], told: dict[str, Answer], questions: Questions
) -> dict[str, Answer]:
    """Answers of two clauses: qualifications add up, anything else is said last.

    Only of numbers the first counts, as in "3, but one of them is in art"; and a no holds
    against a yes, as in "no, but I am thinking of one".
    """
    merged = dict(before)
    for name, answer in told.items():
        known = merged.get(name)
        if isinstance(known, list) and isinstance(answer, list):
            merged[name] = without_loners([*known, *answer], questions[name])
        elif not isinstance(known, int) and known != NO:
            merged[name] = answer
    return merged


def may_both_hold(before: Answer, answer: Answer, question: CheckQuestion) -> bool:
    """Whether an answer adds to one given before, or tells it more exactly, and doesn't change it."""
    if before == answer or UNKNOWN in (before, answer) or isinstance(answer, list):
        return True
    if question.passing is None or question.passing not in (before, answer):
        return False
    return question.is_pass(str(before)) and question.is_pass(str(answer))


def takes_back(
    reading: Reading, known: Mapping[str, Answer], questions: Questions, asked: str
) -> bool:
    """Whether a reading has another answer to a question that was answered before.

    Args:
        reading: of a message.
        known: what was answered before, by question.
        questions: of the job.
        asked: id of the question just asked, which was not.
    """
    return any(
        not may_both_hold(known.get(name, answer), answer, questions[name])
        for name, answer in reading.answers.items()
        if name != asked
    )
