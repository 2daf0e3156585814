"""Which question comes next: one that can still change a verdict, the most telling first."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from careers.policy.alike import Alike, as_key, hashable
from careers.policy.answers import Answer, Answers, Questions, as_answer, known_answers
from careers.policy.evaluation import Value, passes, values_of
from careers.policy.kept import Kept
from careers.policy.telling import Range, reach_of
from careers.shapes.profile import Profile
from careers.shapes.questions import NO, UNKNOWN, YES, AnswerType, CheckQuestion, Test
from careers.shapes.requirements import Criterion, Strength, Tree

MOST_QUESTIONS = 8
# So many situations of visitors are kept in mind for each job; a visitor meets a dozen.
_KEPT = 4096

_Spans = tuple[Range, ...]
"""The least and the most of each criterion, in the order of the profile."""


@dataclass(frozen=True)
class Plan:
    """What there is to ask.

    Attributes:
        next: id of the question to ask now.
        left: how many, with it, can still matter.
    """

    next: str | None
    left: int


class Planner:
    """Plans the questions of one job.

    What was worked out once is kept, since most of it comes again in the next turn, and with the
    next visitor: the plan by the answers, and what tells by what the criteria can still come to.
    """

    def __init__(self, profile: Profile, questions: Questions) -> None:
        """Plan for a profile and the questions that its criteria look at."""
        self._profile = profile
        self._questions = questions
        self._trees = [route.requirements for route in profile.entry_routes if route.requirements]
        places = {each.id: place for place, each in enumerate(profile.criteria)}
        self._leaves = [{name: places[name] for name in tree.leaves()} for tree in self._trees]
        self._of_trees = Kept[tuple[Value, frozenset[str]]](_KEPT)
        self._alike = Alike(questions, profile.criteria)
        self._typical = {
            each.id: self._weighed(each.id, typical_answers(each, profile.criteria))
            for each in questions.values()
        }
        self._asked = {
            each.id: {test.question for test in (each.met_if, each.might_if) if test is not None}
            for each in profile.criteria
        }
        self._telling = Kept[frozenset[str]](_KEPT)
        self._plans = Kept[Plan](_KEPT)
        self._mattering = Kept[tuple[str, ...]](_KEPT)

    def plan(self, answers: Answers) -> Plan:
        """What to ask after some answers."""
        plain = self._alike.plain(answers)
        return self._plans.get(as_key(plain), lambda: self._find_plan(plain))

    def matter(self, answers: Answers) -> list[str]:
        """Ids of the questions that are open and can still change a verdict, in order."""
        return list(self._matter(self._alike.plain(answers)))

    def _matter(self, plain: Answers) -> tuple[str, ...]:
        return self._mattering.get(as_key(plain), lambda: self._find_mattering(plain))

    def _find_mattering(self, plain: Answers) -> tuple[str, ...]:
        known = known_answers(plain, self._questions)
        values = values_of(self._profile, self._questions, known)
        free = [
            name
            for name, each in self._questions.items()
            if _may_be_asked(each, self._questions, known)
        ]
        spans = tuple(_span(each, values[each.id], free, known) for each in self._profile.criteria)
        asked = self._telling.get(spans, lambda: self._find_telling(spans))
        return tuple(name for name in free if name in asked)

    def _find_plan(self, plain: Answers) -> Plan:
        live = self._matter(plain)
        if len(live) < 2:
            return Plan(next(iter(live), None), len(live))
        # What follows from an answer is asked while the visitor has it in mind.
        following = [name for name in live if self._questions[name].only_if is not None]
        first = min(following or live, key=lambda name: self._still_open(plain, name))
        return Plan(first, len(live))

    def _still_open(self, plain: Answers, name: str) -> float:
        """How many questions still matter, on average, once one is answered."""
        typical = self._typical[name]
        counts = (weight * len(self._matter({**plain, name: answer})) for answer, weight in typical)
        return sum(counts) / sum(weight for _, weight in typical)

    def _weighed(self, name: str, answers: Iterable[Answer]) -> list[tuple[Answer, int]]:
        """Of answers that are alike the one that stands for them, and how many they are."""
        standing = [self._alike.standing(name, each) for each in answers]
        return [(each, standing.count(each)) for each in _different(standing)]

    def _find_telling(self, spans: _Spans) -> frozenset[str]:
        """Ids of the questions that can still change a verdict, open or not."""
        # What comes out once everything that can be gained has been: closed for good or not.
        hopes = tuple(
            _MET if each.attainable else span
            for each, span in zip(self._profile.criteria, spans, strict=True)
        )
        found: set[str] = set()
        for place in range(len(self._trees)):
            least, telling = self._of_tree(place, spans)
            found |= telling
            if least is Value.UNMET:
                found |= self._of_tree(place, hopes)[1]
        return frozenset(found)

    def _of_tree(self, place: int, spans: _Spans) -> tuple[Value, frozenset[str]]:
        """The least that a tree comes to, and the questions that tell.

        Other trees' criteria change nothing about it, so they are no part of the key.
        """
        own = {name: spans[each] for name, each in self._leaves[place].items()}
        return self._of_trees.get(
            (place, *own.values()), lambda: self._find_of_tree(self._trees[place], own)
        )

    def _find_of_tree(self, tree: Tree, spans: Mapping[str, Range]) -> tuple[Value, frozenset[str]]:
        reach = reach_of(tree, spans)
        asked = (name for criterion in reach.telling() for name in self._asked[criterion])
        return reach.range[0], frozenset(asked)


_MET: Range = (Value.MET, Value.MET)


def _different(answers: Iterable[Answer]) -> list[Answer]:
    return list({hashable(each): each for each in answers}.values())


def typical_answers(question: CheckQuestion, criteria: Iterable[Criterion]) -> list[Answer]:
    """Answers of every kind that tells apart what comes out."""
    if question.type is AnswerType.YES_NO:
        return [YES, NO]
    if question.type is AnswerType.NUMBER:
        tests = [test for each in criteria for test in (each.met_if, each.might_if) if test]
        limits = {t.at_least for t in tests if t.question == question.id and t.at_least}
        return sorted({question.least, *limits})
    return [as_answer(option.id, question) for option in question.options]


def _may_be_asked(question: CheckQuestion, questions: Questions, known: Answers) -> bool:
    if question.id in known:
        return False
    return question.only_if is None or passes(question.only_if, questions, known) is True


def _span(criterion: Criterion, value: Value, free: Collection[str], known: Answers) -> Range:
    """The least and the most that a criterion can still come to."""
    tests = (criterion.met_if, criterion.might_if)
    if criterion.strength is Strength.HELPFUL or not any(_open(test, free) for test in tests):
        return value, value
    best = Value.MET if _possible(criterion.met_if, known) else Value.DEPENDS
    least = Value.UNMET if value is Value.UNKNOWN else value
    return least, max(best, value)


def _open(test: Test | None, free: Collection[str]) -> bool:
    return test is not None and test.question in free


def _possible(test: Test | None, known: Answers) -> bool:
    """Whether a test may still be passed."""
    return test is not None and known.get(test.question) != UNKNOWN
