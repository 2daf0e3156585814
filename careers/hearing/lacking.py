"""What a message says that there is none of: "no degree", or "none" where its class was asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from careers.hearing.clauses import Clause
from careers.hearing.marks import Kind
from careers.hearing.sharing import Told
from careers.policy.answers import Questions
from careers.shapes.answer_words import AnswerWords
from careers.shapes.questions import AnswerType, CheckQuestion
from careers.words.reader import WordReader
from careers.words.tokens import Token

Whole = Callable[[CheckQuestion, Sequence[Token]], "str | None"]
"""The option that is named by some words and nothing besides."""


class Lacking:
    """Reads which qualifications somebody hasn't got, though they said so or were asked of them."""

    def __init__(
        self, questions: Questions, words: AnswerWords, reader: WordReader, whole: Whole
    ) -> None:
        """Learn what denies, and what may stand between that and what is denied.

        Args:
            questions: of the job.
            words: how visitors answer.
            reader: reads their words.
            whole: finds the option that a clause is.
        """
        several = (each for each in questions.values() if each.type is AnswerType.SEVERAL)
        self._several = next(several, None)
        # How many there are of these is a question of its own, to which "none" is an answer.
        self._counted = {q.level for q in questions.values() if q.type is AnswerType.NUMBER}
        self._denying = reader.last_words(words.none_of)
        self._owning = frozenset(words.owning)
        self._refusing = frozenset(words.refusing)
        # "No degree class yet" says nothing of the degree, nor does "a third, not a 2:2".
        about = (q for q in questions.values() if q.type in (AnswerType.ORDERED, AnswerType.CHOICE))
        self._about = reader.names(
            (name, True)
            for each in about
            for names in (each.names, *(option.names for option in each.options))
            for name in names
        )
        self._whole = whole

    def read(
        self, told: Sequence[tuple[Clause, Told]], asked: CheckQuestion | None
    ) -> frozenset[str]:
        """Ids of the options that there are none of.

        Args:
            told: what a message tells, by clauses.
            asked: the question just asked.
        """
        found = {level for clause, parts in told for level in self._denied(clause, parts)}
        if asked is not None and self._is_none([clause for clause, _ in told], asked):
            found.add(str(asked.level))
        return frozenset(found - self._counted)

    def _denied(self, clause: Clause, parts: Told) -> Sequence[str]:
        """The levels that a clause denies by name."""
        about = {
            place
            for each in self._about.find(clause.words)
            for place in range(each.start, each.end)
        }
        marks = (mark for part, _ in parts if part.negated for mark in part.of(Kind.LEVEL))
        return [
            mark.value
            for mark in marks
            if mark.start not in about and self._stands_by(clause.words[: mark.start])
        ]

    def _stands_by(self, before: Sequence[Token]) -> bool:
        """Whether some words end with a no that is said of what follows at once."""
        for word in reversed(before):
            if word.text in self._denying:
                return True
            if word.text not in self._owning:
                return False
        return False

    def _is_none(self, clauses: Sequence[Clause], asked: CheckQuestion) -> bool:
        """Whether nothing is said but "none", of what makes sense only for who has some.

        "No" alone may turn the question down.
        """
        test, several = asked.only_if, self._several
        presupposes = (
            several is not None
            and several.nothing is not None
            and test is not None
            and test.question == several.id
            and asked.level in test.includes
            and asked.type in (AnswerType.ORDERED, AnswerType.CHOICE)
        )
        said = [each.words for each in clauses if each.words]
        if not presupposes or not said or several is None:
            return False
        bare = [word.text for words in said for word in words]
        if len(bare) == 1 and bare[0] in self._refusing:
            return False
        return all(self._whole(several, words) == several.nothing for words in said)
