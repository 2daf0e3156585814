"""Every topic and intent is asked of every job, and where no job is known; all get an answer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from careers.shapes.language import Language
from careers.turn.answer import Status
from careers.turn.question import Question
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
            for said in _NEXT:
                new = Visitor(world.store, visitor.page, visitor.language)
                if found := _wrong(new, asked(intent)) or _wrong(new, asked(said)):
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


def test_where_it_could_be_any_of_several_jobs_no_single_one_is_spoken_of(
    worlds: list[World],
) -> None:
    *_, many = worlds
    sources = {source for each in many.store.profiles.values() for source in each.sources.values()}
    wrong = {}
    for intent in intents():
        for named in nameable(many.store, None):
            if any(each.kind == "occupation" for each in named):
                continue
            answer = Visitor(many.store, None).says(Question(intent, named))
            text = text_of(answer).lower()
            spoken_of = {
                each.id
                for each in many.store.profiles.values()
                if each.title.en.lower() in text or each.plural.en.lower() in text
            }
            if spoken_of and spoken_of != set(many.store.profiles):
                wrong[f"{intent} {named}"] = [f"it speaks of {spoken_of}"]
            if sources & set(answer.sources):
                wrong[f"{intent} {named}"] = ["it has a job page for a source"]
    assert not wrong, _report(wrong)
