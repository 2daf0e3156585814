"""Qualifications whose level is told beside them, as in "a BTEC in sport, level 2"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from careers.shapes.questions import CheckQuestion
from careers.words.names import Found
from careers.words.tokens import Token

Named = Found[tuple[str, str]]


def at_their_levels(
    question: CheckQuestion,
    words: Sequence[Token],
    named: Sequence[Named],
    level: Collection[str],
    parting: Collection[str],
) -> list[Named]:
    """What is named, a qualification and its level as one.

    Args:
        question: that asks for qualifications.
        words: of a clause.
        named: its options that the words name, in order.
        level: words that a level begins with.
        parting: words that part what is listed.
    """
    found: list[Named] = []
    for each in named:
        one = _together(question, words, found[-1], each, level) if found else None
        between = words[found[-1].end : each.start] if found else ()
        if one is None or any(word.text in parting for word in between):
            found.append(each)
        else:
            found[-1] = replace(each, target=(question.id, one), start=found[-1].start)
    return found


def _together(
    question: CheckQuestion,
    words: Sequence[Token],
    one: Named,
    other: Named,
    level: Collection[str],
) -> str | None:
    """Id of the option that a qualification is at a level; None if these aren't such two."""
    for thing, told in ((one, other), (other, one)):
        option = question.option(thing.target[1])
        if option is not None and words[told.start].text in level:
            return option.at_level.get(told.target[1])
    return None
