"""The check of every job at once: one set of questions for all ways into all jobs."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from careers.policy.answers import Questions
from careers.shapes.language import Text
from careers.shapes.profile import Profile, Route
from careers.shapes.questions import CheckQuestion
from careers.shapes.requirements import AtLeast, Criterion, Strength, Tree
from careers.shapes.store import Store
from careers.shapes.topics import AnsweredBy
from careers.turn.press import CHECK
from careers.turn.question import Question
from careers.turn.turn import Turn

EVERY_JOB = "every-job"
"""What stands in the place of a job's id in the check of all of them."""

_NOBODY = Text(en="")
_HERE = "here"


@dataclass(frozen=True)
class EveryJob:
    """All ways into all jobs as if they were those into one.

    Attributes:
        profile: has what the ways ask for, what is the same in several of them once.
        questions: those of them that any job may ask.
        ways: by the id of a job, its ways in with the id that each has in the profile.
    """

    profile: Profile
    questions: Questions
    ways: Mapping[str, tuple[tuple[Route, str], ...]]


@dataclass
class _Gathering:
    """Gathers what ways in ask for."""

    shared: Mapping[str, CheckQuestion]
    criteria: dict[object, Criterion] = field(default_factory=dict)
    routes: dict[Tree, Route] = field(default_factory=dict)

    def way(self, profile: Profile, route: Route) -> str | None:
        """The id of a way in; None where it asks for nothing, or what only this job asks."""
        if route.requirements is None:
            return None
        criteria = {each.id: each for each in profile.criteria}
        asked = [criteria[name] for name in route.requirements.leaves()]
        own = {each.id for each in profile.questions}
        if all(self._only_there(each, own) for each in asked):
            return None
        tree = self._tree(route.requirements, criteria)
        if tree not in self.routes:
            name = f"way-{len(self.routes)}"
            self.routes[tree] = Route(name, _NOBODY, requirements=tree)
        return self.routes[tree].id

    def _only_there(self, criterion: Criterion, own: Collection[str]) -> bool:
        """Whether a criterion decides by questions that only its own job asks.

        They are left to that job's check: here nothing is known of them.
        """
        tests = (criterion.met_if, criterion.might_if)
        asked = [test.question for test in tests if test is not None]
        decides = criterion.strength is not Strength.HELPFUL
        return not decides or any(name in own or name not in self.shared for name in asked)

    def _tree(self, tree: Tree, criteria: Mapping[str, Criterion]) -> Tree:
        """A tree that names criteria as all ways in name them."""
        if tree.criterion is not None:
            return Tree(criterion=self._criterion(criteria[tree.criterion]))
        parts = tuple(self._tree(part, criteria) for part in tree.parts)
        if tree.at_least is not None:
            return Tree(at_least=AtLeast(tree.at_least.number, parts))
        return Tree(all=parts) if tree.all is not None else Tree(any=parts)

    def _criterion(self, criterion: Criterion) -> str:
        key = (criterion.met_if, criterion.might_if, criterion.strength, criterion.attainable)
        if key not in self.criteria:
            self.criteria[key] = replace(criterion, id=f"criterion-{len(self.criteria)}")
        return self.criteria[key].id


def every_job(store: Store) -> EveryJob:
    """The ways into all jobs of a store; made once."""
    return store.once(EVERY_JOB, lambda: _gathered(store))


def asks_for_all(turn: Turn, store: Store) -> bool:
    """Whether a message asks what its visitor could do, of all jobs."""
    intent = store.answered_by(AnsweredBy.POSSIBLE).intent
    return any(question.intent == intent for question in turn.questions)


def of_this_job(turn: Turn, store: Store) -> Turn:
    """A message with "check me for this job" asking for the check of the page's job, not of all."""
    intent = store.answered_by(AnsweredBy.POSSIBLE).intent

    def meant(question: Question) -> Question:
        here = _HERE in question.all("reference") and not question.all("qualification")
        of_one = turn.page is not None and here and question.intent == intent
        return Question(CHECK, question.named) if of_one else question

    return replace(turn, questions=tuple(map(meant, turn.questions)))


def _gathered(store: Store) -> EveryJob:
    found = _Gathering(store.questions)
    ways = {
        profile.id: tuple(
            (route, way)
            for route in profile.entry_routes
            if (way := found.way(profile, route)) is not None
        )
        for profile in store.profiles.values()
    }
    adviser = store.answered_by(AnsweredBy.ADVISER).contact
    contacts = (profile.general_contact for profile in store.profiles.values())
    called = store.wording["possible.jobs"]
    profile = Profile(
        id=EVERY_JOB,
        title=called,
        plural=called,
        sources={},
        general_contact=adviser or next(contacts, ""),
        topics={},
        entry_routes=tuple(found.routes.values()),
        criteria=tuple(found.criteria.values()),
    )
    tests = [test for each in profile.criteria for test in (each.met_if, each.might_if) if test]
    asked = {test.question for test in tests}
    asked |= {
        each.only_if.question
        for name, each in store.questions.items()
        if name in asked and each.only_if
    }
    questions = {name: each for name, each in store.questions.items() if name in asked}
    return EveryJob(profile, questions, {job: each for job, each in ways.items() if each})
