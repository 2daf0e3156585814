"""What answers are called: the names of options, of what is counted, and of what is asked about."""

from __future__ import annotations

from collections.abc import Iterable

from careers.policy.answers import Questions
from careers.shapes.answer_words import AnswerWords
from careers.shapes.questions import AnswerType, CheckQuestion
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


def level_names(
    questions: Questions, words: AnswerWords, others: Iterable[CheckQuestion]
) -> tuple[list[tuple[str, str]], list[str]]:
    """What levels of qualifications are called, and answers that are of no level.

    Args:
        questions: of the job.
        words: how visitors answer.
        others: questions that other jobs ask: a 2:1 is no grade of a GCSE where nobody asks for
            the class of a degree, either.
    """
    levels = [
        (name, option.id)
        for question in questions.values()
        if question.type is AnswerType.SEVERAL
        for option in question.options
        if not option.alone
        # "Gradd" is a degree as well as a grade.
        for name in (*option.names, *set(option.short).intersection(words.before_a))
    ]
    ordered = [
        (name, question.level)
        for question in questions.values()
        if question.type is AnswerType.ORDERED and not question.subject
        for option in question.options
        for name in option.names
    ]
    levels += [(name, level) for name, level in ordered if level is not None]
    levels += [(name, level) for name, (_, level) in implied_names(others, questions)]
    return levels, [name for name, level in ordered if level is None]


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
