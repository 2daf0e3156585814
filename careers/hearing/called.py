"""What answers are called: the names of options, of what is counted, and of what is asked about."""

from __future__ import annotations

from collections.abc import Iterable

from careers.policy.answers import Questions
from careers.shapes.questions import AnswerType, AnswerWords, CheckQuestion
from careers.words.names import Found

Target = tuple[str, str]
"""A question and what is named for it: an option, or one of the kinds below."""

UNIT, THING = "*unit", "*thing"
ASIDE: Target = ("", "*aside")
_GRADES = ("a", "a*", "b", "c", "d", "e", "f", "g", "u", "#")


def all_names(questions: Iterable[CheckQuestion]) -> Iterable[tuple[str, Target]]:
    """The names by which answers are known wherever they stand."""
    for question in questions:
        for option in question.options:
            for name in option.names:
                yield name, (question.id, option.id)
            if question.type in (AnswerType.CHOICE, AnswerType.SEVERAL):
                yield option.words.en, (question.id, option.id)
        for unit in question.units:
            yield unit, (question.id, UNIT)
        if question.type is AnswerType.YES_NO:
            for name in question.names:
                yield name, (question.id, THING)


def implied_names(
    others: Iterable[CheckQuestion], questions: Questions
) -> Iterable[tuple[str, Target]]:
    """What answers to other jobs' questions name for these: a 2:1 is a degree, whoever asks."""
    for other in others:
        for name, value in other.implies.items() if other.id not in questions else ():
            asked = questions.get(name)
            if asked is None or asked.option(str(value)) is None:
                continue
            for option in other.options:
                for each in option.names:
                    yield each, (name, str(value))


def short_names(question: CheckQuestion, words: AnswerWords) -> Iterable[tuple[str, Target]]:
    """The names by which its answers are known where a question was just asked.

    "Gradd" is a degree and a grade: before a grade, as in "gradd C", it names no degree.
    """
    for option in question.options:
        for name in (*option.short, option.words.en, *filter(None, [option.words.cy])):
            yield name, (question.id, option.id)
    several = question.type is AnswerType.SEVERAL
    before = words.before_a if several else ()
    for name in (*words.asides, *(f"{each} {grade}" for each in before for grade in _GRADES)):
        yield name, ASIDE


def options(found: Iterable[Found[Target]]) -> list[Found[Target]]:
    """What names options, not what is counted or talked of."""
    return [each for each in found if not each.target[1].startswith("*")]
