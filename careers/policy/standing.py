"""What of the answers somebody holds already, and what they are only working towards.

What is worked towards goes by keys: the id of a question; where several options may be chosen,
the ids of the question and of the option.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from careers.policy.answers import Answer, Answers, Questions
from careers.shapes.questions import NO, UNKNOWN, AnswerType, CheckQuestion, Test

Towards = Collection[str]
"""Keys of what is worked towards."""


def key_of(question: str, option: str | None = None) -> str:
    """The key of an answer, or of one of several options."""
    return question if option is None else f"{question}:{option}"


def keys_of(question: CheckQuestion, answer: Answer | None) -> frozenset[str]:
    """The keys of an answer; none where there is nothing to work towards."""
    if isinstance(answer, list):
        return frozenset(
            key_of(question.id, each) for each in answer if each not in (UNKNOWN, question.nothing)
        )
    nothing = answer in (None, 0, NO, UNKNOWN, question.not_taken)
    return frozenset() if nothing else frozenset({question.id})


def only_in(answers: Answers, others: Answers, questions: Questions) -> frozenset[str]:
    """Keys of what some answers tell and others don't."""
    found: set[str] = set()
    for name, answer in answers.items():
        keys, known = keys_of(questions[name], answer), others.get(name)
        if isinstance(answer, list):
            found |= keys - keys_of(questions[name], known)
        elif known != answer:
            found |= keys
    return frozenset(found)


def parts_of(question: CheckQuestion, questions: Questions) -> Iterator[str]:
    """Keys of the options that a question asks more about, as for the number of A levels."""
    for other, value in question.implies.items():
        yield key_of(other, value)
    for each in questions.values():
        if each.type is AnswerType.SEVERAL and each.option(question.level or "") is not None:
            yield key_of(each.id, question.level)


def rests_on(test: Test | None, answers: Answers, towards: Towards) -> bool:
    """Whether a test is passed only by what is worked towards."""
    if test is None:
        return False
    answer = answers.get(test.question)
    if not isinstance(answer, list):
        return test.question in towards
    passing = [each for each in answer if each in test.includes]
    return bool(passing) and all(key_of(test.question, each) in towards for each in passing)
