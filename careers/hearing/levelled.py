"""Qualifications of which there are several levels, told without one: "an NVQ"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from careers.hearing.clauses import Clause
from careers.hearing.numbers import numbers_in
from careers.policy.answers import Answer, Questions, held_question
from careers.shapes.answer_words import AnswerWords
from careers.words.reader import WordReader


class Levelled:
    """Finds what has no level, and the level once it was asked for."""

    def __init__(self, questions: Questions, words: AnswerWords, reader: WordReader) -> None:
        """Learn the names of such qualifications, and those of levels."""
        question = held_question(questions)
        options = question.options if question is not None else ()
        self._own = {each.id: each for each in options}
        self._first = question.id if question is not None else ""
        self._names = reader.names((name, each.id) for each in options for name in each.of_level)
        self._levels = {
            name: each.id
            for each in options
            for name in each.names
            if name.split()[0] in words.level_words
        }
        self._words = words

    def told(self, clauses: Iterable[Clause], answers: dict[str, Answer]) -> str:
        """Id of the option that is all that is told, without its level; empty for none.

        Args:
            clauses: of a message.
            answers: that it gives.
        """
        held = answers.get(self._first)
        found = {each.target for clause in clauses for each in self._names.find(clause.words)}
        return held[0] if isinstance(held, list) and len(held) == 1 and held[0] in found else ""

    def at(self, clauses: Sequence[Clause], answers: dict[str, Answer], option: str) -> str | None:
        """Id of what a qualification is at the level that a message tells; None for no level.

        Args:
            clauses: of the message.
            answers: that it gives.
            option: id of the qualification.
        """
        known, held = self._own.get(option), answers.get(self._first)
        at_level = known.at_level if known is not None else {}
        if isinstance(held, list) and len(held) == 1:
            chosen = at_level.get(held[0], held[0])
            return chosen if chosen in at_level.values() else None
        numbers = [n for each in clauses for n in numbers_in(each.words, self._words.numbers)]
        names = (f"{word} {n}" for n in numbers[:1] for word in self._words.level_words)
        level = next((self._levels[name] for name in names if name in self._levels), None)
        return at_level.get(level, level) if len(numbers) == 1 and level is not None else None
