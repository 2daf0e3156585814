"""Which answers come to the same: nothing in a check of a job tells them apart."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from careers.policy.answers import Answer, Answers, Questions, implied
from careers.policy.evaluation import passes
from careers.shapes.questions import UNKNOWN, CheckQuestion, Test
from careers.shapes.requirements import Criterion


class Alike:
    """Answers that pass the same tests, and from which the same follows, are all one.

    There are twelve grades, and all that mostly counts is whether one is a pass. The first of
    them that was met stands for the others.
    """

    def __init__(self, questions: Questions, criteria: Iterable[Criterion]) -> None:
        """Look at all tests of a check.

        Args:
            questions: those that are asked.
            criteria: what the ways in ask for.
        """
        self._questions = questions
        self._tests: dict[str, list[Test]] = {name: [] for name in questions}
        asked = (test for each in criteria for test in (each.met_if, each.might_if))
        for test in (*asked, *(each.only_if for each in questions.values())):
            if test is not None and test.question in questions:
                self._tests[test.question].append(test)
        self._standing: dict[tuple[str, Hashable], Answer] = {}
        self._chosen: dict[tuple[str, str], str] = {}
        self._first: dict[Hashable, Answer] = {}

    def plain(self, answers: Answers) -> dict[str, Answer]:
        """Answers to the questions of the check, each the one that stands for it."""
        return {
            name: self.standing(name, answer)
            for name, answer in answers.items()
            if name in self._questions
        }

    def standing(self, name: str, answer: Answer) -> Answer:
        """The answer that stands for an answer to a question."""
        key = (name, hashable(answer))
        if key not in self._standing:
            self._standing[key] = self._find(self._questions[name], answer)
        return self._standing[key]

    def _find(self, question: CheckQuestion, answer: Answer) -> Answer:
        if isinstance(answer, list):
            return list(dict.fromkeys(self._option(question, each) for each in answer))
        if answer == UNKNOWN:
            return answer
        kind = self._kind(question, answer)
        return self._first.setdefault((question.id, kind), answer)

    def _option(self, question: CheckQuestion, chosen: str) -> str:
        """The option that stands for one of several; what others are chosen beside it is open."""
        option = question.option(chosen)
        if option is None:
            return chosen
        key = (question.id, chosen)
        if key not in self._chosen:
            kind = (self._kind(question, [chosen]), tuple(sorted(option.implies.items())))
            first = self._first.setdefault((question.id, kind, option.alone), chosen)
            self._chosen[key] = str(first)
        return self._chosen[key]

    def _kind(self, question: CheckQuestion, answer: Answer) -> Hashable:
        given = {question.id: answer}
        passed = (passes(test, self._questions, given) for test in self._tests[question.id])
        return tuple(passed), tuple(sorted(implied(question, answer).items()))


def as_key(answers: Answers) -> Hashable:
    """Answers as what something is kept by; their order doesn't count."""
    return frozenset((name, hashable(answer)) for name, answer in answers.items())


def hashable(answer: Answer) -> Hashable:
    """An answer as a part of a key."""
    return tuple(answer) if isinstance(answer, list) else answer
