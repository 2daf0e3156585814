"""Every topic and intent is asked of every job, and where no job is known; all get an answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import copy
from pathlib import Path

import pytest

from careers.shapes.language import Language
from careers.shapes.profile import Profile
from careers.shapes.sources import Source
from careers.shapes.topics import JOB, JOB_GROUP
from careers.turn.answer import Status
from careers.turn.question import Named, Question
from tests.real.worlds import (
    World,
    barest_job,
    faults,
    intents,
    many_jobs,
    nameable,
    one_job,
    smallest_job,
)
from tests.visitor import Visitor, asked, text_of

_MOST_PAGES = 3
_NOT_HERE = (Status.ERROR, Status.CRISIS)
# What visitors say to an answer, whatever it was.
_NEXT = (
    "affirm",
    "ask_contact",
    "ask_pay",
    "ask_repeat",
    "correct_answer",
    "deny",
    "follow_up",
    "more_detail",
    "nlu_fallback",
    "out_of_scope",
)


@pytest.fixture(scope="module")
def worlds(real_data: Path, tmp_path_factory: pytest.TempPathFactory) -> list[World]:
    """The real content, small profiles alone, and all of them with the made-up jobs."""
    folder = tmp_path_factory.mktemp("worlds")
    small = [make(real_data, folder) for make in (smallest_job, barest_job)]
    return [one_job(real_data), *small, many_jobs(real_data, folder)]


def _visits(worlds: list[World]) -> Iterator[tuple[str, World, Visitor]]:
    """A visitor on some pages of every world, in either language.

    All pages are asked about every topic elsewhere (test_every_topic.py).
    """
    for world in worlds:
        for page in world.pages[:: -(-len(world.pages) // _MOST_PAGES)]:
            for language in Language:
                place = f"{world.name}, page {page}, {language.value}"
                yield place, world, Visitor(world.store, page, language)


def _wrong(visitor: Visitor, *questions: Question) -> list[str]:
    """What is wrong with the answer to questions asked at once."""
    try:
        answer = visitor.says(*questions)
    except Exception as error:  # every question is wanted that raises, not the first
        return [f"it raises {error!r}"]
    found = faults(answer)
    return [*found, f"its status is {answer.status}"] if answer.status in _NOT_HERE else found


def _report(wrong: dict[str, list[str]]) -> str:
    lines = [f"{asked}: {'; '.join(found)}" for asked, found in wrong.items()]
    return f"{len(lines)} answers are wrong, such as:\n" + "\n".join(lines[:10])


def test_whatever_is_asked_and_named_there_is_a_whole_answer(worlds: list[World]) -> None:
    wrong = {}
    for place, world, visitor in _visits(worlds):
        for named in nameable(world.store, visitor.page):
            for intent in intents():
                new = Visitor(world.store, visitor.page, visitor.language)
                if found := _wrong(new, Question(intent, named)):
                    wrong[f"{place}: {intent} {named}"] = found
    assert not wrong, _report(wrong)


def test_whatever_is_said_to_an_answer_there_is_another(worlds: list[World]) -> None:
    wrong = {}
    for place, world, visitor in _visits(worlds):
        for intent in intents():
            answered = Visitor(world.store, visitor.page, visitor.language)
            before = _wrong(answered, asked(intent))
            for said in _NEXT:
                if found := before or _wrong(copy(answered), asked(said)):
                    wrong[f"{place}: {intent}, then {said}"] = found
    assert not wrong, _report(wrong)


def test_two_questions_at_once_are_answered_whichever_they_are(worlds: list[World]) -> None:
    wrong = {}
    for place, world, visitor in _visits(worlds):
        every = intents()
        for first, second in zip(every, (*every[7:], *every[:7]), strict=True):
            new = Visitor(world.store, visitor.page, visitor.language)
            if found := _wrong(new, asked(first), asked(second)):
                wrong[f"{place}: {first} and {second}"] = found
    assert not wrong, _report(wrong)


def test_where_it_could_be_any_of_several_jobs_none_is_taken_for_granted(
    worlds: list[World],
) -> None:
    *_, many = worlds
    wrong = {}
    for intent in intents():
        for named in nameable(many.store, None):
            if any(each.kind == JOB for each in named):
                continue
            visitor = Visitor(many.store, None)
            answer = visitor.says(Question(intent, named))
            # A way in of one job, or a group of jobs, tells which jobs are meant.
            others = [each for each in many.store.profiles.values() if not _is_meant(each, named)]
            if visitor.memory.occupation in {each.id for each in others}:
                wrong[f"{intent} {named}"] = [f"it goes on with {visitor.memory.occupation}"]
            meant = [each for each in many.store.profiles.values() if each not in others]
            if set(answer.sources) & (_sources(others) - _sources(meant)):
                wrong[f"{intent} {named}"] = ["it has a job page for a source"]
    assert not wrong, _report(wrong)


def test_where_nothing_is_named_no_single_job_is_spoken_of(worlds: list[World]) -> None:
    *_, many = worlds
    wrong = {}
    for intent in intents():
        text = text_of(Visitor(many.store, None).says(Question(intent))).lower()
        spoken_of = [each.id for each in many.store.profiles.values() if _speaks_of(text, each)]
        if len(spoken_of) == 1:
            wrong[intent] = [f"it speaks of {spoken_of}"]
    assert not wrong, _report(wrong)


def _is_meant(profile: Profile, named: Iterable[Named]) -> bool:
    own = {part.id for part in (*profile.entry_routes, *profile.specialisms)}
    return any(
        each.id in (profile.groups if each.kind == JOB_GROUP else own)
        for each in named
        if each.kind in (JOB_GROUP, "route", "specialism")
    )


def _sources(profiles: Iterable[Profile]) -> set[Source]:
    return {source for each in profiles for source in each.sources.values()}


def _speaks_of(text: str, profile: Profile) -> bool:
    return any(name.en.lower() in text for name in (profile.title, profile.plural))
