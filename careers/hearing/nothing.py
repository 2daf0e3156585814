"""That somebody has no qualifications, told to the check of a job that asks for them one by one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from careers.hearing.clauses import Clause
from careers.policy.answers import Answer, Questions, as_answer, implied
from careers.shapes.questions import CheckQuestion
from careers.words.reader import WordReader


class Nothing:
    """Reads "no qualifications" where no question asks which there are.

    It tells what it would tell there: that no GCSE was taken.
    """

    def __init__(
        self, others: Iterable[CheckQuestion], questions: Questions, reader: WordReader
    ) -> None:
        """Learn the words.

        Args:
            others: questions that other jobs ask.
            questions: of the job.
            reader: reads visitors' words.
        """
        absent = [each for each in others if each.nothing and each.id not in questions]
        self._tells: dict[str, Answer] = {
            name: as_answer(value, questions[name])
            for each in absent
            for name, value in implied(each, [str(each.nothing)]).items()
            if name in questions
        }
        options = (each.option(str(each.nothing)) for each in absent)
        names = (name for option in options if option is not None for name in option.names)
        self._names = reader.names((name, True) for name in names)

    def told(self, clauses: Sequence[Clause]) -> dict[str, Answer]:
        """What some clauses answer by it, by question."""
        said = any(self._names.find(clause.words) for clause in clauses)
        return dict(self._tells) if said else {}
