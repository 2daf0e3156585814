"""From answers to a verdict for each way into a job."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from careers.policy.answers import Answers, Questions, known_answers
from careers.policy.standing import Towards, rests_on
from careers.shapes.profile import Profile, Route
from careers.shapes.questions import NO, UNKNOWN, Test
from careers.shapes.requirements import Criterion, Strength, Tree, Verdict


class Value(IntEnum):
    """How far something is met, from the worst to the best."""

    UNMET = 0
    UNKNOWN = 1
    """Not asked yet, or the visitor doesn't know."""
    DEPENDS = 2
    """Somebody else decides."""
    MET = 3


@dataclass(frozen=True)
class Outcome:
    """What comes out for one way in.

    Attributes:
        missing: criteria that keep it closed, on the way that is nearest.
        met: criteria that are met on that way.
        undecided: criteria of which nothing is known.
        depends: criteria that somebody else decides on.
        expected: criteria among them that rest on what somebody is only working towards.
    """

    route: Route
    verdict: Verdict
    met: tuple[Criterion, ...]
    missing: tuple[Criterion, ...]
    undecided: tuple[Criterion, ...]
    depends: tuple[Criterion, ...]
    expected: tuple[Criterion, ...] = ()

    @property
    def deciding(self) -> tuple[Criterion, ...]:
        """The criteria that the verdict rests on."""
        return self.missing or self.depends or self.undecided or self.met


def outcomes(
    profile: Profile, questions: Questions, answers: Answers, towards: Towards = ()
) -> list[Outcome]:
    """The outcome of every way in that says what it asks for.

    Args:
        profile: the job.
        questions: those that its criteria look at.
        answers: what was told.
        towards: keys of what of it is only worked towards; it counts as if it were held.
    """
    known = known_answers(answers, questions)
    values = values_of(profile, questions, known)
    criteria = {each.id: each for each in profile.criteria}
    found = [
        _outcome(route, route.requirements, values, criteria)
        for route in profile.entry_routes
        if route.requirements is not None
    ]
    return [replace(each, expected=_expected(each, known, towards)) for each in found]


def _expected(outcome: Outcome, known: Answers, towards: Towards) -> tuple[Criterion, ...]:
    return tuple(
        each
        for each in (*outcome.met, *outcome.depends)
        if rests_on(each.met_if, known, towards) or rests_on(each.might_if, known, towards)
    )


def values_of(profile: Profile, questions: Questions, known: Answers) -> dict[str, Value]:
    """How far each criterion of a profile is met.

    Args:
        profile: has the criteria.
        questions: those that the criteria look at.
        known: the answers and what follows from them.
    """
    return {each.id: value_of(each, questions, known) for each in profile.criteria}


def value_of(criterion: Criterion, questions: Questions, known: Answers) -> Value:
    """How far a criterion is met."""
    if criterion.strength is Strength.HELPFUL:
        return Value.MET
    if criterion.met_if is None and criterion.might_if is None and criterion.decides is not None:
        # No answer tells: it is for somebody else to say.
        return Value.DEPENDS
    met = passes(criterion.met_if, questions, known)
    might = passes(criterion.might_if, questions, known)
    if met:
        return Value.MET
    if might:
        return Value.DEPENDS
    return Value.UNKNOWN if met is None or might is None else Value.UNMET


def passes(test: Test | None, questions: Questions, known: Answers) -> bool | None:
    """Whether an answer is as it must be; None if that isn't known."""
    if test is None:
        return False
    answer = known.get(test.question)
    if answer is None or answer == UNKNOWN:
        return None
    if test.at_least is not None:
        return isinstance(answer, int) and answer >= test.at_least
    if test.reaches is not None:
        question = questions[test.question]
        return question.place(str(answer)) >= question.place(test.reaches)
    if test.one_of:
        return answer in test.one_of
    if test.includes:
        named = isinstance(answer, list) and not set(answer).isdisjoint(test.includes)
        return named or (None if isinstance(answer, list) and UNKNOWN in answer else False)
    return answer != NO


def value_of_tree(tree: Tree, values: Mapping[str, Value]) -> Value:
    """How far a tree of criteria is met."""
    if tree.criterion is not None:
        return values[tree.criterion]
    parts = [value_of_tree(part, values) for part in tree.parts]
    if tree.at_least is not None:
        return sorted(parts, reverse=True)[tree.at_least.number - 1]
    if tree.any is not None:
        return max(parts)
    return min(parts, default=Value.MET)


def hopeful(values: Mapping[str, Value], criteria: Mapping[str, Criterion]) -> dict[str, Value]:
    """The values once everything that can still be gained has been."""
    return {name: Value.MET if criteria[name].attainable else each for name, each in values.items()}


def verdict_of(value: Value, hope: Value) -> Verdict:
    """The verdict on a way in.

    Args:
        value: of its requirements now.
        hope: the same once everything that can be gained has been.
    """
    if value is Value.UNMET:
        return Verdict.NOT_THIS_WAY if hope is Value.UNMET else Verdict.NOT_YET
    return Verdict.OPEN if value is Value.MET else Verdict.MIGHT


def _outcome(
    route: Route, tree: Tree, values: Mapping[str, Value], criteria: Mapping[str, Criterion]
) -> Outcome:
    value, hope = value_of_tree(tree, values), hopeful(values, criteria)
    nearest = list(dict.fromkeys(_nearest(tree, values, hope)))
    by_value = {
        each: tuple(criteria[name] for name in nearest if values[name] is each) for each in Value
    }
    return Outcome(
        route,
        verdict_of(value, value_of_tree(tree, hope)),
        met=by_value[Value.MET],
        missing=by_value[Value.UNMET] if value is Value.UNMET else (),
        undecided=by_value[Value.UNKNOWN],
        depends=by_value[Value.DEPENDS],
    )


def _nearest(tree: Tree, values: Mapping[str, Value], hope: Mapping[str, Value]) -> list[str]:
    """Ids of the criteria on the way through the tree that comes nearest to being met."""
    if tree.criterion is not None:
        return [tree.criterion]
    ways = [_nearest(part, values, hope) for part in tree.parts]
    if tree.all is not None:
        return [name for way in ways for name in way]
    count = tree.at_least.number if tree.at_least is not None else 1
    order = sorted(
        range(len(ways)),
        key=lambda place: _distance(tree.parts[place], ways[place], values, hope),
    )
    return [name for place in sorted(order[:count]) for name in ways[place]]


def _distance(
    part: Tree, way: Sequence[str], values: Mapping[str, Value], hope: Mapping[str, Value]
) -> tuple[int, int, int]:
    """How far away a way is: what comes out of it now, whether it is closed, what is met."""
    met = sum(values[name] is Value.MET for name in way)
    return (-value_of_tree(part, values), -value_of_tree(part, hope), -met)
