"""`careers questions`: what the eligibility check can ask, for whoever writes a criterion."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from careers.policy.answers import questions_of
from careers.shapes.questions import AnswerType, CheckQuestion
from careers.shapes.store import Store
from operations.editing.desk import AsJson, content, tell


@dataclass(frozen=True)
class Askable:
    """A question that a criterion may look at.

    Attributes:
        answers: ids of its options, or what else answers it.
        jobs: ids of the jobs that ask it.
        of: the job whose own it is; None where any job may use it.
    """

    id: str
    type: str
    words: str
    answers: tuple[str, ...]
    jobs: tuple[str, ...]
    of: str | None


def questions(as_json: AsJson = False) -> None:
    """List the questions that criteria may use.

    Each has its type and the answers that `met_if` and `might_if` may name, from the least to the most
    where they are ordered.
    """
    found = list(_askable(content()))
    tell(found, _lines(found), as_json)


def _askable(store: Store) -> Iterator[Askable]:
    asking: dict[str, list[str]] = {}
    for profile in store.profiles.values():
        for name in questions_of(profile, store):
            asking.setdefault(name, []).append(profile.id)
    for question in store.questions.values():
        yield _one(question, asking.get(question.id, []), None)
    for profile in store.profiles.values():
        for question in profile.questions:
            yield _one(question, [profile.id], profile.id)


def _one(question: CheckQuestion, jobs: list[str], of: str | None) -> Askable:
    answers = tuple(option.id for option in question.options)
    if question.type is AnswerType.NUMBER:
        answers = (f"{question.least} to {question.most}",)
    elif question.type is AnswerType.YES_NO:
        answers = ("yes", "no")
    words = " ".join(question.words.en.split())
    return Askable(question.id, question.type.value, words, answers, tuple(jobs), of)


def _lines(found: list[Askable]) -> Iterator[str]:
    for each in found:
        whose = f", only of {each.of}" if each.of else ""
        asked = f"asked by {len(each.jobs)} {'job' if len(each.jobs) == 1 else 'jobs'}"
        yield f"{each.id} ({each.type}{whose}, {asked})"
        yield f"  {each.words}"
        yield f"  answers: {', '.join(each.answers)}"
