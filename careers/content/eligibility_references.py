"""Whether the eligibility check's content hangs together: ids, trees, tests and verdicts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from careers.content.starting_groups import check_groups
from careers.policy.reachable import reachable_verdicts
from careers.shapes.errors import Problem
from careers.shapes.profile import Profile, Route
from careers.shapes.questions import UNKNOWN, AnswerType, CheckQuestion, Test
from careers.shapes.requirements import Criterion, Tree, Verdict
from careers.shapes.store import Store

_QUESTIONS = Path("eligibility")
_WORDS = Path("eligibility", "words.yml")
Questions = Mapping[str, CheckQuestion]

# What a test may ask of which type of question.
_FITTING = {
    "at_least": (AnswerType.NUMBER,),
    "reaches": (AnswerType.ORDERED,),
    "one_of": (AnswerType.CHOICE, AnswerType.ORDERED),
    "includes": (AnswerType.SEVERAL,),
}


def check_eligibility(store: Store) -> Iterator[Problem]:
    """Everything wrong with the questions and with what profiles ask for."""
    for name in ("affirming", "denying", "unsure", "asking", "commands"):
        if not getattr(store.answer_words, name):
            yield Problem(_WORDS, name, "found none; the check can't do without")
    yield from check_groups(_WORDS, store.answer_words)
    yield from _subjects(store)
    levels = {*store.answer_words.levels, *_options_of_several(store)}
    for question in store.questions.values():
        yield from _known(_QUESTIONS, f"{question.id}.level", question.level, levels)
        yield from _question(_QUESTIONS, question.id, question, store.questions)
    for profile in store.profiles.values():
        problems = list(_profile(store, profile))
        yield from problems or _verdicts(store, profile)


def _subjects(store: Store) -> Iterator[Problem]:
    words = store.answer_words
    for subject in words.core:
        yield from _known(_WORDS, "core", subject, words.subjects)
    for subject in words.doubled:
        yield from _known(_WORDS, "doubled", subject, words.subjects)
    for general, covered in words.general.items():
        for subject in (general, *covered):
            yield from _known(_WORDS, f"general.{general}", subject, words.subjects)


def _options_of_several(store: Store) -> Iterator[str]:
    for question in store.questions.values():
        if question.type is AnswerType.SEVERAL:
            yield from (option.id for option in question.options)


def _profile(store: Store, profile: Profile) -> Iterator[Problem]:
    file = Path("profiles", f"{profile.id}.yml")
    own = {question.id: question for question in profile.questions}
    questions = {**store.questions, **own}
    for place, question in enumerate(profile.questions):
        where = f"questions[{place}]"
        if question.id in store.questions:
            yield Problem(file, f"{where}.id", f"{question.id!r} is a question for all profiles")
        yield from _question(file, where, question, questions)
    yield from _twice(file, profile)
    used: set[str] = set()
    tests = [test for each in profile.criteria for test in (each.met_if, each.might_if) if test]
    asked = {test.question for test in tests}
    asked |= {each.only_if.question for each in profile.questions if each.only_if}
    for place, question in enumerate(profile.questions):
        if question.id not in asked:
            yield Problem(file, f"questions[{place}].id", f"no criterion asks {question.id!r}")
    for place, criterion in enumerate(profile.criteria):
        yield from _criterion(store, profile, file, f"criteria[{place}]", criterion, questions)
    for place, route in enumerate(profile.entry_routes):
        yield from _route(file, f"entry_routes[{place}]", profile, route)
        used |= {*(route.requirements.leaves() if route.requirements else ()), *route.helpful}
    for place, criterion in enumerate(profile.criteria):
        if criterion.id not in used:
            yield Problem(file, f"criteria[{place}].id", f"no way in uses {criterion.id!r}")
    yield from _notes(store, file, profile)


def _notes(store: Store, file: Path, profile: Profile) -> Iterator[Problem]:
    for place, note in enumerate(profile.notes):
        where = f"notes[{place}]"
        yield from _known(file, f"{where}.contact", note.contact, store.contacts)
        yield from _known(file, f"{where}.source", note.source, profile.sources)


def _twice(file: Path, profile: Profile) -> Iterator[Problem]:
    for key in ("criteria", "notes"):
        ids = [each.id for each in getattr(profile, key)]
        for place, each in enumerate(ids):
            if each in ids[:place]:
                yield Problem(file, f"{key}[{place}].id", f"the id {each!r} stands twice")


def _verdicts(store: Store, profile: Profile) -> Iterator[Problem]:
    """Each way in comes to the verdicts that it declares, and to no other."""
    questions = {**store.questions, **{each.id: each for each in profile.questions}}
    for place, route in enumerate(profile.entry_routes):
        if not route.verdicts:
            continue
        reached = reachable_verdicts(profile, route, questions)
        if reached != set(route.verdicts):
            listed = ", ".join(each.value for each in Verdict if each in reached) or "none"
            found = ", ".join(each.value for each in route.verdicts)
            what = f"found {found}; allowed: {listed}, which its requirements lead to"
            yield Problem(
                Path("profiles", f"{profile.id}.yml"), f"entry_routes[{place}].verdicts", what
            )


def _question(
    file: Path, where: str, question: CheckQuestion, questions: Questions
) -> Iterator[Problem]:
    yield from _options(file, f"{where}.options", question)
    for reply in question.replies:
        yield from _answer(file, f"{where}.replies", reply, question)
    yield from _meant(file, where, question)
    for other in question.after:
        yield from _known(file, f"{where}.after", other, questions)
    if question.only_if is not None:
        yield from _test(file, f"{where}.only_if", question.only_if, questions)
    yield from _implied(file, where, question, questions)


def _meant(file: Path, where: str, question: CheckQuestion) -> Iterator[Problem]:
    """The options that words such as "I failed" mean: where grades are asked, all of them."""
    grades = {key: getattr(question, key) for key in ("passing", "failed", "not_taken")}
    for key, option in grades.items():
        if option is not None:
            yield from _answer(file, f"{where}.{key}", option, question)
        elif question.subject and question.type is AnswerType.ORDERED:
            allowed = ", ".join(each.id for each in question.options)
            yield Problem(file, f"{where}.{key}", f"missing; allowed: {allowed}")
    if question.least_pass is not None:
        yield from _answer(file, f"{where}.least_pass", question.least_pass, question)
    if question.nothing is not None:
        yield from _answer(file, f"{where}.nothing", question.nothing, question)
        option = question.option(question.nothing)
        if option is not None and not option.alone:
            yield Problem(file, f"{where}.nothing", f"{option.id!r} must be `alone: true`")


def _options(file: Path, where: str, question: CheckQuestion) -> Iterator[Problem]:
    choosing = question.type not in (AnswerType.YES_NO, AnswerType.NUMBER)
    if choosing and len(question.options) < 2:
        yield Problem(file, where, "found fewer than 2; allowed: 2 or more")
    if not choosing and question.options:
        yield Problem(file, where, f"a question of type {question.type.value} has none")
    ids = [option.id for option in question.options]
    for each in sorted({each for each in ids if ids.count(each) > 1}):
        yield Problem(file, where, f"the id {each!r} stands twice")
    for option in question.options:
        for each in (*option.at_level, *option.at_level.values()):
            yield from _known(file, f"{where}.{option.id}.at_level", each, ids)
        for each in option.levels:
            yield from _known(file, f"{where}.{option.id}.levels", each, ids)


def _implied(
    file: Path, where: str, question: CheckQuestion, questions: Questions
) -> Iterator[Problem]:
    implied = [(f"{where}.implies", question.implies)]
    implied += [(f"{where}.options.{each.id}.implies", each.implies) for each in question.options]
    for inside, implies in implied:
        for other, value in implies.items():
            yield from _known(file, inside, other, questions)
            if other in questions:
                yield from _answer(file, f"{inside}.{other}", value, questions[other])


def _answer(file: Path, where: str, value: str, question: CheckQuestion) -> Iterator[Problem]:
    if value == UNKNOWN:
        return
    if question.type is AnswerType.NUMBER:
        fits = value.isdecimal() and question.least <= int(value) <= question.most
        allowed = f"a number in quotes, from {question.least} to {question.most}"
    elif question.type is AnswerType.YES_NO:
        fits, allowed = value in ("yes", "no"), '"yes", "no"'
    else:
        ids = [option.id for option in question.options]
        fits, allowed = value in ids, ", ".join(ids)
    if not fits:
        yield Problem(file, where, f"found {value!r}; allowed: {allowed}")


def _criterion(
    store: Store,
    profile: Profile,
    file: Path,
    where: str,
    criterion: Criterion,
    questions: Questions,
) -> Iterator[Problem]:
    yield from _known(file, f"{where}.source", criterion.source, profile.sources)
    if criterion.decides is not None:
        yield from _known(
            file, f"{where}.decides.contact", criterion.decides.contact, store.contacts
        )
    if criterion.might_if is not None and criterion.decides is None:
        yield Problem(file, f"{where}.decides", "missing; might_if leaves it to somebody")
    for key in ("met_if", "might_if"):
        test: Test | None = getattr(criterion, key)
        if test is not None:
            yield from _test(file, f"{where}.{key}", test, questions)


def _test(file: Path, where: str, test: Test, questions: Questions) -> Iterator[Problem]:
    question = questions.get(test.question)
    if question is None:
        yield from _known(file, f"{where}.question", test.question, questions)
        return
    given = [key for key in _FITTING if getattr(test, key) not in (None, ())]
    wanted = [key for key, types in _FITTING.items() if question.type in types]
    if len(given) > 1 or any(key not in wanted for key in given) or (wanted and not given):
        allowed = f"one of {', '.join(wanted)}" if wanted else "nothing more"
        found = ", ".join(given) or "nothing"
        what = f"found {found}; allowed with the {question.type.value} question: {allowed}"
        yield Problem(file, where, what)
        return
    options = [*filter(None, [test.reaches]), *test.one_of, *test.includes]
    for option in options:
        yield from _answer(file, f"{where}.{given[0]}", option, question)


def _route(file: Path, where: str, profile: Profile, route: Route) -> Iterator[Problem]:
    routes = {each.id: None for each in profile.entry_routes}
    criteria = {each.id: None for each in profile.criteria}
    for key in ("leads_to", "instead"):
        yield from _known(file, f"{where}.{key}", getattr(route, key), routes)
    for name in route.helpful:
        yield from _known(file, f"{where}.helpful", name, criteria)
    if route.requirements is not None:
        yield from _tree(file, f"{where}.requirements", route.requirements, criteria)


def _tree(file: Path, where: str, tree: Tree, criteria: Mapping[str, object]) -> Iterator[Problem]:
    given = [
        key for key in ("criterion", "all", "any", "at_least") if getattr(tree, key) is not None
    ]
    if len(given) != 1:
        found = ", ".join(given) or "none"
        yield Problem(
            file, where, f"found {found}; allowed: a criterion, or one of all, any, at_least"
        )
        return
    yield from _known(file, where, tree.criterion, criteria)
    if tree.criterion is None and not tree.parts:
        yield Problem(file, f"{where}.{given[0]}", "found nothing in it; allowed: 1 or more")
    if tree.at_least is not None and not 1 <= tree.at_least.number <= len(tree.parts):
        found = f"found {tree.at_least.number}; allowed: 1 to {len(tree.parts)}"
        yield Problem(file, f"{where}.at_least.number", found)
    for place, part in enumerate(tree.parts):
        yield from _tree(file, f"{where}.{given[0]}[{place}]", part, criteria)


def _known(
    file: Path, where: str, found: str | None, allowed: Mapping[str, object] | Iterable[str]
) -> Iterator[Problem]:
    if found is not None and found not in allowed:
        listed = ", ".join(sorted(allowed)) or "none, since there are none"
        yield Problem(file, where, f"found {found!r}; allowed: {listed}")
