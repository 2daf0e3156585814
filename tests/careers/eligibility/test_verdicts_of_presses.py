"""Whoever presses their way through any job's check gets the verdicts that its content asks for."""

from __future__ import annotations

import random
from collections.abc import Mapping

import pytest

from careers.eligibility.job import CheckedJob, can_be_checked
from careers.policy.answers import questions_of
from careers.shapes.language import Language
from careers.shapes.profile import Profile
from careers.shapes.questions import AnswerType, CheckQuestion
from careers.shapes.questions import Test as Asked
from careers.shapes.requirements import Criterion, Strength, Tree
from careers.shapes.store import Store
from careers.turn.press import Tell, decode, encode
from tests.careers.eligibility.talk import START, Talk

_WALKS = 4
_MOST_PRESSES = 12
_NO, _UNKNOWN, _MAYBE, _YES = range(4)
_NOTHING = ("0", "no", "unknown")

Pressed = Mapping[str, str]
"""What was pressed, by question; the last press of each."""


def _jobs(store: Store) -> list[Profile]:
    return [each for each in store.profiles.values() if can_be_checked(each)]


def _facts(pressed: Pressed, questions: Mapping[str, CheckQuestion]) -> dict[str, set[str]]:
    """What is known once what was pressed is: a set of values for each question."""
    facts = {name: {value} for name, value in pressed.items()}
    for _ in questions:
        for name, values in list(facts.items()):
            for value in values:
                option = questions[name].option(value)
                told = {} if value in _NOTHING else dict(questions[name].implies)
                told.update(option.implies if option is not None else {})
                for other, follows in told.items():
                    if other not in questions:
                        continue
                    several = questions[other].type is AnswerType.SEVERAL
                    known = facts.setdefault(other, set() if several else {follows})
                    if several:
                        known.add(follows)
                    elif known == {"unknown"} and option is not None and option.alone:
                        facts[other] = {follows}
    return facts


def _holds(test: Asked | None, facts: Mapping[str, set[str]], question: CheckQuestion) -> int:
    if test is None:
        return _NO
    values = facts.get(test.question, {"unknown"})
    if test.includes:
        if values & set(test.includes):
            return _YES
        return _UNKNOWN if "unknown" in values else _NO
    (value,) = values
    if value == "unknown":
        return _UNKNOWN
    if test.at_least is not None:
        return _YES if int(value) >= test.at_least else _NO
    if test.reaches is not None:
        return _YES if question.place(value) >= question.place(test.reaches) else _NO
    if test.one_of:
        return _YES if value in test.one_of else _NO
    return _NO if value == "no" else _YES


def _met(
    criterion: Criterion, facts: Mapping[str, set[str]], questions: Mapping[str, CheckQuestion]
) -> int:
    met, might = criterion.met_if, criterion.might_if
    if criterion.strength is Strength.HELPFUL:
        return _YES
    if met is None and might is None and criterion.decides is not None:
        return _MAYBE
    fully, perhaps = (
        _holds(test, facts, questions[test.question]) if test is not None else _NO
        for test in (met, might)
    )
    if fully == _YES:
        return _YES
    if perhaps == _YES:
        return _MAYBE
    return _UNKNOWN if _UNKNOWN in (fully, perhaps) else _NO


def _of_tree(tree: Tree, met: Mapping[str, int]) -> int:
    if tree.criterion is not None:
        return met[tree.criterion]
    parts = sorted((_of_tree(part, met) for part in tree.parts), reverse=True)
    if tree.at_least is not None:
        return parts[tree.at_least.number - 1]
    return parts[0] if tree.any is not None else parts[-1]


def _expected(profile: Profile, store: Store, pressed: Pressed) -> dict[str, str]:
    """The verdict on each way in, worked out from what the content says of it and nothing else."""
    questions = questions_of(profile, store)
    facts = _facts(pressed, questions)
    met = {each.id: _met(each, facts, questions) for each in profile.criteria}
    gained = {each.id: _YES if each.attainable else met[each.id] for each in profile.criteria}
    found = {}
    for route in profile.entry_routes:
        if route.requirements is not None:
            now, then = (_of_tree(route.requirements, each) for each in (met, gained))
            closed = "not_this_way" if then == _NO else "not_yet"
            found[route.id] = {_NO: closed, _YES: "open"}.get(now, "might")
    return found


def _walk(talk: Talk, chance: random.Random) -> dict[str, str]:
    """Press at random until the result; what was pressed."""
    talk(START)
    pressed: dict[str, str] = {}
    for _ in range(_MOST_PRESSES):
        guide = talk.say_on.memory.guide
        assert guide is not None
        if guide["phase"] == "done":
            break
        press = decode(encode(chance.choice(talk.replies).press))
        assert isinstance(press, Tell)
        assert press.question_id not in pressed, "what was pressed is asked again"
        pressed[press.question_id] = press.value
        talk.pressing(press)
    assert talk.verdicts(), f"no result after {pressed}"
    return pressed


@pytest.mark.parametrize("language", Language)
def test_the_verdicts_after_presses_are_those_of_the_content(
    real_store: Store, language: Language
) -> None:
    wrong = []
    for profile in _jobs(real_store):
        job = CheckedJob(real_store.profiles[profile.id], real_store)
        for seed in range(_WALKS):
            talk = Talk(real_store, job, profile.id, language)
            pressed = _walk(talk, random.Random(f"{profile.id} {language.value} {seed}"))
            expected = _expected(profile, real_store, pressed)
            shown = talk.verdicts()
            if any(expected[way] != verdict for way, verdict in shown.items()):
                wrong.append((profile.id, pressed, shown, expected))
    assert not wrong
