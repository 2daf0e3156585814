"""Qualifications told to the check of a job that asks for them one by one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from careers.hearing.clauses import Clause
from careers.policy.answers import Answer, Questions, as_answer, implied
from careers.shapes.questions import UNKNOWN, CheckQuestion, Option
from careers.words.reader import WordReader


class Nothing:
    """Reads "no qualifications" where no question asks which there are.

    It tells what it would tell there: that no GCSE was taken. So do qualifications that stand in
    for what is asked, such as Scottish Nationals: then nobody knows the grade of a GCSE.
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
        told = [
            (option, {name: as_answer(value, questions[name]) for name, value in known.items()})
            for each in absent
            for option in each.options
            if (known := _implied_here(each, option, questions))
        ]
        self._tells = {option.id: tells for option, tells in told}
        self._names = reader.names((name, option.id) for option, _ in told for name in option.names)

    def told(self, clauses: Sequence[Clause], known: Collection[str] = ()) -> dict[str, Answer]:
        """What some clauses answer by it, by question.

        Args:
            clauses: of a message.
            known: ids of the questions that were answered before.
        """
        found = [each for clause in clauses for each in self._names.find(clause.words)]
        tells = {name: each for one in found for name, each in self._tells[one.target].items()}
        return {n: each for n, each in tells.items() if each != UNKNOWN or n not in known}


def _implied_here(question: CheckQuestion, option: Option, questions: Questions) -> dict[str, str]:
    """What nothing at all, or an option that leaves answers unknown, tells of a job's questions."""
    return {
        name: value
        for name, value in implied(question, [option.id]).items()
        if name in questions and (option.id == question.nothing or value == UNKNOWN)
    }


def told_instead(
    answers: dict[str, Answer], several: CheckQuestion | None, asked: str | None
) -> dict[str, Answer]:
    """The answers with that to the open question unknown, where something stands in for it.

    Asked for a grade at GCSE, "B at National 5" tells that there is another qualification.

    Args:
        answers: of a message.
        several: the question for all qualifications.
        asked: id of the question just asked.
    """
    chosen = answers.get(several.id) if several is not None else None
    if several is None or asked is None or asked in answers or not isinstance(chosen, list):
        return answers
    options = (several.option(each) for each in chosen)
    stands_in = any(each and each.implies.get(asked) == UNKNOWN for each in options)
    return {**answers, asked: UNKNOWN} if stands_in else answers
