"""Which question comes next: one that can still change a verdict, the most telling first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from careers.policy.answers import Answer, Answers, Questions, as_answer, known_answers
from careers.policy.evaluation import Value, passes, values_of
from careers.shapes.profile import Profile
from careers.shapes.questions import NO, UNKNOWN, YES, AnswerType, CheckQuestion, Test
from careers.shapes.requirements import Criterion, Strength, Tree

MOST_QUESTIONS = 8

Range = tuple[Value, Value]


@dataclass(frozen=True)
class Plan:
    """What there is to ask.

    Attributes:
        next: id of the question to ask now.
        left: how many, with it, can still matter.
    """

    next: str | None
    left: int


def plan(profile: Profile, questions: Questions, answers: Answers) -> Plan:
    """What to ask after some answers."""
    live = matter(profile, questions, answers)
    if not live:
        return Plan(None, 0)
    if len(live) == 1:
        return Plan(live[0], 1)
    best = min(live, key=lambda name: _still_open(profile, questions, answers, name))
    return Plan(best, len(live))


def _still_open(profile: Profile, questions: Questions, answers: Answers, name: str) -> float:
    """How many questions still matter, on average, once one is answered."""
    possible = typical_answers(questions[name], profile.criteria)
    counts = [len(matter(profile, questions, {**answers, name: answer})) for answer in possible]
    return sum(counts) / len(counts)


def typical_answers(question: CheckQuestion, criteria: Iterable[Criterion]) -> list[Answer]:
    """Answers of every kind that tells apart what comes out."""
    if question.type is AnswerType.YES_NO:
        return [YES, NO]
    if question.type is AnswerType.NUMBER:
        tests = [test for each in criteria for test in (each.met_if, each.might_if) if test]
        limits = {t.at_least for t in tests if t.question == question.id and t.at_least}
        return sorted({question.least, *limits})
    return [as_answer(option.id, question) for option in question.options]


def matter(profile: Profile, questions: Questions, answers: Answers) -> list[str]:
    """Ids of the questions that are open and can still change a verdict, in order."""
    known = known_answers(answers, questions)
    values = values_of(profile, questions, known)
    free = [name for name, each in questions.items() if _may_be_asked(each, questions, known)]
    spans = {each.id: _span(each, values[each.id], free, known) for each in profile.criteria}
    hopes = {
        each.id: (Value.MET, Value.MET) if each.attainable else spans[each.id]
        for each in profile.criteria
    }
    trees = [route.requirements for route in profile.entry_routes if route.requirements]
    telling = {
        name
        for tree in trees
        for name in tree.leaves()
        if _tells(tree, name, spans)
        or (_reach(tree, spans)[0] is Value.UNMET and _tells(tree, name, hopes))
    }
    asked = {
        test.question
        for each in profile.criteria
        if each.id in telling
        for test in (each.met_if, each.might_if)
        if test is not None
    }
    return [name for name in free if name in asked]


def _may_be_asked(question: CheckQuestion, questions: Questions, known: Answers) -> bool:
    if question.id in known:
        return False
    return question.only_if is None or passes(question.only_if, questions, known) is True


def _span(criterion: Criterion, value: Value, free: Iterable[str], known: Answers) -> Range:
    """The least and the most that a criterion can still come to."""
    tests = (criterion.met_if, criterion.might_if)
    if criterion.strength is Strength.HELPFUL or not any(_open(test, free) for test in tests):
        return value, value
    best = Value.MET if _possible(criterion.met_if, known) else Value.DEPENDS
    least = Value.UNMET if value is Value.UNKNOWN else value
    return least, max(best, value)


def _open(test: Test | None, free: Iterable[str]) -> bool:
    return test is not None and test.question in free


def _possible(test: Test | None, known: Answers) -> bool:
    """Whether a test may still be passed."""
    return test is not None and known.get(test.question) != UNKNOWN


def _reach(tree: Tree, spans: Mapping[str, Range]) -> Range:
    """The least and the most that a tree can still come to."""
    if tree.criterion is not None:
        return spans[tree.criterion]
    parts = [_reach(part, spans) for part in tree.parts]
    return _joined(tree, [low for low, _ in parts]), _joined(tree, [high for _, high in parts])


def _joined(tree: Tree, values: list[Value]) -> Value:
    if tree.at_least is not None:
        return sorted(values, reverse=True)[tree.at_least.number - 1]
    return max(values) if tree.any is not None else min(values, default=Value.MET)


def _tells(tree: Tree, name: str, spans: Mapping[str, Range]) -> bool:
    """Whether a criterion can make a difference, whatever else comes out."""
    found = _swing(tree, name, spans)
    return found is not None and _kind(found[0]) != _kind(found[1])


def _kind(value: Value) -> int:
    """Values of one kind come to the same verdict."""
    return {Value.UNMET: 0, Value.UNKNOWN: 1, Value.DEPENDS: 1, Value.MET: 2}[value]


def _swing(tree: Tree, name: str, spans: Mapping[str, Range]) -> Range | None:
    """What a tree comes to with a criterion at its least and at its most.

    Everything beside it is taken to be such that the criterion tells the most.
    """
    if tree.criterion is not None:
        return spans[name] if tree.criterion == name else None
    swings = [_swing(part, name, spans) for part in tree.parts]
    found: Range | None = None
    for place, swing in enumerate(swings):
        if swing is None:
            continue
        beside = [_reach(part, spans) for at, part in enumerate(tree.parts) if at != place]
        others = _favourable(tree, beside)
        here = _joined(tree, [swing[0], *others]), _joined(tree, [swing[1], *others])
        if found is None or here[1] - here[0] > found[1] - found[0]:
            found = here
    return found


def _favourable(tree: Tree, beside: list[Range]) -> list[Value]:
    """What stands beside a part, so that the part tells the most."""
    if tree.at_least is None:
        return [low if tree.any is not None else high for low, high in beside]
    best = sorted(beside, key=lambda each: each[1], reverse=True)
    count = tree.at_least.number - 1
    return [*(high for _, high in best[:count]), *(low for low, _ in best[count:])]
