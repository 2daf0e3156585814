"""Which verdicts can come out for a way in, whoever asks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from careers.policy.answers import Answer, Questions
from careers.policy.evaluation import (
    hopeful,
    passes,
    value_of_tree,
    values_of,
    verdict_of,
)
from careers.policy.planning import typical_answers
from careers.shapes.profile import Profile, Route
from careers.shapes.questions import Test
from careers.shapes.requirements import Verdict

# So many combinations are looked at, and no more: an editor waits for this.
_MOST = 20_000


def reachable_verdicts(profile: Profile, route: Route, questions: Questions) -> set[Verdict]:
    """The verdicts that some answers lead to, if everything is answered.

    Args:
        profile: has the criteria.
        route: has requirements.
        questions: at least those that the criteria look at.
    """
    tree = route.requirements
    if tree is None:
        return set()
    criteria = {each.id: each for each in profile.criteria}
    tests = [
        test
        for name in dict.fromkeys(tree.leaves())
        for test in (criteria[name].met_if, criteria[name].might_if)
        if test is not None
    ]
    found = set()
    for count, answers in enumerate(_combinations(profile, tests, questions)):
        values = values_of(profile, questions, answers)
        hope = value_of_tree(tree, hopeful(values, criteria))
        found.add(verdict_of(value_of_tree(tree, values), hope))
        if count >= _MOST or len(found) == len(Verdict):
            break
    return found


def _combinations(
    profile: Profile, tests: list[Test], questions: Questions
) -> Iterator[dict[str, Answer]]:
    asked = list(dict.fromkeys(test.question for test in tests))
    telling = []
    for name in asked:
        of_question = [test for test in tests if test.question == name]
        # Answers that pass the same tests are all one.
        different = {
            tuple(passes(test, questions, {name: answer}) for test in of_question): answer
            for answer in typical_answers(questions[name], profile.criteria)
        }
        telling.append(list(different.values()))
    for answers in product(*telling):
        yield dict(zip(asked, answers, strict=True))
