"""What editors do to the content between two releases, done to a store that was read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from careers.policy.answers import questions_of
from careers.shapes.profile import Profile, Route
from careers.shapes.questions import AnswerType, CheckQuestion, Option, Test
from careers.shapes.requirements import Criterion, Tree
from careers.shapes.store import Store

V = TypeVar("V")


def without(entries: Mapping[str, V], name: str) -> dict[str, V]:
    """A mapping without one of its entries."""
    return {key: each for key, each in entries.items() if key != name}


def each_edit(store: Store, job: str) -> Iterator[tuple[str, str, Store]]:
    """Every kind of edit that a check or a memory can meet: in words, of which id, and after it."""
    profile = store.profiles[job]
    for question in questions_of(profile, store).values():
        yield f"question {question.id} removed", question.id, no_question(store, question.id)
        yield f"question {question.id} of another type", question.id, retyped(store, question.id)
        for option in question.options:
            what = f"option {option.id} of {question.id} removed"
            yield what, option.id, no_option(store, question.id, option.id)
    for route in profile.entry_routes:
        yield f"route {route.id} removed", route.id, _edited(store, job, _without_route(route.id))
        yield f"route {route.id} renamed", route.id, _edited(store, job, _renamed_route(route.id))
    for note in profile.notes:
        left = tuple(each for each in profile.notes if each.id != note.id)
        yield f"note {note.id} removed", note.id, _with(store, replace(profile, notes=left))
    for part in profile.specialisms:
        left_parts = tuple(each for each in profile.specialisms if each.id != part.id)
        edited = replace(profile, specialisms=left_parts)
        yield f"specialism {part.id} removed", part.id, _with(store, edited)
    for topic in ("hours", "team", "workplaces", "labour_market"):
        yield f"topic {topic} removed", topic, no_topic(store, topic)
    if len(store.profiles) > 1:
        yield f"job {job} removed", job, replace(store, profiles=without(store.profiles, job))
    nothing = replace(profile, entry_routes=(), criteria=(), questions=())
    yield f"check of {job} removed", job, _with(store, nothing)


def no_question(store: Store, name: str) -> Store:
    """A question removed, and the criteria that looked at it."""
    profiles = {
        job: _without_criteria(
            replace(profile, questions=_others(profile.questions, name)),
            [each.id for each in profile.criteria if name in _asked(each)],
        )
        for job, profile in store.profiles.items()
    }
    left = {each.id: each for each in _others(tuple(store.questions.values()), name)}
    return replace(store, questions=left, profiles=profiles)


def _others(questions: tuple[CheckQuestion, ...], gone: str) -> tuple[CheckQuestion, ...]:
    return tuple(
        replace(
            each,
            implies=without(each.implies, gone),
            after=tuple(name for name in each.after if name != gone),
            only_if=None if each.only_if and each.only_if.question == gone else each.only_if,
            options=tuple(
                replace(option, implies=without(option.implies, gone)) for option in each.options
            ),
        )
        for each in questions
        if each.id != gone
    )


def no_option(store: Store, name: str, gone: str) -> Store:
    """An option removed, wherever it is spoken of."""

    def question(each: CheckQuestion) -> CheckQuestion:
        implied = {
            key: value for key, value in each.implies.items() if (key, value) != (name, gone)
        }
        options = tuple(_implying_less(option, name, gone) for option in each.options)
        edited = replace(each, implies=implied, options=options)
        if each.id != name:
            return edited
        left = tuple(option for option in edited.options if option.id != gone)
        return replace(
            edited,
            options=left,
            replies=tuple(reply for reply in each.replies if reply != gone),
            passing=None if each.passing == gone else each.passing,
            least_pass=None if each.least_pass == gone else each.least_pass,
            failed=None if each.failed == gone else each.failed,
            not_taken=None if each.not_taken == gone else each.not_taken,
            nothing=None if each.nothing == gone else each.nothing,
        )

    profiles = {}
    for job, profile in store.profiles.items():
        lost = [each.id for each in profile.criteria if _speaks_of(each, name, gone)]
        edited = replace(profile, questions=tuple(map(question, profile.questions)))
        profiles[job] = _without_criteria(edited, lost)
    questions = {key: question(each) for key, each in store.questions.items()}
    return replace(store, questions=questions, profiles=profiles)


def _implying_less(option: Option, name: str, gone: str) -> Option:
    left = {key: value for key, value in option.implies.items() if (key, value) != (name, gone)}
    return replace(option, implies=left)


def retyped(store: Store, name: str) -> Store:
    """A question of another type; criteria that looked at it look for the new answers."""

    def question(each: CheckQuestion) -> CheckQuestion:
        if each.id != name:
            implied = without(each.implies, name)
            less = tuple(replace(o, implies=without(o.implies, name)) for o in each.options)
            return replace(each, implies=implied, options=less)
        plain = replace(
            each,
            options=(),
            replies=(),
            passing=None,
            least_pass=None,
            nothing=None,
            subject=(),
            cues=(),
        )
        counts = each.type is AnswerType.NUMBER
        return replace(plain, type=AnswerType.YES_NO if counts else AnswerType.NUMBER)

    found = {**store.questions, **{q.id: q for p in store.profiles.values() for q in p.questions}}
    limit = None if found[name].type is AnswerType.NUMBER else 1
    test = Test(question=name, at_least=limit)
    profiles = {}
    for job, profile in store.profiles.items():
        criteria = tuple(
            replace(
                each,
                met_if=test if each.met_if and each.met_if.question == name else each.met_if,
                might_if=test
                if each.might_if and each.might_if.question == name
                else each.might_if,
            )
            for each in profile.criteria
        )
        questions = tuple(map(question, profile.questions))
        profiles[job] = replace(profile, criteria=criteria, questions=questions)
    questions = {key: _unconditional(question(each), name) for key, each in store.questions.items()}
    return replace(store, questions=questions, profiles=profiles)


def _unconditional(question: CheckQuestion, gone: str) -> CheckQuestion:
    about = question.only_if is not None and question.only_if.question == gone
    return replace(question, only_if=None) if about else question


def no_topic(store: Store, name: str) -> Store:
    """A topic removed from the store and from every profile."""
    topics = {
        key: replace(
            each,
            leads_to=tuple(other for other in each.leads_to if other != name),
            rather={key: other for key, other in each.rather.items() if other != name},
            instead={key: other for key, other in each.instead.items() if other != name},
        )
        for key, each in without(store.topics, name).items()
    }
    profiles = {
        job: replace(each, topics=without(each.topics, name))
        for job, each in store.profiles.items()
    }
    return replace(store, topics=topics, profiles=profiles)


def _edited(store: Store, job: str, routes: object) -> Store:
    profile = store.profiles[job]
    assert callable(routes)
    return _with(store, replace(profile, entry_routes=routes(profile.entry_routes)))


def _with(store: Store, profile: Profile) -> Store:
    return replace(store, profiles={**store.profiles, profile.id: profile})


def _without_route(gone: str) -> object:
    def routes(before: tuple[Route, ...]) -> tuple[Route, ...]:
        return tuple(_pointing(each, gone, None) for each in before if each.id != gone)

    return routes


def _renamed_route(old: str) -> object:
    def routes(before: tuple[Route, ...]) -> tuple[Route, ...]:
        named = [replace(each, id="renamed") if each.id == old else each for each in before]
        return tuple(_pointing(each, old, "renamed") for each in named)

    return routes


def _pointing(route: Route, old: str, new: str | None) -> Route:
    def point(other: str | None) -> str | None:
        return new if other == old else other

    return replace(route, leads_to=point(route.leads_to), instead=point(route.instead))


def _asked(criterion: Criterion) -> set[str]:
    return {test.question for test in (criterion.met_if, criterion.might_if) if test}


def _speaks_of(criterion: Criterion, question: str, option: str) -> bool:
    return any(
        test.question == question and option in (test.reaches, *test.one_of, *test.includes)
        for test in (criterion.met_if, criterion.might_if)
        if test
    )


def _without_criteria(profile: Profile, gone: list[str]) -> Profile:
    routes = tuple(
        replace(
            route,
            requirements=_pruned(route.requirements, gone),
            helpful=tuple(name for name in route.helpful if name not in gone),
            verdicts=(),
        )
        for route in profile.entry_routes
    )
    left = tuple(each for each in profile.criteria if each.id not in gone)
    return replace(profile, criteria=left, entry_routes=routes)


def _pruned(tree: Tree | None, gone: list[str]) -> Tree | None:
    """A tree without some criteria; None if nothing is left of it."""
    if tree is None or tree.criterion in gone:
        return None
    if tree.criterion is not None:
        return tree
    parts = tuple(left for part in tree.parts if (left := _pruned(part, gone)) is not None)
    if not parts:
        return None
    if tree.at_least is not None:
        number = min(tree.at_least.number, len(parts))
        return Tree(at_least=replace(tree.at_least, number=number, of=parts))
    return Tree(all=parts) if tree.all is not None else Tree(any=parts)
