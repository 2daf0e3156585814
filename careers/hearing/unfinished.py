"""Messages that say no more than that something isn't finished: "still in my second year"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from careers.hearing.clauses import Clause
from careers.hearing.heard import Reading
from careers.hearing.masking import MASK
from careers.policy.standing import key_of
from careers.shapes.answer_words import AnswerWords
from careers.shapes.questions import AnswerType, CheckQuestion
from careers.words.english import stop_words
from careers.words.reader import WordReader


class Unfinished:
    """Takes who is asked for something, and isn't so far yet, for one who works towards it."""

    def __init__(self, words: AnswerWords, reader: WordReader) -> None:
        """Learn how that is said, and the words beside it that say nothing."""
        said = words.standing
        self._towards = reader.names((name, "") for name in said.towards.all)
        self._stages = reader.names(
            (name, level) for level, ways in said.stages.items() for name in ways.all
        )
        self._small = stop_words() | reader.words(
            [*words.fillers, *words.mine, *words.loose, *words.pointing, *said.yet.all]
        )

    def told(
        self,
        reading: Reading,
        clauses: Iterable[Clause],
        question: CheckQuestion,
        several: str | None,
    ) -> Reading:
        """A reading that answers nothing, with what this tells of the question that is open.

        Args:
            reading: of a message.
            clauses: of the message.
            question: the one just asked.
            several: id of the question for all qualifications.
        """
        said = [clause for clause in clauses if clause.words]
        levels = {self._level(clause) for clause in said}
        if len(levels) != 1 or None in levels or several is None:
            return reading
        level = str(levels.pop())
        if question.type is AnswerType.SEVERAL:
            if question.option(level) is None:
                return reading
            key = key_of(question.id, level)
            answers = {**reading.answers, question.id: [level]}
            return replace(reading, answers=answers, towards=reading.towards | {key})
        if question.level is None or level not in ("", question.level):
            return reading
        key = key_of(several, question.level)
        return replace(reading, unsure=True, senseless=False, towards=reading.towards | {key})

    def _level(self, clause: Clause) -> str | None:
        """The level of who tells nothing but their year; "" where no year is told, else None."""
        stages, cues = self._stages.find(clause.words), self._towards.find(clause.words)
        told = [*stages, *cues]
        covered = {place for each in told for place in range(each.start, each.end)}
        if clause.asks or not told or not self._is_small(clause, covered):
            return None
        return stages[0].target if stages else ""

    def _is_small(self, clause: Clause, covered: Iterable[int]) -> bool:
        """Whether what stands beside some words says nothing."""
        left: Sequence[str] = [
            word.text for place, word in enumerate(clause.words) if place not in set(covered)
        ]
        return all(word == MASK or word in self._small for word in left)
