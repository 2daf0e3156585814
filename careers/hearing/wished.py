"""What is only wished for, or was given up, and so isn't there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from careers.hearing.called import Target
from careers.hearing.clauses import Clause
from careers.hearing.heard import Reading
from careers.hearing.standing import Standing
from careers.shapes.questions import NO, AnswerType, CheckQuestion
from careers.words.names import Found
from careers.words.tokens import Token


def with_wished(
    reading: Reading,
    question: CheckQuestion | None,
    clauses: Sequence[Clause],
    standings: Sequence[Sequence[Standing]],
    find: Callable[[Sequence[Token]], Sequence[Found[Target]]],
) -> Reading:
    """Who would like the thing that is asked about, or gave it up, hasn't got it.

    Args:
        reading: of a message.
        question: the one just asked.
        clauses: of the message.
        standings: how each word of them stands.
        find: what some words name.
    """
    if question is None or question.type is not AnswerType.YES_NO:
        return reading
    wished = any(
        standing[each.start] in (Standing.WISHED, Standing.DROPPED)
        for clause, standing in zip(clauses, standings, strict=True)
        for each in find(clause.words)
        if each.target[0] == question.id
    )
    if not wished or question.id in reading.answers:
        return reading
    return replace(reading, answers={**reading.answers, question.id: NO})
